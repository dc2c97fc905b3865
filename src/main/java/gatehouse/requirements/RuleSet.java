package gatehouse.requirements;

import gatehouse.requirements.language.Vetting;
import gatehouse.requirements.language.VettedRule;
import gatehouse.vocabulary.MissingItem;
import gatehouse.vocabulary.RequirementKind;
import gatehouse.vocabulary.Side;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Rules that may go live, ready to judge applications. Immutable, and safe for any number of threads. It holds no class loader and is
 * registered nowhere: to swap it, forget it.
 */
public final class RuleSet {

    private final String sha256;
    private final List<VettedRule> rules;
    private final List<RuleReference> references;
    private final Network network;
    private final Questions questions;

    private RuleSet(String sha256, List<VettedRule> rules, List<RuleReference> references) {
        this.sha256 = sha256;
        this.rules = rules;
        this.references = references;
        this.network = new Network(rules);
        this.questions = new Questions(rules, references, network.conditions());
    }

    /** Vets the files as one set and, where all may go live, makes them ready. File names must be unique. */
    public static Compilation compile(List<RuleFile> files) {
        SortedMap<String, Vetting.Result> vetted = RuleVetting.vetted(files);
        if (vetted.values().stream().anyMatch(result -> !result.faults().isEmpty())) {
            return new Compilation.Refused(RuleVetting.findings(vetted));
        }
        List<VettedRule> rules = new ArrayList<>();
        List<RuleReference> references = new ArrayList<>();
        vetted.forEach((file, result) -> result.rules().forEach(rule -> {
            rules.add(rule);
            references.add(RuleReference.of(file, rule.line(), rule.name(), rule.attributes().salience()));
        }));
        return new Compilation.Accepted(new RuleSet(Fingerprint.of(files), List.copyOf(rules), List.copyOf(references)));
    }

    /** {@code sha256:} and the digest over the files sorted by name, each as name, NUL, bytes, NUL. */
    public String sha256() {
        return sha256;
    }

    /** All rules, in the order of their files and lines. */
    public List<RuleReference> rules() {
        return references;
    }

    /** What is asked of each type of institution on this date, and by which rules. */
    public Matrix matrix(LocalDate asOf) {
        return Matrix.of(rules, references, asOf);
    }

    /** The dates after this one on which a rule begins or is over, the next first: between them the same rules are in force. */
    public List<LocalDate> turningDates(LocalDate after) {
        return rules.stream().flatMap(rule -> rule.attributes().turningDates()).filter(date -> date.isAfter(after)).distinct().sorted().toList();
    }

    /** What these rules ask on this date that those before them did not, or otherwise. */
    public RuleSetDifference differenceFrom(RuleSet before, LocalDate asOf) {
        return new RuleSetComparison(before.referenced(), referenced(), asOf).difference();
    }

    /**
     * What rules before these asked of a type of institution on this date, and no rule of these asks of it any more: by file of those
     * before, where a rule asked. It may be meant, and refuses nothing.
     */
    public SortedMap<String, List<RuleFinding>> noLongerAskedSince(RuleSet before, LocalDate asOf) {
        return NoLongerAsked.of(matrix(asOf).noLongerAskedSince(before.matrix(asOf)));
    }

    private List<ReferencedRule> referenced() {
        return IntStream.range(0, rules.size()).mapToObj(i -> new ReferencedRule(references.get(i), rules.get(i))).toList();
    }

    /**
     * What is missing from an application, what must be reviewed, and all that is required, as of its date.
     *
     * @throws AssessmentLimitExceeded when its parties and holdings are too entangled
     */
    public Assessment assess(ApplicationFacts application) {
        return assess(application, application.asOf());
    }

    /**
     * The same by the rules that are in force on another day: what the facts, as they stand on their date, were asked before some rule
     * began or ended.
     */
    public Assessment assess(ApplicationFacts application, LocalDate inForce) {
        Run run = network.run(application, inForce);
        List<Requirement> required = questions.required(run, new Supplied(application, run));
        return new Assessment(sha256, missing(application, required), questions.reviews(run), required);
    }

    /**
     * Which rules ask for this requirement, the speaker first, and what made each of them ask; empty where none does.
     *
     * @throws AssessmentLimitExceeded when the application is too entangled
     */
    public List<Explanation> explain(ApplicationFacts application, String subject, RequirementKind kind, List<String> codes, @Nullable Side side) {
        Run run = network.run(application, application.asOf());
        return questions.explain(new RequirementKey(subject, new Asked(kind, codes, side)), run, new Supplied(application, run));
    }

    /** The same for something that a person on the staff is to look at. */
    public List<Explanation> explain(ApplicationFacts application, Review review) {
        return questions.explain(review, network.run(application, application.asOf()));
    }

    private static List<MissingItem> missing(ApplicationFacts application, List<Requirement> required) {
        List<MissingItem> missing = new ArrayList<>();
        for (Requirement requirement : required) {
            if (requirement.problem() != null) {
                missing.add(new MissingItem(requirement.subject(), requirement.kind(), requirement.codes(), requirement.side(),
                        requirement.problem(), requirement.rule(), requirement.alsoRules(), requirement.reason()));
            }
        }
        List<MissingItem> broken = RoleDefinitions.broken(application);
        if (!broken.isEmpty()) {
            missing.addAll(broken);
            missing.sort(Order.MISSING);
        }
        return missing;
    }
}
