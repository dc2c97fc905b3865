package gatehouse.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.accounts.Account;
import gatehouse.accounts.Accounts;
import gatehouse.platform.Applicant;
import gatehouse.platform.GatehouseTest;
import gatehouse.trail.Actor;
import gatehouse.vocabulary.ApplicationStatus;
import gatehouse.vocabulary.InstitutionType;
import gatehouse.vocabulary.Role;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@GatehouseTest
class CaseFilePagesTests {

    @Autowired Accounts accounts;
    @Autowired Applicant applicant;
    @Autowired CaseFiles caseFiles;

    private final List<UUID> started = new ArrayList<>();

    @BeforeEach
    void someApplications() {
        Account client = accounts.create(UUID.randomUUID() + "@example.test", "Somebody", Role.CLIENT, "a long test password 7", Actor.SYSTEM);
        for (InstitutionType type : InstitutionType.values()) {
            started.add(applicant.start(type, "The " + type, client));
            started.add(applicant.start(type, "Empty " + type, client));
        }
        applicant.supplyEverything(started.get(0), client);
        applicant.nameParties(started.get(2), client);
        caseFiles.removeParty(started.get(0), caseFiles.require(started.get(0)).parties().get(0).id(), client.actor());
        caseFiles.changeStatus(started.get(1), ApplicationStatus.WITHDRAWN, Actor.SYSTEM, Map.of());
    }

    @Test
    void pagesHoldEveryCaseFileOfTheirStatusesOnceAndAsItIsReadAlone() {
        List<CaseFile> all = pages(EnumSet.of(ApplicationStatus.IN_PROGRESS, ApplicationStatus.SUBMITTED), 3);
        assertThat(all).extracting(file -> file.application().id()).doesNotHaveDuplicates()
                .containsAll(started.subList(2, started.size())).contains(started.get(0)).doesNotContain(started.get(1));
        assertThat(all).allSatisfy(file -> assertThat(file).isEqualTo(caseFiles.require(file.application().id())));
        assertThat(all).extracting(file -> file.application().status()).containsOnly(ApplicationStatus.IN_PROGRESS);
        assertThat(caseFiles.count(EnumSet.of(ApplicationStatus.IN_PROGRESS))).isEqualTo(all.size());
        assertThat(pages(EnumSet.of(ApplicationStatus.WITHDRAWN), 1)).extracting(file -> file.application().id()).contains(started.get(1));
    }

    private List<CaseFile> pages(Set<ApplicationStatus> statuses, int size) {
        List<CaseFile> all = new ArrayList<>();
        List<CaseFile> page = caseFiles.page(statuses, null, size);
        while (!page.isEmpty()) {
            all.addAll(page);
            page = caseFiles.page(statuses, page.get(page.size() - 1).application().id(), size);
        }
        return all;
    }
}
