package gatehouse.requirements;

import gatehouse.requirements.language.Branch;
import gatehouse.requirements.language.Condition;
import gatehouse.requirements.language.Demand;
import gatehouse.requirements.language.FactType;
import gatehouse.requirements.language.VettedRule;
import gatehouse.vocabulary.IdentityDocumentType;
import gatehouse.vocabulary.PartyRole;
import gatehouse.vocabulary.RequirementKind;
import gatehouse.vocabulary.Side;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Turns what a fired rule demands into entries of the ledger. */
final class Interpreter {

    private final Supplied supplied;
    private final LocalDate asOf;
    private final Ledger ledger = new Ledger();
    private final Map<Demand, Prepared> prepared = new IdentityHashMap<>();
    private final SortedSet<Review> reviews = new TreeSet<>(Order.REVIEWS);

    /** What a demand asks of whomever it is asked, as of the date; it may be asked of hundreds. */
    private record Prepared(List<String> codes, List<Requirement.Terms> terms) {}

    Interpreter(Supplied supplied) {
        this.supplied = supplied;
        this.asOf = supplied.asOf();
    }

    Ledger ledger() {
        return ledger;
    }

    List<Review> reviews() {
        return List.copyOf(reviews);
    }

    void fired(VettedRule rule, RuleReference reference, Run.Firing firing) {
        for (Demand demand : rule.demands()) {
            demand(demand, reference, subject(rule.branches().get(firing.branch()), demand.of(), firing.facts()));
        }
    }

    private static Fact subject(Branch branch, @Nullable String variable, List<Fact> facts) {
        int index = 0;
        for (Condition.Single condition : branch.conditions()) {
            if (condition instanceof Condition.Match match) {
                if (variable != null && match.variable() != null && match.variable().text().equals(variable)) {
                    return facts.get(index);
                }
                index++;
            }
        }
        return facts.get(0).run().application();
    }

    private void demand(Demand demand, RuleReference rule, Fact fact) {
        String subject = fact.subject();
        if (demand instanceof Demand.Information information) {
            information(information, rule, fact);
        } else if (demand instanceof Demand.Party party) {
            ask(subject, party.role(), new Want.InRole(party.role()), rule, party.text());
        } else if (demand instanceof Demand.Owner owner && !(fact instanceof Fact.OfPerson)) {
            ask(subject, PartyRole.BENEFICIAL_OWNER, new Want.Owner(owner.percent()), rule, owner.text());
        } else if (demand instanceof Demand.Document document) {
            document(document, rule, subject);
        } else if (demand instanceof Demand.Identity identity && fact instanceof Fact.OfPerson) {
            identity(identity, rule, subject);
        } else if (demand instanceof Demand.Review review) {
            reviews.add(new Review(subject, rule.id(), review.text()));
        }
    }

    private void ask(String subject, PartyRole role, Want want, RuleReference rule, String reason) {
        ledger.ask(subject, RequirementKind.PARTY, List.of(role.name()), null, want, rule, reason);
    }

    /** Asked of a party of either kind, a field is asked of those that have it. */
    private void information(Demand.Information information, RuleReference rule, Fact fact) {
        FactType type = fact instanceof Fact.OfApplication ? FactType.APPLICATION
                : fact instanceof Fact.OfPerson ? FactType.PERSON : FactType.ORGANISATION;
        if (type.information().contains(information.field())) {
            ledger.ask(fact.subject(), RequirementKind.INFORMATION, List.of(information.field()), null,
                    new Want.Information(information.field(), information.atLeast()), rule, information.text());
        }
    }

    private void document(Demand.Document document, RuleReference rule, String subject) {
        Prepared prepared = this.prepared.computeIfAbsent(document, this::prepare);
        Optional<IdentityDocumentType> identity = document.alternatives().get(0).code().identityType();
        if (prepared.codes().size() == 1 && identity.isPresent()) {
            for (Side side : supplied.sides(subject, identity.get())) {
                ledger.ask(subject, RequirementKind.DOCUMENT, prepared.codes(), side, new Want.Document(prepared.terms(), side), rule,
                        document.text());
            }
        } else {
            ledger.ask(subject, RequirementKind.DOCUMENT, prepared.codes(), null, new Want.Document(prepared.terms(), null), rule,
                    document.text());
        }
    }

    private Prepared prepare(Demand demand) {
        if (demand instanceof Demand.Identity identity) {
            return new Prepared(identity.accepted().stream().map(Enum::name).sorted().toList(), List.of());
        }
        List<Requirement.Terms> terms = ((Demand.Document) demand).alternatives().stream().map(this::terms)
                .sorted(Comparator.comparing(Requirement.Terms::code)).toList();
        return new Prepared(terms.stream().map(Requirement.Terms::code).toList(), terms);
    }

    private Requirement.Terms terms(Demand.Alternative alternative) {
        return new Requirement.Terms(alternative.code().name(), alternative.signed(), alternative.certified(),
                alternative.age() == null ? null : alternative.age().oldest(asOf));
    }

    /** First the type; once an accepted one is stated, its number, its expiry and its sides. */
    private void identity(Demand.Identity identity, RuleReference rule, String subject) {
        List<String> accepted = prepared.computeIfAbsent(identity, this::prepare).codes();
        ledger.ask(subject, RequirementKind.DOCUMENT, accepted, null, new Want.IdentityType(accepted), rule, identity.text());
        Optional<String> stated = supplied.statedType(subject).filter(accepted::contains);
        if (stated.isEmpty()) {
            return;
        }
        for (String field : List.of("identityDocument.number", "identityDocument.expiry")) {
            ledger.ask(subject, RequirementKind.INFORMATION, List.of(field), null, new Want.Information(field, null), rule, identity.text());
        }
        List<String> code = List.of(stated.get());
        ledger.ask(subject, RequirementKind.DOCUMENT, code, null, new Want.InDate(), rule, identity.text());
        List<Requirement.Terms> terms = List.of(new Requirement.Terms(stated.get(), false, false, null));
        for (Side side : supplied.sides(subject, IdentityDocumentType.valueOf(stated.get()))) {
            ledger.ask(subject, RequirementKind.DOCUMENT, code, side, new Want.Document(terms, side), rule, identity.text());
        }
    }
}
