package gatehouse.rulebook;

import gatehouse.requirements.Address;
import gatehouse.requirements.ApplicationFacts;
import gatehouse.requirements.ApplicationFacts.Document;
import gatehouse.requirements.ApplicationFacts.Holding;
import gatehouse.requirements.ApplicationFacts.IdentityDocument;
import gatehouse.requirements.ApplicationFacts.Institution;
import gatehouse.requirements.ApplicationFacts.Organisation;
import gatehouse.requirements.ApplicationFacts.Party;
import gatehouse.requirements.ApplicationFacts.Person;
import gatehouse.requirements.Assessment;
import gatehouse.vocabulary.Subjects;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An application with everything personal replaced: names, numbers, addresses, days of birth. What rules look at stays: countries,
 * ages, roles, shares, dates of documents, and whether two addresses are the same.
 */
final class Impersonal {

    private final ApplicationFacts stated;
    private final Map<String, String> ids = new HashMap<>(Map.of(Subjects.APPLICATION, Subjects.APPLICATION));
    private final List<Address> addresses = new ArrayList<>();

    Impersonal(ApplicationFacts stated) {
        this.stated = stated;
        stated.parties().forEach(party -> ids.put(party.id(), "p" + ids.size()));
    }

    ApplicationFacts facts() {
        return new ApplicationFacts(stated.institutionType(), stated.asOf(), institution(stated.institution()),
                stated.parties().stream().map(this::party).toList(),
                stated.holdings().stream().map(holding -> new Holding(id(holding.owner()), id(holding.owned()), holding.percent(), holding.control())).toList(),
                stated.documents().stream().map(document -> new Document(document.code(), id(document.subject()), document.side(), document.issued(),
                        document.signed(), document.certified())).toList());
    }

    /** Whether the second says of the replaced application what the first says of the stated one. */
    boolean says(Assessment ofStated, Assessment ofReplaced) {
        GoldenCase.Expectation stated = GoldenCase.Expectation.of(ofStated);
        GoldenCase.Expectation replaced = GoldenCase.Expectation.of(ofReplaced);
        Set<GoldenCase.Missing> missing = stated.missing().stream().map(item -> new GoldenCase.Missing(id(item.subject()), item.kind(), item.codes(),
                item.side(), item.problem())).collect(Collectors.toSet());
        Set<GoldenCase.Looked> reviews = stated.reviews().stream().map(review -> new GoldenCase.Looked(id(review.subject()), review.text()))
                .collect(Collectors.toSet());
        return missing.equals(Set.copyOf(replaced.missing())) && reviews.equals(Set.copyOf(replaced.reviews()));
    }

    private String id(String id) {
        return ids.getOrDefault(id, id);
    }

    private Institution institution(Institution details) {
        return new Institution(replaced(details.legalName(), "Institution"), replaced(details.registrationNumber(), "R-1"),
                details.dateOfIncorporation(), address(details.registeredAddress()), address(details.principalPlaceOfBusiness()), details.fundType(),
                details.regulatoryStatus(), details.partnership(), details.noOwnerAboveThreshold(), details.institutionCategory(), details.industry(),
                details.governmentOwnershipPercent());
    }

    private Party party(Party party) {
        String id = id(party.id());
        if (party instanceof Person person) {
            return new Person(id, person.roles(), replaced(person.fullName(), "Person " + id), replaced(person.nameInLocalScript(), "Person " + id),
                    ofTheSameAge(person.dateOfBirth()), person.nationality(), person.countryOfResidence(), address(person.residentialAddress()),
                    person.politicallyExposed(), identity(person.identityDocument(), id));
        }
        Organisation organisation = (Organisation) party;
        return new Organisation(id, organisation.roles(), replaced(organisation.legalName(), "Organisation " + id),
                replaced(organisation.registrationNumber(), "R-" + id), address(organisation.registeredAddress()));
    }

    private static @Nullable IdentityDocument identity(@Nullable IdentityDocument identity, String id) {
        return identity == null ? null : new IdentityDocument(identity.type(), replaced(identity.number(), "N-" + id), identity.expiry(), identity.hasNoBack());
    }

    private @Nullable LocalDate ofTheSameAge(@Nullable LocalDate born) {
        return born == null ? null : stated.asOf().minusYears(Period.between(born, stated.asOf()).getYears());
    }

    /** The same for the same; a partial one stays partial. */
    private @Nullable Address address(@Nullable Address address) {
        if (address == null) {
            return null;
        }
        int at = 0;
        while (at < addresses.size() && !addresses.get(at).isSameAs(address)) {
            at++;
        }
        if (at == addresses.size()) {
            addresses.add(address);
        }
        Map<String, String> fields = new HashMap<>();
        int number = at + 1;
        address.fields().forEach((name, value) -> fields.put(name, name.equals("country") ? value : name.equals("line1") ? number + " Main Street" : "X"));
        return new Address(fields);
    }

    private static @Nullable String replaced(@Nullable String text, String by) {
        return text == null ? null : by;
    }
}
