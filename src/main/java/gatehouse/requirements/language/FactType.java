package gatehouse.requirements.language;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The facts that a rule may look at, the fields it may read, and the information it may ask for. */
public enum FactType {
    APPLICATION("Application",
            List.of(Field.institutionType(), Field.fundType(), Field.institutionCategory(), Field.text("industry"), Field.text("regulatoryStatus"),
                    Field.yesNo("partnership"), Field.yesNo("noOwnerAboveThreshold"), Field.yesNo("businessAddressDiffers"),
                    Field.number("governmentOwnershipPercent"), Field.country("registeredCountry")),
            Set.of("legalName", "registrationNumber", "dateOfIncorporation", "registeredAddress", "principalPlaceOfBusiness", "fundType",
                    "regulatoryStatus", "institutionCategory", "industry", "governmentOwnershipPercent", "partnership", "noOwnerAboveThreshold")),
    PERSON("Person",
            List.of(Field.partyKind(), Field.roles(), Field.text("name"), Field.country("country"), Field.number("ownershipPercent"),
                    Field.country("nationality"), Field.country("countryOfResidence"), Field.number("age"), Field.identityType(),
                    Field.yesNo("hasNoBack"), Field.yesNo("politicallyExposed"), Field.yesNo("controlsApplicant")),
            Set.of("fullName", "dateOfBirth", "nationality", "countryOfResidence", "residentialAddress", "nameInLocalScript",
                    "politicallyExposed", "identityDocument.number", "identityDocument.expiry")),
    ORGANISATION("Organisation",
            List.of(Field.partyKind(), Field.roles(), Field.text("name"), Field.country("country"), Field.number("ownershipPercent"),
                    Field.text("registrationNumber")),
            Set.of("legalName", "registrationNumber", "registeredAddress")),
    /** Either kind of party. */
    PARTY("Party",
            List.of(Field.partyKind(), Field.roles(), Field.text("name"), Field.country("country"), Field.number("ownershipPercent")),
            both(PERSON.information, ORGANISATION.information));

    private final String written;
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final Set<String> information;

    FactType(String written, List<Field> fields, Set<String> information) {
        this.written = written;
        this.information = information;
        fields.forEach(field -> this.fields.put(field.name(), field));
    }

    static Optional<FactType> named(String written) {
        return Arrays.stream(values()).filter(type -> type.written.equals(written)).findFirst();
    }

    static List<String> names() {
        return Arrays.stream(values()).map(FactType::written).toList();
    }

    public String written() {
        return written;
    }

    Optional<Field> field(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    Set<String> fieldNames() {
        return fields.keySet();
    }

    /** The fields that conditions may read, in the order in which they are described. */
    public Collection<Field> fields() {
        return Collections.unmodifiableCollection(fields.values());
    }

    /** The fields that {@code require.information} may ask of such a fact. */
    public Set<String> information() {
        return information;
    }

    /** The kinds of fact that it stands for: of a party both. */
    Stream<FactType> kinds() {
        return this == PARTY ? Stream.of(PERSON, ORGANISATION) : Stream.of(this);
    }

    /** Whether one fact can be of both types. */
    boolean meets(FactType other) {
        return this == other || this == PARTY && other != APPLICATION || other == PARTY && this != APPLICATION;
    }

    private static Set<String> both(Set<String> one, Set<String> other) {
        Set<String> all = new TreeSet<>(one);
        all.addAll(other);
        return all;
    }
}
