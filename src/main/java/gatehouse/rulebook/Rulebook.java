package gatehouse.rulebook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import gatehouse.casefile.CaseFile;
import gatehouse.casefile.InstitutionDetails;
import gatehouse.requirements.Assessment;
import gatehouse.requirements.Compilation;
import gatehouse.requirements.Requirement;
import gatehouse.requirements.Review;
import gatehouse.requirements.RuleFile;
import gatehouse.requirements.RuleFinding;
import gatehouse.requirements.RuleReference;
import gatehouse.requirements.RuleSet;
import gatehouse.requirements.RuleVetting;
import gatehouse.trail.Actor;
import gatehouse.trail.Trail;
import gatehouse.vocabulary.InstitutionType;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The rule set that is live, and what it asks of a case. Every set that ever was live is kept, so that an old assessment can
 * be repeated with it.
 */
@Component
public class Rulebook implements SmartInitializingSingleton {

    private record Live(RuleSet rules, List<RuleFile> files) {}

    private final AtomicReference<Live> live;
    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Trail trail;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Rulebook(RulebookSettings settings, JdbcClient jdbc, ObjectMapper json, Trail trail, Clock clock, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.json = json;
        this.trail = trail;
        this.clock = clock;
        this.transaction = transaction;
        List<RuleFile> files = RuleFiles.from(settings);
        this.live = new AtomicReference<>(new Live(compile(files), files));
    }

    /** What the live rules say of a case today. */
    public CaseAssessment assess(CaseFile file) {
        return words(live.get().rules().assess(Facts.of(file, today())));
    }

    /** What the live rules ask of an institution of which nothing but this is known: the documents to have at hand. */
    public CaseAssessment assess(InstitutionType type, InstitutionDetails details) {
        return words(live.get().rules().assess(Facts.of(type, details, today())));
    }

    /** SHA-256 of the live set, as {@code sha256:…}. */
    public String sha256() {
        return live.get().rules().sha256();
    }

    /** One live rule. @param line where it begins in its file */
    public record LiveRule(String id, String file, int line, String sentence) {}

    /** The live rules, in the order of their files. */
    public List<LiveRule> rules() {
        return live.get().rules().rules().stream().map(Rulebook::liveRule).toList();
    }

    /** One live rule by its id, such as {@code rules/fund.drl: A fund needs its articles}. */
    public Optional<LiveRule> rule(String id) {
        return rules().stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    /** The live files as text, by name. */
    public Map<String, String> files() {
        return texts(live.get().files());
    }

    /** Writes down, once, that this set was live. */
    @Override
    public void afterSingletonsInstantiated() {
        Live now = live.get();
        transaction.executeWithoutResult(status -> {
            int fresh = jdbc.sql("""
                    insert into gatehouse.rulebook_rule_set (sha256, files, first_live) values (?, cast(? as jsonb), ?)
                    on conflict do nothing""")
                    .params(now.rules().sha256(), write(texts(now.files())), clock.instant().atOffset(ZoneOffset.UTC)).update();
            if (fresh == 1) {
                trail.recordForHouse(Actor.SYSTEM, "rules-went-live", Map.of("rules", now.rules().sha256()));
            }
        });
    }

    /**
     * Vets the files of a folder, or those that came with the build, before anything else is started.
     *
     * @throws BrokenRules with every finding, where they may not go live
     */
    public static void refuseBroken(RulebookSettings settings) {
        SortedMap<String, List<RuleFinding>> findings = RuleVetting.vetSet(RuleFiles.from(settings));
        if (findings.values().stream().anyMatch(list -> !list.isEmpty())) {
            throw broken(findings);
        }
    }

    private static RuleSet compile(List<RuleFile> files) {
        Compilation result = RuleSet.compile(files);
        if (result instanceof Compilation.Accepted accepted) {
            return accepted.rules();
        }
        throw broken(((Compilation.Refused) result).findings());
    }

    private static BrokenRules broken(SortedMap<String, List<RuleFinding>> findings) {
        return new BrokenRules(findings.entrySet().stream()
                .flatMap(file -> file.getValue().stream().map(finding -> "rules/" + file.getKey() + ":" + finding.line() + ":"
                        + finding.column() + ": " + finding.message() + " (" + finding.code() + ")"))
                .collect(Collectors.joining("\n", "The rules can't be used:\n", "")));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(ZoneOffset.UTC));
    }

    private static LiveRule liveRule(RuleReference rule) {
        return new LiveRule(rule.id(), rule.file(), rule.line(), rule.sentence());
    }

    private static CaseAssessment words(Assessment assessment) {
        Map<String, List<CaseAssessment.Review>> reviews = assessment.reviews().stream().collect(Collectors.groupingBy(Review::subject,
                TreeMap::new, Collectors.mapping(review -> new CaseAssessment.Review(review.rule(), review.text()), Collectors.toList())));
        return new CaseAssessment(assessment.rules(), assessment.required().stream().map(Rulebook::required).toList(),
                assessment.missing(), reviews);
    }

    private static CaseAssessment.Required required(Requirement requirement) {
        return new CaseAssessment.Required(requirement.subject(), requirement.kind(), requirement.codes(), requirement.side(),
                requirement.terms().stream().map(t -> new CaseAssessment.Terms(t.code(), t.signed(), t.certified(), t.oldest())).toList(),
                requirement.rule(), requirement.reason(), requirement.isSatisfied());
    }

    private static Map<String, String> texts(List<RuleFile> files) {
        return files.stream().collect(Collectors.toMap(RuleFile::name, file -> new String(file.bytes(), StandardCharsets.UTF_8),
                (first, second) -> second, TreeMap::new));
    }

    private String write(Map<String, String> files) {
        try {
            return json.writeValueAsString(files);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
