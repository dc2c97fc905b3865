package gatehouse.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import gatehouse.accounts.Account;
import gatehouse.accounts.Accounts;
import gatehouse.casefile.CaseFiles;
import gatehouse.casefile.Party;
import gatehouse.casework.CheckTask;
import gatehouse.casework.LookItem;
import gatehouse.casework.Measured;
import gatehouse.casework.PersonReview;
import gatehouse.casework.Verification;
import gatehouse.platform.Applicant;
import gatehouse.platform.GatehouseTest;
import gatehouse.trail.Actor;
import gatehouse.vocabulary.Finding;
import gatehouse.vocabulary.FindingCode;
import gatehouse.vocabulary.InstitutionType;
import gatehouse.vocabulary.Region;
import gatehouse.vocabulary.RequirementKind;
import gatehouse.vocabulary.Role;
import gatehouse.vocabulary.Severity;
import gatehouse.vocabulary.Side;
import gatehouse.workflow.Cases;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What client, staff and auditor read of a picture that is doubted. */
@GatehouseTest
class DoubtedPictureTests {

    private static final String PASSWORD = "a password of doubts";
    private static final Region ZONE = new Region(100, 400, 600, 100);
    private static final String DIGIT = "The check digit of the document number in the machine-readable zone is wrong.";
    private static final String PRINT = "The printed text and the machine-readable zone differ in: name.";
    private static final String REFUSAL = "We can’t accept this document as it is";
    private static final String MAY_BE_COVERED = "Something may cover the document.";

    @Autowired Accounts accounts;
    @Autowired Applicant applicant;
    @Autowired CaseFiles caseFiles;
    @Autowired Cases cases;
    @Autowired Verification verification;
    @LocalServerPort int port;

    private Account client;
    private UUID application;
    private UUID person;

    @BeforeEach
    void aFrontThatWasChecked() {
        client = account(Role.CLIENT);
        application = applicant.start(InstitutionType.TRUST, "Heron Trust", client);
        applicant.nameParties(application, client);
        applicant.supply(application, client, item -> item.kind() == RequirementKind.INFORMATION || item.codes().contains("PASSPORT") && item.side() == null);
        Party party = caseFiles.require(application).persons().get(0);
        person = party.id();
        applicant.attachPicture(application, client, person, party.identity().type().code(), Side.FRONT);
        await().atMost(Duration.ofSeconds(60)).until(() -> review().isJudged(CheckTask.COMPARE_WITH_DECLARED));
    }

    @Test
    void aForgeryThatIsSuspectedIsToldTheStaffWithWhatIsWrongAndNotTheClient() {
        doubt(tampered(DIGIT), tampered(PRINT));
        assertThat(picturesOfTheClient()).contains("Taken. One of our people will look at it")
                .doesNotContain(REFUSAL, "You need do nothing more", "gh-marks__warn", "gh-mark\"");
        assertThat(page(Role.COMPLIANCE_OFFICER, "/staff/cases/" + application)).contains(DIGIT, PRINT, "To look at: the machine finds it likely").doesNotContain("70%")
                .containsOnlyOnce("gh-marks__line").contains("<span class=\"gh-mark\">1</span>").doesNotContain("<span class=\"gh-mark\">2</span>");
        assertThat(page(Role.AUDITOR, why())).contains(DIGIT, PRINT, "Nothing of this").doesNotContain(REFUSAL);
    }

    @Test
    void whatTheClientCanMendIsSaidAsADoubtAndTheStaffReadTheSameWords() {
        doubt(tampered(DIGIT), new Finding(FindingCode.COVERED, Severity.WARN, 0.6, "A finger may cover a part of the document.", new Region(0, 0, 80, 80)));
        assertThat(picturesOfTheClient()).contains("You need do nothing more", MAY_BE_COVERED, "gh-marks__warn").doesNotContain(REFUSAL);
        assertThat(page(Role.COMPLIANCE_OFFICER, why())).contains(MAY_BE_COVERED, "A finger may cover a part of the document.").doesNotContain(REFUSAL);
    }

    private void doubt(Finding... findings) {
        record(CheckTask.CHECK_FRONT, List.of(findings));
        record(CheckTask.COMPARE_WITH_DECLARED, List.of());
        assertThat(review().standing(LookItem.FRONT)).isEqualTo(PersonReview.Standing.OPEN);
    }

    private void record(CheckTask task, List<Finding> findings) {
        verification.recordCheck(application, person, task, review().inputs(task).orElseThrow(), findings, Measured.NOTHING);
    }

    private static Finding tampered(String reason) {
        return new Finding(FindingCode.TAMPERED, Severity.WARN, 0.7, reason, ZONE);
    }

    private PersonReview review() {
        return cases.standing(application).orElseThrow().review(person);
    }

    private String why() {
        return "/staff/cases/" + application + "/why/finding?party=" + person + "&item=FRONT";
    }

    private String picturesOfTheClient() {
        return new Visitor(port).signIn(client.email(), PASSWORD).get("/applications/" + application + "/persons/" + person + "/pictures").body();
    }

    private String page(Role role, String path) {
        return new Visitor(port).signIn(account(role).email(), PASSWORD).get(path).body();
    }

    private Account account(Role role) {
        return accounts.create(UUID.randomUUID() + "@doubts.test", "Robin " + role.name().toLowerCase(java.util.Locale.ROOT), role, PASSWORD, Actor.SYSTEM);
    }
}
