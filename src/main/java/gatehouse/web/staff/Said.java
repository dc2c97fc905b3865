package gatehouse.web.staff;

import gatehouse.casefile.Address;
import gatehouse.casefile.IdentityStatement;
import gatehouse.casefile.InstitutionDetails;
import gatehouse.casefile.Party;
import gatehouse.casefile.PartyDetails;
import gatehouse.vocabulary.InstitutionType;
import gatehouse.web.Countries;
import gatehouse.web.Times;
import gatehouse.web.staff.CaseView.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the client said, line by line. */
@Component
class Said {

    private final Countries countries;
    private final Times times;

    Said(Countries countries, Times times) {
        this.countries = countries;
        this.times = times;
    }

    /** What was said of the institution; what its type is not usually asked only where it was answered. */
    List<Fact> of(InstitutionType type, InstitutionDetails said) {
        List<Fact> facts = new ArrayList<>(List.of(
                Fact.text("legalName", said.legalName()),
                Fact.text("registrationNumber", said.registrationNumber()),
                Fact.text("dateOfIncorporation", blank(times.day(said.dateOfIncorporation()))),
                Fact.text("registeredAddress", address(said.registeredAddress())),
                said.principalPlaceOfBusiness() == null ? Fact.worded("principalPlaceOfBusiness", "staff.same-as-registered")
                        : Fact.text("principalPlaceOfBusiness", address(said.principalPlaceOfBusiness()))));
        boolean fund = type == InstitutionType.FUND;
        boolean enterprise = type == InstitutionType.GOVERNMENT_OWNED_ENTERPRISE;
        add(facts, fund, Fact.worded("fundType", said.fundType() == null ? null : "fund-type." + said.fundType()));
        add(facts, fund, Fact.text("regulatoryStatus", said.regulatoryStatus()));
        add(facts, enterprise, Fact.worded("institutionCategory", said.institutionCategory() == null ? null
                : "institution-category." + said.institutionCategory()));
        add(facts, enterprise, Fact.text("industry", said.industry()));
        add(facts, enterprise, Fact.text("governmentOwnershipPercent", said.governmentOwnershipPercent()));
        if (type == InstitutionType.PRIVATE_COMPANY || said.partnership()) {
            facts.add(yes("partnership", said.partnership()));
        }
        if (said.noOwnerAboveThreshold()) {
            facts.add(yes("noOwnerAboveThreshold", true));
        }
        return facts;
    }

    /** A rule may ask any institution for any detail: what was answered is shown, whatever the type. */
    private static void add(List<Fact> facts, boolean usual, Fact fact) {
        if (usual || fact.text() != null || fact.key() != null) {
            facts.add(fact);
        }
    }

    /** What was said of a key party. */
    List<Fact> of(Party party) {
        PartyDetails said = party.details();
        if (!party.isPerson()) {
            return List.of(Fact.text("registrationNumber", said.registrationNumber()),
                    Fact.text("registeredAddress", address(said.registeredAddress())));
        }
        return Stream.concat(ofPerson(said), of(party.identity())).toList();
    }

    private Stream<Fact> ofPerson(PartyDetails said) {
        return Stream.of(
                said.nameInLocalScript() == null ? null : Fact.text("nameInLocalScript", said.nameInLocalScript()),
                Fact.text("dateOfBirth", blank(times.day(said.dateOfBirth()))),
                Fact.text("nationality", country(said.nationality())),
                Fact.text("countryOfResidence", country(said.countryOfResidence())),
                Fact.text("residentialAddress", address(said.residentialAddress())),
                yes("politicallyExposed", said.politicallyExposed())).filter(Objects::nonNull);
    }

    private Stream<Fact> of(IdentityStatement said) {
        return Stream.of(
                Fact.worded("identityDocument.type", said.type() == null ? null : "document." + said.type()),
                Fact.text("identityDocument.number", said.number()),
                Fact.text("identityDocument.expiry", blank(times.day(said.expiry()))),
                said.hasNoBack() ? Fact.worded("identityDocument.hasNoBack", "form.yes") : null).filter(Objects::nonNull);
    }

    private static Fact yes(String label, boolean value) {
        return Fact.worded(label, value ? "form.yes" : "form.no");
    }

    private static @Nullable String blank(String text) {
        return text.isEmpty() ? null : text;
    }

    private @Nullable String country(@Nullable String code) {
        return code == null ? null : countries.name(code);
    }

    private @Nullable String address(@Nullable Address address) {
        if (address == null || address.equals(Address.NONE)) {
            return null;
        }
        return Stream.of(address.line1(), address.line2(), address.postalCode(), address.city(), country(address.country()))
                .filter(Objects::nonNull).collect(Collectors.joining(", "));
    }
}
