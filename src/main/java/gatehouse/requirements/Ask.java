package gatehouse.requirements;

import gatehouse.requirements.language.Demand;
import gatehouse.requirements.language.FactType;
import gatehouse.vocabulary.DocumentTerms;
import gatehouse.vocabulary.IdentityDocumentType;
import gatehouse.vocabulary.PartyRole;
import gatehouse.vocabulary.RequirementKind;
import gatehouse.vocabulary.Side;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One of the things that a demand may ask of a fact: which requirement it is, of which facts it is asked, and what will do on a date.
 * All that a demand may ask is known before anything is judged; of whom it is asked, only then.
 */
record Ask(Asked what, BiPredicate<Fact, Supplied> whom, Function<LocalDate, Want> want) {

    private static final BiPredicate<Fact, Supplied> ANYBODY = (fact, supplied) -> true;

    /** What this demand may ask; nothing for a review, which asks nothing of the client. */
    static List<Ask> of(Demand demand) {
        if (demand instanceof Demand.Information information) {
            return List.of(information(information.field(), new Want.Information(information.field(), information.atLeast()),
                    (fact, supplied) -> type(fact).information().contains(information.field())));
        }
        if (demand instanceof Demand.Party party) {
            return List.of(inRole(party.role(), ANYBODY, new Want.InRole(party.role())));
        }
        if (demand instanceof Demand.Owner owner) {
            return List.of(inRole(PartyRole.BENEFICIAL_OWNER, (fact, supplied) -> !(fact instanceof Fact.OfPerson), new Want.Owner(owner.percent())));
        }
        if (demand instanceof Demand.Document document) {
            return document(document);
        }
        return demand instanceof Demand.Identity identity ? identity(identity) : List.of();
    }

    /** Asked of a party of either kind, a field is asked of those that have it. */
    private static FactType type(Fact fact) {
        return fact instanceof Fact.OfApplication ? FactType.APPLICATION : fact instanceof Fact.OfPerson ? FactType.PERSON : FactType.ORGANISATION;
    }

    private static Ask information(String field, Want want, BiPredicate<Fact, Supplied> whom) {
        return new Ask(new Asked(RequirementKind.INFORMATION, List.of(field), null), whom, asOf -> want);
    }

    private static Ask inRole(PartyRole role, BiPredicate<Fact, Supplied> whom, Want want) {
        return new Ask(new Asked(RequirementKind.PARTY, List.of(role.name()), null), whom, asOf -> want);
    }

    private static Asked document(List<String> codes, @Nullable Side side) {
        return new Asked(RequirementKind.DOCUMENT, codes, side);
    }

    private static List<Ask> document(Demand.Document document) {
        List<Demand.Alternative> alternatives = document.alternatives().stream()
                .sorted(Comparator.comparing(alternative -> alternative.code().name())).toList();
        List<String> codes = alternatives.stream().map(alternative -> alternative.code().name()).toList();
        Optional<IdentityDocumentType> identity = alternatives.get(0).code().identityType();
        if (codes.size() > 1 || identity.isEmpty()) {
            return List.of(new Ask(document(codes, null), ANYBODY, wanted(alternatives, null)));
        }
        return sides(identity.get(), ANYBODY, alternatives);
    }

    /** A demand for each side that documents of this type may have, of those whose document has it. */
    private static List<Ask> sides(IdentityDocumentType type, BiPredicate<Fact, Supplied> whom, List<Demand.Alternative> alternatives) {
        return Arrays.stream(Side.values()).filter(side -> side == Side.FRONT || type.hasBack()).map(side -> new Ask(
                document(List.of(type.name()), side), whom.and((fact, supplied) -> Supplied.sides(fact, type).contains(side)),
                wanted(alternatives, side))).toList();
    }

    private static Function<LocalDate, Want> wanted(List<Demand.Alternative> alternatives, @Nullable Side side) {
        if (alternatives.stream().anyMatch(alternative -> alternative.age() != null)) {
            return asOf -> new Want.Document(terms(alternatives, asOf), side);
        }
        Want whenever = new Want.Document(terms(alternatives, LocalDate.MAX), side);
        return asOf -> whenever;
    }

    private static List<DocumentTerms> terms(List<Demand.Alternative> alternatives, LocalDate asOf) {
        return alternatives.stream().map(alternative -> new DocumentTerms(alternative.code().name(), alternative.signed(),
                alternative.certified(), alternative.age() == null ? null : alternative.age().oldest(asOf))).toList();
    }

    /** First the type; once an accepted one is stated, its number, its expiry and its sides. */
    private static List<Ask> identity(Demand.Identity identity) {
        List<String> accepted = identity.accepted().stream().map(Enum::name).sorted().toList();
        List<Ask> asks = new ArrayList<>();
        Want oneOfThem = new Want.IdentityType(accepted);
        asks.add(new Ask(document(accepted, null), (fact, supplied) -> fact instanceof Fact.OfPerson, asOf -> oneOfThem));
        BiPredicate<Fact, Supplied> statesOneOfThem = (fact, supplied) -> {
            String stated = Supplied.statedType(fact);
            return stated != null && accepted.contains(stated);
        };
        for (String field : List.of("identityDocument.number", "identityDocument.expiry")) {
            asks.add(information(field, new Want.Information(field, null), statesOneOfThem));
        }
        Want inDate = new Want.InDate();
        for (IdentityDocumentType type : identity.accepted()) {
            BiPredicate<Fact, Supplied> statesIt = (fact, supplied) -> type.name().equals(Supplied.statedType(fact));
            asks.add(new Ask(document(List.of(type.name()), null), statesIt, asOf -> inDate));
            asks.addAll(sides(type, statesIt, List.of(new Demand.Alternative(type.code(), false, false, null))));
        }
        return asks;
    }
}
