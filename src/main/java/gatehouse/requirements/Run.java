package gatehouse.requirements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One assessment while it runs: its facts report here whose conditions they met. */
final class Run {

    private final Budget budget = new Budget();
    private final List<ApplicationFacts.Holding> holdings;
    private @Nullable Ownership ownership;
    private final Fact application;
    private final LocalDate asOf;
    private final LocalDate inForce;
    private final List<Fact> facts;
    private final @Nullable List<List<Fact>>[] matches;

    /**
     * @param inForce    the day whose rules speak
     * @param conditions how many conditions the network tells apart
     */
    @SuppressWarnings("unchecked")
    Run(ApplicationFacts stated, LocalDate inForce, int conditions) {
        this.holdings = stated.holdings();
        this.asOf = stated.asOf();
        this.inForce = inForce;
        this.application = new Fact.OfApplication(this, stated);
        this.facts = new ArrayList<>(1 + stated.parties().size());
        this.matches = new List[conditions];
        facts.add(application);
        for (ApplicationFacts.Party party : stated.parties()) {
            facts.add(party instanceof ApplicationFacts.Person person
                    ? new Fact.OfPerson(this, facts.size(), person)
                    : new Fact.OfOrganisation(this, facts.size(), (ApplicationFacts.Organisation) party));
        }
    }

    LocalDate asOf() {
        return asOf;
    }

    /** The day whose rules speak; nearly always that for which the facts are judged. */
    LocalDate inForce() {
        return inForce;
    }

    Budget budget() {
        return budget;
    }

    /** Many rules ask nobody what they own. */
    Ownership ownership() {
        Ownership known = ownership;
        if (known == null) {
            known = new Ownership(holdings, budget);
            ownership = known;
        }
        return known;
    }

    Fact application() {
        return application;
    }

    List<Fact> facts() {
        return facts;
    }

    /**
     * Some rules' conditions held.
     *
     * @param conditions the number of the conditions
     * @param rules      how many rules have them
     * @param facts      what their positive patterns matched, in order
     */
    void matched(int conditions, int rules, List<Fact> facts) {
        budget.spend(rules);
        List<List<Fact>> before = matches[conditions];
        if (before == null) {
            before = new ArrayList<>();
            matches[conditions] = before;
        }
        before.add(facts);
    }

    /** What met the conditions of this number, each time that they held. */
    List<List<Fact>> matched(int conditions) {
        List<List<Fact>> found = matches[conditions];
        return found == null ? List.of() : found;
    }
}
