package gatehouse.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import gatehouse.accounts.Account;
import gatehouse.casefile.Application;
import gatehouse.casefile.AskedAnew;
import gatehouse.casefile.CaseFile;
import gatehouse.casefile.InstitutionDetails;
import gatehouse.platform.TestPostgres;
import gatehouse.rulebook.Reassessments.InForce;
import gatehouse.rulebook.Reassessments.Pending;
import gatehouse.vocabulary.ApplicationStatus;
import gatehouse.vocabulary.InstitutionType;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** When the open applications are gone through, and what is compared with what. */
class ReassessmentsTests {

    private static final Duration SOON = Duration.ofSeconds(10);

    private RulesNode node;
    private Reassessments reassessments;

    @BeforeEach
    void start() {
        node = new RulesNode(TestPostgres.newDatabase(), null, false);
        reassessments = node.context.getBean(Reassessments.class);
    }

    @AfterEach
    void end() {
        node.close();
    }

    private LocalDate today() {
        return Facts.today(node.clock());
    }

    private long publish(String text) {
        Account author = RulesNode.officer("author");
        UUID id = node.drafts().begin("A change", author);
        node.drafts().saveFile(id, 1, "dated.drl", text, author);
        node.drafts().propose(id, 2, "", null, author);
        long publication = ((Drafts.Step.Done) node.drafts().approve(id, node.drafts().find(id).orElseThrow().proposal().seal(),
                RulesNode.officer("approver"))).publication();
        await().atMost(SOON).until(() -> node.rulebook().publication().id() == publication);
        return publication;
    }

    private static String written(LocalDate date) {
        return DateTimeFormatter.ofPattern("dd-MMM-yyyy", Locale.ENGLISH).format(date);
    }

    private static String dated(String attributes) {
        return "rule \"Trusts show who owns them\"\n" + attributes + "when\n  Application( institutionType == \"TRUST\" )\nthen\n"
                + "  require.document(\"OWNERSHIP_CHART\").because(\"Who owns the trust.\");\nend\n";
    }

    private CaseFile trust() {
        Instant now = node.clock().instant();
        Application application = new Application(UUID.randomUUID(), "A-1", InstitutionType.TRUST, ApplicationStatus.IN_PROGRESS,
                InstitutionDetails.NONE, 0, now, now, now, null, null);
        return new CaseFile(application, List.of(), List.of(), List.of());
    }

    private Optional<Pending> due() {
        TransactionTemplate transaction = node.context.getBean(TransactionTemplate.class);
        return transaction.execute(status -> {
            reassessments.begin();
            return reassessments.take();
        });
    }

    private void goThrough() {
        node.context.getBean(TransactionTemplate.class).executeWithoutResult(status -> {
            Pending pending = reassessments.take().orElseThrow();
            reassessments.done(pending, UUID.randomUUID(), true);
            reassessments.allDone(pending);
        });
    }

    private RulesChange changeFor(CaseFile file, Pending pending) {
        return node.rulebook().changeOf(file, pending.before(), pending.now());
    }

    @Test
    void ofTheFirstRulesThereWereNothingChanged() {
        assertThat(due()).get().satisfies(first -> assertThat(first.before()).isNull());
        goThrough();
        assertThat(due()).isEmpty();
    }

    @Test
    void aPublicationIsComparedWithWhatWasJudgedByBeforeIt() {
        due();
        goThrough();
        long before = node.rulebook().publication().id();
        long now = publish(dated(""));
        Pending pending = due().orElseThrow();
        assertThat(pending.before()).isEqualTo(new InForce(before, today()));
        assertThat(pending.now()).isEqualTo(new InForce(now, today()));
        assertThat(changeFor(trust(), pending).asked().more()).extracting(AskedAnew.Item::reason).containsExactly("Who owns the trust.");
        goThrough();
        assertThat(due()).isEmpty();
        assertThat(reassessments.of(now)).singleElement().satisfies(round -> {
            assertThat(round.touched()).isEqualTo(1);
            assertThat(round.assessed()).isEqualTo(1);
            assertThat(round.doneAt()).isNotNull();
        });
    }

