package gatehouse.requirements;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes an application as the JSON that {@link ApplicationReader} reads; what is not supplied is left out. */
public final class ApplicationWriter {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private ApplicationWriter() {}

    public static String write(ApplicationFacts application) {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("institutionType", application.institutionType().name());
        root.put("asOf", application.asOf().toString());
        root.put("details", institution(application.institution()));
        root.put("parties", application.parties().stream().map(ApplicationWriter::party).toList());
        root.put("ownership", application.holdings().stream().map(ApplicationWriter::holding).toList());
        root.put("documents", application.documents().stream().map(ApplicationWriter::document).toList());
        try {
            return JSON.writeValueAsString(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("maps and texts can be written", e);
        }
    }

    private static Map<String, Object> institution(ApplicationFacts.Institution institution) {
        Map<String, Object> details = new LinkedHashMap<>();
        put(details, "legalName", institution.legalName());
        put(details, "registrationNumber", institution.registrationNumber());
        put(details, "dateOfIncorporation", institution.dateOfIncorporation());
        put(details, "registeredAddress", address(institution.registeredAddress()));
        put(details, "principalPlaceOfBusiness", address(institution.principalPlaceOfBusiness()));
        put(details, "fundType", institution.fundType());
        put(details, "regulatoryStatus", institution.regulatoryStatus());
        put(details, "partnership", institution.partnership());
        put(details, "noOwnerAboveThreshold", institution.noOwnerAboveThreshold());
        put(details, "institutionCategory", institution.institutionCategory());
        put(details, "industry", institution.industry());
        put(details, "governmentOwnershipPercent", institution.governmentOwnershipPercent());
        return details;
    }

    private static Map<String, Object> party(ApplicationFacts.Party party) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("id", party.id());
        written.put("kind", party.kind().name());
        written.put("roles", party.roles().stream().sorted().map(Enum::name).toList());
        Map<String, Object> details = new LinkedHashMap<>();
        if (party instanceof ApplicationFacts.Person person) {
            put(details, "fullName", person.fullName());
            put(details, "nameInLocalScript", person.nameInLocalScript());
            put(details, "dateOfBirth", person.dateOfBirth());
            put(details, "nationality", person.nationality());
            put(details, "countryOfResidence", person.countryOfResidence());
            put(details, "residentialAddress", address(person.residentialAddress()));
            put(details, "politicallyExposed", person.politicallyExposed());
            put(written, "details", details);
            put(written, "identityDocument", identity(person.identityDocument()));
        } else if (party instanceof ApplicationFacts.Organisation organisation) {
            put(details, "legalName", organisation.legalName());
            put(details, "registrationNumber", organisation.registrationNumber());
            put(details, "registeredAddress", address(organisation.registeredAddress()));
            put(written, "details", details);
        }
        return written;
    }

    private static @Nullable Map<String, Object> identity(ApplicationFacts.@Nullable IdentityDocument identity) {
        if (identity == null) {
            return null;
        }
        Map<String, Object> written = new LinkedHashMap<>();
        put(written, "type", identity.type());
        put(written, "number", identity.number());
        put(written, "expiry", identity.expiry());
        put(written, "hasNoBack", identity.hasNoBack());
        return written;
    }

    private static Map<String, Object> holding(ApplicationFacts.Holding holding) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("owner", holding.owner());
        written.put("owned", holding.owned());
        written.put("percent", holding.percent());
        written.put("control", holding.control());
        return written;
    }

    private static Map<String, Object> document(ApplicationFacts.Document document) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("code", document.code().name());
        written.put("subject", document.subject());
        put(written, "side", document.side());
        put(written, "issued", document.issued());
        written.put("signed", document.signed());
        written.put("certified", document.certified());
        return written;
    }

    private static @Nullable Map<String, String> address(@Nullable Address address) {
        return address == null ? null : address.fields();
    }

    private static void put(Map<String, Object> object, String name, @Nullable Object value) {
        if (value instanceof Enum<?> constant) {
            object.put(name, constant.name());
        } else if (value instanceof LocalDate date) {
            object.put(name, date.toString());
        } else if (value != null) {
            object.put(name, value);
        }
    }
}
