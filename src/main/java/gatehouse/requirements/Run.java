package gatehouse.requirements;

import java.util.ArrayList;
import java.util.List;

/** One assessment while it runs: its facts report here which rules fired on them. */
final class Run {

    private final Budget budget = new Budget();
    private final Ownership ownership;
    private final Fact application;
    private final List<Fact> facts = new ArrayList<>();
    private final List<Firing> firings = new ArrayList<>();

    /** A rule whose conditions held, the branch that held, and the facts that its positive patterns matched, in order. */
    record Firing(int rule, int branch, List<Fact> facts) {}

    Run(ApplicationFacts stated) {
        this.ownership = new Ownership(stated.holdings(), budget);
        this.application = new Fact.OfApplication(this, stated);
        facts.add(application);
        for (ApplicationFacts.Party party : stated.parties()) {
            facts.add(party instanceof ApplicationFacts.Person person
                    ? new Fact.OfPerson(this, person, stated.asOf())
                    : new Fact.OfOrganisation(this, (ApplicationFacts.Organisation) party));
        }
    }

    Budget budget() {
        return budget;
    }

    Ownership ownership() {
        return ownership;
    }

    Fact application() {
        return application;
    }

    List<Fact> facts() {
        return facts;
    }

    void fired(int rule, int branch, List<Fact> matched) {
        budget.spend();
        firings.add(new Firing(rule, branch, matched));
    }

    List<Firing> firings() {
        return firings;
    }
}