    @Test
    void onTheDaysOnWhichARuleBeginsAndIsOverTheApplicationsAreGoneThroughAgain() {
        due();
        goThrough();
        LocalDate published = today();
        LocalDate begins = published.plusDays(2);
        long id = publish(dated("date-effective \"" + written(begins) + "\"\ndate-expires \"" + written(begins.plusDays(9)) + "\"\n"));
        assertThat(changeFor(trust(), due().orElseThrow()).touched()).isFalse();
        goThrough();

        node.clock().moveOn(Duration.ofDays(1));
        assertThat(due()).isEmpty();
        node.clock().moveOn(Duration.ofDays(1));
        Pending beginning = due().orElseThrow();
        assertThat(beginning.before()).isEqualTo(new InForce(id, published));
        assertThat(beginning.now()).isEqualTo(new InForce(id, begins));
        RulesChange begun = changeFor(trust(), beginning);
        assertThat(begun.asked().more()).extracting(AskedAnew.Item::reason).containsExactly("Who owns the trust.");
        assertThat(begun.asked().dropped()).isEmpty();
        assertThat(begun.now()).isEqualTo(node.rulebook().assess(trust()));
        goThrough();
        assertThat(due()).isEmpty();

        node.clock().moveOn(Duration.ofDays(9));
        assertThat(due()).as("its last day").isEmpty();
        node.clock().moveOn(Duration.ofDays(3));
        RulesChange over = changeFor(trust(), due().orElseThrow());
        assertThat(over.asked().more()).isEmpty();
        assertThat(over.asked().dropped()).extracting(AskedAnew.Item::reason).containsExactly("Who owns the trust.");
        goThrough();
        assertThat(due()).isEmpty();
        assertThat(reassessments.of(id)).hasSize(3);
    }

    @Test
    void whatWasNotGoneThroughInTimeIsNotLeftOutOfTheNextComparison() {
        due();
        goThrough();
        publish(dated("date-effective \"" + written(today().plusDays(1)) + "\"\n"));
        due();
        goThrough();
        node.clock().moveOn(Duration.ofDays(1));
        publish(dated("date-effective \"" + written(today()) + "\"\n") + "// the same, in other words\n");
        RulesChange change = changeFor(trust(), due().orElseThrow());
        assertThat(change.asked().more()).extracting(AskedAnew.Item::reason).containsExactly("Who owns the trust.");
    }

    @Test
    void aNodeThatJudgesByOlderRulesLeavesWhatIsDueToOthers() {
        due();
        publish(dated(""));
        assertThat(due()).get().satisfies(first -> assertThat(first.before()).isNull());
        goThrough();
        assertThat(due()).get().satisfies(next -> assertThat(next.before()).isNotNull());
        goThrough();
        long ahead = node.rulebook().publication().id() + 1;
        JdbcClient jdbc = node.context.getBean(JdbcClient.class);
        jdbc.sql("insert into gatehouse.rulebook_publication (sha256, golden, source, title, note, authors, published_at, effective_at) "
                + "select sha256, golden, source, title, note, authors, published_at, now() + interval '1 hour' from gatehouse.rulebook_publication where id = ?")
                .param(ahead - 1).update();
        jdbc.sql("insert into gatehouse.rulebook_reassessment (publication, day) values (?, ?)").params(ahead, today()).update();
        assertThat(due()).isEmpty();
    }

    @Test
    void clientsAreToldOfWhatTheyMissOtherwiseAndNotOfNewWords() {
        due();
        goThrough();
        publish(dated(""));
        due();
        goThrough();
        publish(dated("").replace("Who owns the trust.", "Who owns this trust."));
        RulesChange reworded = changeFor(trust(), due().orElseThrow());
        assertThat(reworded.touched()).isTrue();
        assertThat(reworded.asked().isEmpty()).isTrue();
        goThrough();
        publish(dated("").replace(".because", ".signed().because"));
        RulesChange stricter = changeFor(trust(), due().orElseThrow());
        assertThat(otherwise(stricter)).containsExactly("Who owns the trust.");
        goThrough();
        publish(dated(""));
        assertThat(otherwise(changeFor(trust(), due().orElseThrow()))).as("milder").containsExactly("Who owns the trust.");
        goThrough();
        publish(dated("").replace(".because", ".or(\"TRUST_DEED\").because"));
        assertThat(otherwise(changeFor(trust(), due().orElseThrow()))).as("another document will do too").containsExactly("Who owns the trust.");
    }

    private static List<String> otherwise(RulesChange change) {
        assertThat(change.asked().more()).isEmpty();
        assertThat(change.asked().dropped()).isEmpty();
        return change.asked().otherwise().stream().map(AskedAnew.Item::reason).toList();
    }
}
