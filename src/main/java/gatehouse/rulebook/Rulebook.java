package gatehouse.rulebook;

import gatehouse.accounts.Account;
import gatehouse.casefile.CaseFile;
import gatehouse.casefile.InstitutionDetails;
import gatehouse.requirements.ApplicationFacts;
import gatehouse.requirements.Assessment;
import gatehouse.requirements.AssessmentLimitExceeded;
import gatehouse.requirements.Requirement;
import gatehouse.requirements.Review;
import gatehouse.requirements.RuleReference;
import gatehouse.requirements.RuleSet;
import gatehouse.rulebook.Reassessments.InForce;
import gatehouse.vocabulary.InstitutionType;
import gatehouse.vocabulary.MissingItem;
import gatehouse.vocabulary.Problem;
import io.micrometer.core.instrument.Metrics;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The rule set that is live, and what it asks of a case. Every set that ever was live is kept, so that an old assessment can
 * be repeated with it.
 */
@Component
public class Rulebook {

    /** Counts assessments that exceeded their limits: an alarm belongs on it. */
    public static final String EXCEEDED = "gatehouse.assessments.exceeded";

    private static final Logger LOG = LoggerFactory.getLogger(Rulebook.class);

    private final LiveRules live;
    private final Publications publications;
    private final Refusals refusals;
    private final CompiledSets sets;
    private final Clock clock;

    Rulebook(LiveRules live, Publications publications, Refusals refusals, CompiledSets sets, Clock clock) {
        this.live = live;
        this.publications = publications;
        this.refusals = refusals;
        this.sets = sets;
        this.clock = clock;
    }

    /**
     * What the live rules say of a case today.
     *
     * @throws TooEntangled where they can't be judged within their limits
     */
    public CaseAssessment assess(CaseFile file) {
        return assess(live.get().rules(), Facts.of(file, Facts.today(clock)), file.application().id());
    }

    /** What the live rules ask of an institution of which nothing but this is known: the documents to have at hand. */
    public CaseAssessment assess(InstitutionType type, InstitutionDetails details) {
        return assess(live.get().rules(), Facts.of(type, details, Facts.today(clock)), null);
    }

    /**
     * What the later rules mean for a case, as it stands on their day, after the earlier.
     *
     * @throws TooEntangled where it can't be judged within the limits
     */
    public RulesChange changeOf(CaseFile file, InForce before, InForce now) {
        ApplicationFacts facts = Facts.of(file, now.day());
        Assessment is = assess(now, facts, file.application().id());
        return RulesChange.between(assess(before, facts, file.application().id()), is, words(is, now.day()));
    }

    private Assessment assess(InForce rules, ApplicationFacts facts, UUID application) {
        RuleSet set = sets.of(rules.publication());
        return within(set, application, () -> set.assess(facts, rules.day()));
    }

    static CaseAssessment assess(RuleSet rules, ApplicationFacts facts, @Nullable UUID application) {
        return words(within(rules, application, () -> rules.assess(facts)), facts.asOf());
    }

    /** An assessment beyond its limits fails alone, and is told to whoever watches the product: by the log, and as a metric. */
    private static Assessment within(RuleSet rules, @Nullable UUID application, Supplier<Assessment> assessing) {
        try {
            return assessing.get();
        } catch (AssessmentLimitExceeded e) {
            Metrics.counter(EXCEEDED).increment();
            LOG.error("An assessment by the rules {} exceeded its limits: application {}.", rules.sha256(), application);
            throw new TooEntangled(application, e);
        }
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

    /** What the live rules ask of each type of institution on a date. */
    public RuleMatrix matrix(LocalDate asOf) {
        return RuleMatrix.of(live.get().rules().matrix(asOf));
    }

    /** Today, and the later dates on which one of the live rules begins or is over. */
    public List<LocalDate> dates() {
        LocalDate today = Facts.today(clock);
        return Stream.concat(Stream.of(today), live.get().rules().turningDates(today).stream()).toList();
    }

    /** The live files as text, by name. */
    public Map<String, String> files() {
        return live.get().edition().texts();
    }

    /** The publication that this node judges by. */
    public Publication publication() {
        return live.get().publication();
    }

    /** Every publication, newest first: those to come, the one in force, those before, and those called off. */
    public List<Publication> publications(int limit) {
        return publications.all(limit);
    }

    /** The newest that is in force, or will be: what another must be built upon. */
    public Publication newest() {
        return publications.newest().orElseThrow();
    }

    /** The newest publication of a set, as assessments name it; empty where there is none. */
    public Optional<Publication> publicationOf(String sha256) {
        return publications.ofSet(sha256);
    }

    /** The publication by which a kept assessment's rules were in force when it was made. */
    public Optional<Publication> publicationOf(KeptAssessment kept) {
        return publications.ofSet(kept.rules(), kept.at());
    }

    public Optional<Publication> publication(long id) {
        return publications.find(id);
    }

    /** Those that were published after this one, to come or in force, without what was called off; in that order. */
    public List<Publication> publishedSince(long id) {
        return publications.since(id).stream().map(publications::require).toList();
    }

    /** The publication that this one follows; empty for the first. */
    public Optional<Publication> before(Publication one) {
        return publications.before(one);
    }

    /** The files and golden cases of a publication. */
    public Edition edition(long publication) {
        return publications.edition(publication);
    }

    /** Takes back a publication that is not in force yet; false where it is, was taken back already, or others to come are built upon it. */
    public boolean callOff(long publication, Account by) {
        return publications.callOff(publication, by.id(), by.actor());
    }

    /** Rules that were meant to go live and could not. */
    public record Refusal(Instant at, RuleSource source, String sha256, String reason) {}

    /** Why rules did not go live, where that is not mended yet. */
    public List<Refusal> refusals() {
        return refusals.open();
    }

    static LiveRule liveRule(RuleReference rule) {
        return new LiveRule(rule.id(), rule.file(), rule.line(), rule.sentence());
    }

    static CaseAssessment words(Assessment assessment, LocalDate asOf) {
        Map<String, List<CaseAssessment.Review>> reviews = assessment.reviews().stream().collect(Collectors.groupingBy(Review::subject,
                TreeMap::new, Collectors.mapping(review -> new CaseAssessment.Review(review.rule(), review.text()), Collectors.toList())));
        return new CaseAssessment(assessment.rules(), asOf, Stream.concat(assessment.required().stream().map(Rulebook::required),
                assessment.missing().stream().filter(item -> item.problem() == Problem.NOT_A_PERSON).map(Rulebook::required)).toList(),
                assessment.missing(), reviews);
    }

    private static CaseAssessment.Required required(Requirement requirement) {
        return new CaseAssessment.Required(requirement.subject(), requirement.kind(), requirement.codes(), requirement.side(),
                requirement.terms(), requirement.atLeast(),
                requirement.rule(), requirement.alsoRules(), requirement.reason(), requirement.problem());
    }

    private static CaseAssessment.Required required(MissingItem broken) {
        return new CaseAssessment.Required(broken.subject(), broken.kind(), broken.codes(), broken.side(), List.of(), null, broken.rule(),
                List.of(), broken.reason(), broken.problem());
    }
}
