package gatehouse.requirements;

import gatehouse.vocabulary.DocumentCode;
import gatehouse.vocabulary.FundType;
import gatehouse.vocabulary.InstitutionCategory;
import gatehouse.vocabulary.InstitutionType;
import gatehouse.vocabulary.PartyKind;
import gatehouse.vocabulary.PartyRole;
import gatehouse.vocabulary.Side;
import gatehouse.vocabulary.Subjects;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads an application from JSON. Nothing is guessed: what is not as it must be is refused, with its place. */
public final class ApplicationReader {

    private final Set<String> parties = new HashSet<>();

    private ApplicationReader() {}

    /** The application that the bytes hold, or the first thing that is wrong with them. */
    public static ReadResult read(byte[] json) {
        try {
            return new ReadResult.Application(new ApplicationReader().application(JsonObject.root(JsonText.read(json))));
        } catch (JsonFault fault) {
            return fault.result();
        }
    }

    private ApplicationFacts application(JsonObject root) throws JsonFault {
        InstitutionType type = root.requiredConstant("institutionType", InstitutionType.class);
        LocalDate asOf = root.requiredDate("asOf");
        ApplicationFacts.Institution institution = institution(root.objectOrEmpty("details"));
        return new ApplicationFacts(type, asOf, institution,
                parties(root.objects("parties")), holdings(root.objects("ownership")), documents(root.objects("documents"), asOf));
    }

    private static ApplicationFacts.Institution institution(JsonObject details) throws JsonFault {
        return new ApplicationFacts.Institution(
                details.text("legalName"),
                details.text("registrationNumber"),
                details.date("dateOfIncorporation"),
                details.address("registeredAddress"),
                details.address("principalPlaceOfBusiness"),
                details.constant("fundType", FundType.class),
                details.text("regulatoryStatus"),
                details.yesNo("partnership"),
                details.yesNo("noOwnerAboveThreshold"),
                details.constant("institutionCategory", InstitutionCategory.class),
                details.text("industry"),
                details.percent("governmentOwnershipPercent"));
    }

    private List<ApplicationFacts.Party> parties(List<JsonObject> all) throws JsonFault {
        List<ApplicationFacts.Party> read = new ArrayList<>();
        for (JsonObject party : all) {
            String id = party.required("id");
            if (id.equals(Subjects.APPLICATION)) {
                throw JsonFault.invalid(party.at("id"), "The id \"application\" stands for the institution itself.");
            }
            if (!parties.add(id)) {
                throw JsonFault.invalid(party.at("id"), "Another party has this id.");
            }
            read.add(party(id, party));
        }
        return read;
    }

    private static ApplicationFacts.Party party(String id, JsonObject party) throws JsonFault {
        PartyKind kind = party.requiredConstant("kind", PartyKind.class);
        Set<PartyRole> roles = EnumSet.noneOf(PartyRole.class);
        roles.addAll(party.constants("roles", PartyRole.class));
        JsonObject details = party.objectOrEmpty("details");
        ApplicationFacts.@Nullable IdentityDocument identity = identity(party.object("identityDocument"));
        return kind == PartyKind.PERSON ? person(id, roles, details, identity) : organisation(id, roles, details);
    }

    private static ApplicationFacts.Person person(String id, Set<PartyRole> roles, JsonObject details,
            ApplicationFacts.@Nullable IdentityDocument identity) throws JsonFault {
        return new ApplicationFacts.Person(id, roles,
                details.text("fullName"),
                details.text("nameInLocalScript"),
                details.date("dateOfBirth"),
                details.text("nationality"),
                details.text("countryOfResidence"),
                details.address("residentialAddress"),
                details.yesNo("politicallyExposed"),
                identity);
    }

    private static ApplicationFacts.Organisation organisation(String id, Set<PartyRole> roles, JsonObject details) throws JsonFault {
        return new ApplicationFacts.Organisation(id, roles,
                details.text("legalName"), details.text("registrationNumber"), details.address("registeredAddress"));
    }

    private static ApplicationFacts.@Nullable IdentityDocument identity(@Nullable JsonObject identity) throws JsonFault {
        return identity == null ? null : new ApplicationFacts.IdentityDocument(
                identity.text("type"), identity.text("number"), identity.date("expiry"), identity.yesNo("hasNoBack"));
    }

    private List<ApplicationFacts.Holding> holdings(List<JsonObject> all) throws JsonFault {
        List<ApplicationFacts.Holding> read = new ArrayList<>();
        Set<List<String>> seen = new HashSet<>();
        for (JsonObject holding : all) {
            String owner = known(holding, "owner", false);
            String owned = known(holding, "owned", true);
            BigDecimal percent = holding.percent("percent");
            boolean control = Boolean.TRUE.equals(holding.yesNo("control"));
            if (!seen.add(List.of(owner, owned))) {
                throw JsonFault.invalid(holding.pointer(), "The same two stand in another holding.");
            }
            read.add(new ApplicationFacts.Holding(owner, owned, percent == null ? BigDecimal.ZERO : percent, control));
        }
        return read;
    }

    private String known(JsonObject object, String name, boolean orApplication) throws JsonFault {
        String id = object.required(name);
        if (!parties.contains(id) && !(orApplication && id.equals(Subjects.APPLICATION))) {
            throw JsonFault.invalid(object.at(name), "There is no such party.");
        }
        return id;
    }

    /** A document of an unknown code is read like any other, and then left out. */
    private List<ApplicationFacts.Document> documents(List<JsonObject> all, LocalDate asOf) throws JsonFault {
        List<ApplicationFacts.Document> read = new ArrayList<>();
        for (JsonObject document : all) {
            String code = document.required("code");
            String subject = known(document, "subject", true);
            Side side = document.constant("side", Side.class);
            LocalDate issued = document.date("issued");
            if (issued != null && issued.isAfter(asOf)) {
                throw JsonFault.invalid(document.at("issued"), "The date of issue lies after the assessment's date.");
            }
            boolean signed = Boolean.TRUE.equals(document.yesNo("signed"));
            boolean certified = Boolean.TRUE.equals(document.yesNo("certified"));
            Arrays.stream(DocumentCode.values()).filter(known -> known.name().equals(code)).findFirst()
                    .ifPresent(known -> read.add(new ApplicationFacts.Document(known, subject, side, issued, signed, certified)));
        }
        return read;
    }
}
