package gatehouse.requirements.language;

import gatehouse.vocabulary.InstitutionType;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Writes what rules mean so that equal ones can be told, whatever the order of their words, their names and their reasons. What one
 * instance writes may be compared, for it numbers what it has seen.
 */
public final class Meanings {

    private final Canonical canonical = new Canonical();

    /** What a test says of one fact; it must name no variable. */
    public static String test(Test test) {
        return Canonical.test(test, Map.of());
    }

    /** What a branch says of which of its facts: two of which this is equal are met by the same facts in the same order. */
    public static String branch(Branch branch) {
        return Canonical.inOrder(branch);
    }

    /** When the rule fires. */
    public String conditions(VettedRule rule) {
        return String.valueOf(canonical.number(rule.branches(), null));
    }

    /** When it fires for institutions of this type, for which it {@link VettedRule#canFireFor can fire}: whatever it says of the type itself. */
    public String conditions(VettedRule rule, InstitutionType type) {
        return String.valueOf(canonical.number(new OfType(type).read(rule), null));
    }

    /** What it asks for, each of what kind of fact: of a person on the staff, to look at what the text says. */
    public List<String> demands(VettedRule rule) {
        return rule.demands().stream().map(demand -> demand(rule, demand)).distinct().sorted().toList();
    }

    /** The same with the reasons. */
    public List<String> reasons(VettedRule rule) {
        return rule.demands().stream().map(demand -> demand(rule, demand) + " because " + demand.text()).distinct().sorted().toList();
    }

    private static String demand(VettedRule rule, Demand demand) {
        return rule.factsOf(demand) + " " + Canonical.demand(demand);
    }

    /** What it asks for, of which fact and when: two rules of which all this is equal differ in their names and reasons alone. */
    public List<String> whole(VettedRule rule) {
        return rule.demands().stream().map(demand -> whole(rule, demand)).distinct().sorted().toList();
    }

    private String whole(VettedRule rule, Demand demand) {
        return subject(rule, demand) + " " + Canonical.demand(demand);
    }

    /** Of which fact that its conditions name it asks for this, and when. */
    public String subject(VettedRule rule, Demand demand) {
        return String.valueOf(canonical.number(rule.branches(), demand.of()));
    }

    /** The same for institutions of this type. */
    public String subject(VettedRule rule, Demand demand, InstitutionType type) {
        return String.valueOf(canonical.number(new OfType(type).read(rule), demand.of()));
    }

    /**
     * Whether two rules ask for the same of the same facts, but that each names in words of its own what is to be looked at. Words that
     * both use, each of another fact, are no such words.
     */
    public boolean differInWordsOfLooks(VettedRule one, VettedRule other) {
        List<Demand> ofOne = without(one, other);
        List<Demand> ofOther = without(other, one);
        return Stream.concat(ofOne.stream(), ofOther.stream()).allMatch(Demand.Review.class::isInstance)
                && Collections.disjoint(texts(ofOne), texts(other.demands())) && Collections.disjoint(texts(ofOther), texts(one.demands()))
                && subjects(one, ofOne).equals(subjects(other, ofOther));
    }

    private List<Demand> without(VettedRule rule, VettedRule other) {
        List<String> others = whole(other);
        return rule.demands().stream().filter(demand -> !others.contains(whole(rule, demand))).distinct().toList();
    }

    private static List<String> texts(List<Demand> demands) {
        return demands.stream().filter(Demand.Review.class::isInstance).map(Demand::text).toList();
    }

    private List<String> subjects(VettedRule rule, List<Demand> demands) {
        return demands.stream().map(demand -> subject(rule, demand)).sorted().toList();
    }
}
