package gatehouse.rulebook;

import gatehouse.casefile.Address;
import gatehouse.casefile.CaseFile;
import gatehouse.casefile.IdentityStatement;
import gatehouse.casefile.InstitutionDetails;
import gatehouse.casefile.Ownership;
import gatehouse.casefile.Party;
import gatehouse.casefile.PartyDetails;
import gatehouse.requirements.ApplicationFacts;
import gatehouse.vocabulary.InstitutionType;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The case file as the facts that rules judge. */
final class Facts {

    private Facts() {}

    /** The date for which cases are judged: today in UTC. */
    static LocalDate today(Clock clock) {
        return LocalDate.now(clock.withZone(ZoneOffset.UTC));
    }

    /** The date by which rules are judged at that moment. */
    static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }

    static ApplicationFacts of(CaseFile file, LocalDate asOf) {
        return new ApplicationFacts(file.application().type(), asOf, institution(file.application().details()),
                file.parties().stream().map(Facts::party).toList(), file.ownership().stream().map(Facts::holding).toList(),
                file.items().stream().map(item -> new ApplicationFacts.Document(item.code(), item.subject(), item.side(),
                        item.issued(), item.signed(), item.certified())).toList());
    }

    static ApplicationFacts of(InstitutionType type, InstitutionDetails details, LocalDate asOf) {
        return new ApplicationFacts(type, asOf, institution(details), List.of(), List.of(), List.of());
    }

    /** What a party is called; its id where it has no name yet. */
    static String name(ApplicationFacts.Party party) {
        String name = party instanceof ApplicationFacts.Person person ? person.fullName() : ((ApplicationFacts.Organisation) party).legalName();
        return name == null ? party.id() : name;
    }

    private static ApplicationFacts.Institution institution(InstitutionDetails details) {
        return new ApplicationFacts.Institution(details.legalName(), details.registrationNumber(), details.dateOfIncorporation(),
                address(details.registeredAddress()), address(details.principalPlaceOfBusiness()), details.fundType(),
                details.regulatoryStatus(), details.partnership(), details.noOwnerAboveThreshold(), details.institutionCategory(),
                details.industry(), details.governmentOwnershipPercent());
    }

    private static ApplicationFacts.Party party(Party party) {
        PartyDetails details = party.details();
        return party.isPerson()
                ? new ApplicationFacts.Person(party.subject(), party.roles(), details.fullName(), details.nameInLocalScript(),
                        details.dateOfBirth(), details.nationality(), details.countryOfResidence(), address(details.residentialAddress()),
                        details.politicallyExposed(), identity(party.identity()))
                : new ApplicationFacts.Organisation(party.subject(), party.roles(), details.legalName(), details.registrationNumber(),
                        address(details.registeredAddress()));
    }

    private static ApplicationFacts.IdentityDocument identity(IdentityStatement identity) {
        return new ApplicationFacts.IdentityDocument(identity.type() == null ? null : identity.type().name(), identity.number(),
                identity.expiry(), identity.hasNoBack());
    }

    private static ApplicationFacts.Holding holding(Ownership edge) {
        return new ApplicationFacts.Holding(edge.owner().toString(), edge.owned(),
                edge.percent() == null ? BigDecimal.ZERO : edge.percent(), edge.control());
    }

    private static gatehouse.requirements.@Nullable Address address(@Nullable Address address) {
        return address == null ? null : gatehouse.requirements.Address.of(address.line1(), address.line2(), address.city(), null,
                address.postalCode(), address.country());
    }
}
