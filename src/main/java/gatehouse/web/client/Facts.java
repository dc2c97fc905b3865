package gatehouse.web.client;

import gatehouse.casefile.CaseFile;
import gatehouse.casefile.IdentityStatement;
import gatehouse.casefile.InstitutionDetails;
import gatehouse.casefile.Party;
import gatehouse.casefile.PartyDetails;
import gatehouse.web.Countries;
import gatehouse.workflow.Cases.Standing;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Words what was answered: for the look over everything, and beside what was typed where two saved at once. */
@Component
class Facts {

    private final Words words;
    private final Countries countries;

    Facts(Words words, Countries countries) {
        this.words = words;
        this.countries = countries;
    }

    List<Fact> of(DetailsPage page, Standing standing) {
        InstitutionDetails details = standing.file().application().details();
        List<Fact> facts = new ArrayList<>();
        switch (page) {
            case NAME -> {
                facts.add(fact("legalName", details.legalName()));
                facts.add(fact("registrationNumber", details.registrationNumber()));
                facts.add(fact("dateOfIncorporation", day(details.dateOfIncorporation())));
            }
            case ADDRESSES -> {
                facts.add(fact("registeredAddress", AddressFields.oneLine(details.registeredAddress(), countries::name)));
                facts.add(fact("principalPlaceOfBusiness", details.principalPlaceOfBusiness() == null ? words.say("client.same-address")
                        : AddressFields.oneLine(details.principalPlaceOfBusiness(), countries::name)));
            }
            case ABOUT -> DetailsPage.aboutOf(standing).forEach(field -> facts.add(fact(field, about(field, details))));
        }
        return facts;
    }

    private @Nullable String about(String field, InstitutionDetails details) {
        return switch (field) {
            case "fundType" -> coded("fund-type", details.fundType());
            case "regulatoryStatus" -> details.regulatoryStatus();
            case "institutionCategory" -> coded("institution-category", details.institutionCategory());
            case "industry" -> details.industry();
            case "governmentOwnershipPercent" -> percent(details.governmentOwnershipPercent());
            case "partnership" -> yesOrNo(details.partnership());
            case "noOwnerAboveThreshold" -> yesOrNo(details.noOwnerAboveThreshold());
            default -> throw new IllegalStateException(field);
        };
    }

    List<Fact> ofPerson(PartyDetails details) {
        return List.of(fact("fullName", details.fullName()), fact("nameInLocalScript", details.nameInLocalScript()),
                fact("dateOfBirth", day(details.dateOfBirth())), fact("nationality", country(details.nationality())),
                fact("countryOfResidence", country(details.countryOfResidence())),
                fact("residentialAddress", AddressFields.oneLine(details.residentialAddress(), countries::name)),
                fact("politicallyExposed", yesOrNo(details.politicallyExposed())));
    }

    List<Fact> ofIdentity(IdentityStatement identity) {
        List<Fact> facts = new ArrayList<>(List.of(fact("identityDocument.type", typeOf(identity)),
                fact("identityDocument.number", identity.number()), fact("identityDocument.expiry", day(identity.expiry()))));
        if (identity.type() != null && identity.type().mayHaveNoBack() && identity.hasNoBack()) {
            facts.add(new Fact(words.say("client.identity.no-back"), words.say("form.yes")));
        }
        return facts;
    }

    @Nullable String typeOf(IdentityStatement identity) {
        return coded("document", identity.type());
    }

    List<Fact> ofOrganisation(PartyDetails details) {
        return List.of(fact("legalName", details.legalName()), fact("registrationNumber", details.registrationNumber()),
                fact("registeredAddress", AddressFields.oneLine(details.registeredAddress(), countries::name)));
    }

    Fact roles(Party party) {
        return new Fact(words.say("client.parties.roles"), roleNames(party));
    }

    String roleNames(Party party) {
        return party.roles().stream().map(role -> words.say("party-role." + role)).collect(Collectors.joining(", "));
    }

    /** Who owns a subject, on lines such as "Ada Byron: 40 %, control". */
    List<String> owners(CaseFile file, String owned) {
        return file.ownership().stream().filter(edge -> edge.owned().equals(owned)).map(edge -> {
            String name = file.party(edge.owner()).map(Party::name).orElse("");
            String share = percent(edge.percent());
            String control = edge.control() ? words.say("client.owners.controls") : null;
            return name + ": " + java.util.stream.Stream.of(share, control).filter(java.util.Objects::nonNull).collect(Collectors.joining(", "));
        }).toList();
    }

    @Nullable String percent(@Nullable BigDecimal percent) {
        return percent == null ? null : percent.stripTrailingZeros().toPlainString() + " %";
    }

    private @Nullable String country(@Nullable String code) {
        return code == null ? null : countries.name(code);
    }

    private @Nullable String coded(String area, @Nullable Enum<?> code) {
        return code == null ? null : words.say(area + "." + code.name());
    }

    private String yesOrNo(boolean yes) {
        return words.say(yes ? "form.yes" : "form.no");
    }

    private @Nullable String day(@Nullable LocalDate date) {
        return date == null ? null : words.day(date);
    }

    private Fact fact(String field, @Nullable String value) {
        return new Fact(words.say("information." + field), value);
    }
}
