package gatehouse.requirements;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An application as the rule language describes it: facts with fields by name, made without any of the product's classes. */
record World(Thing application, List<Thing> parties) {

    static final LocalDate AS_OF = LocalDate.of(2026, 11, 24);

    /** A fact: a party's id, or {@code application}, its type, and its fields; null where not supplied. */
    record Thing(String id, String type, Map<String, @Nullable Object> fields) {

        boolean is(String written) {
            return type.equals(written) || written.equals("Party") && !type.equals("Application");
        }
    }

    List<Thing> all() {
        List<Thing> all = new ArrayList<>(List.of(application));
        all.addAll(parties);
        return all;
    }

    static World draw(Random random) {
        Map<String, @Nullable Object> fields = new HashMap<>();
        fields.put("institutionType", one(random, "TRUST", "FUND", "GOVERNMENT_OWNED_ENTERPRISE", "PRIVATE_COMPANY"));
        fields.put("fundType", one(random, null, "PRIVATE", "PUBLIC"));
        fields.put("industry", one(random, null, "Rail", "Sea", "Railway"));
        fields.put("regulatoryStatus", one(random, null, "Rail", "Regulated"));
        fields.put("partnership", one(random, null, true, false));
        fields.put("governmentOwnershipPercent", one(random, null, BigDecimal.ZERO, new BigDecimal("50.5"), BigDecimal.valueOf(50)));
        fields.put("registeredCountry", one(random, null, "GB", "FR"));
        List<Thing> parties = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            parties.add(random.nextBoolean() ? person("p" + i, random) : organisation("o" + i, random));
        }
        return new World(new Thing("application", "Application", fields), parties);
    }

    private static Thing person(String id, Random random) {
        Map<String, @Nullable Object> fields = party("PERSON", random);
        fields.put("nationality", one(random, null, "GB", "FR"));
        fields.put("countryOfResidence", fields.get("country"));
        fields.put("age", one(random, null, BigDecimal.valueOf(17), BigDecimal.valueOf(18), BigDecimal.valueOf(40)));
        fields.put("identityType", one(random, null, "PASSPORT", "ID_CARD", "LIBRARY_CARD"));
        fields.put("hasNoBack", fields.get("identityType") == null ? null : one(random, null, true, false));
        fields.put("politicallyExposed", one(random, null, true, false));
        fields.put("controlsApplicant", random.nextInt(4) == 0);
        return new Thing(id, "Person", fields);
    }

    private static Thing organisation(String id, Random random) {
        Map<String, @Nullable Object> fields = party("ORGANISATION", random);
        fields.put("registrationNumber", one(random, null, "Rail", "R-1"));
        return new Thing(id, "Organisation", fields);
    }

    private static Map<String, @Nullable Object> party(String kind, Random random) {
        Map<String, @Nullable Object> fields = new HashMap<>();
        fields.put("kind", kind);
        fields.put("roles", new HashSet<>(Arrays.asList("TRUSTEE", "DIRECTOR", "PARTNER").subList(0, random.nextInt(4))));
        fields.put("name", one(random, null, "Ada", "Rail", "Bob"));
        fields.put("country", one(random, null, "GB", "FR", "AQ"));
        fields.put("ownershipPercent", one(random, BigDecimal.ZERO, BigDecimal.valueOf(25), new BigDecimal("12.5")));
        return fields;
    }

    static @Nullable Object one(Random random, @Nullable Object... values) {
        return values[random.nextInt(values.length)];
    }

    /** The same as the product reads it. */
    ApplicationFacts facts() {
        ObjectNode root = Cases.JSON.createObjectNode().put("institutionType", text(application, "institutionType")).put("asOf", AS_OF.toString());
        ObjectNode details = root.putObject("details");
        for (String field : List.of("fundType", "industry", "regulatoryStatus", "partnership", "governmentOwnershipPercent")) {
            details.putPOJO(field, application.fields().get(field));
        }
        address(details, "registeredAddress", text(application, "registeredCountry"));
        ArrayNode list = root.putArray("parties");
        ArrayNode ownership = root.putArray("ownership");
        for (Thing party : parties) {
            party(party, list.addObject());
            if (!BigDecimal.ZERO.equals(party.fields().get("ownershipPercent")) || Boolean.TRUE.equals(party.fields().get("controlsApplicant"))) {
                ownership.addObject().put("owner", party.id()).put("owned", "application")
                        .putPOJO("percent", party.fields().get("ownershipPercent")).putPOJO("control", party.fields().get("controlsApplicant"));
            }
        }
        return Cases.application(root.toString());
    }

    private static void party(Thing party, ObjectNode node) {
        node.put("id", party.id()).put("kind", text(party, "kind")).putPOJO("roles", party.fields().get("roles"));
        ObjectNode details = node.putObject("details");
        if (party.is("Organisation")) {
            details.put("legalName", text(party, "name")).put("registrationNumber", text(party, "registrationNumber"));
            address(details, "registeredAddress", text(party, "country"));
            return;
        }
        BigDecimal age = (BigDecimal) party.fields().get("age");
        details.put("fullName", text(party, "name")).put("nationality", text(party, "nationality"))
                .put("countryOfResidence", text(party, "country")).putPOJO("politicallyExposed", party.fields().get("politicallyExposed"))
                .put("dateOfBirth", age == null ? null : AS_OF.minusYears(age.intValue()).toString());
        if (party.fields().get("identityType") != null) {
            node.putObject("identityDocument").put("type", text(party, "identityType")).putPOJO("hasNoBack", party.fields().get("hasNoBack"));
        }
    }

    private static @Nullable String text(Thing thing, String field) {
        return (String) thing.fields().get(field);
    }

    private static void address(ObjectNode details, String name, @Nullable String country) {
        if (country != null) {
            details.putObject(name).put("line1", "1 Quay").put("city", "Hull").put("country", country);
        }
    }

    static Set<String> roles(Thing thing) {
        Set<String> roles = new HashSet<>();
        ((Set<?>) thing.fields().get("roles")).forEach(role -> roles.add(String.valueOf(role)));
        return roles;
    }
}
