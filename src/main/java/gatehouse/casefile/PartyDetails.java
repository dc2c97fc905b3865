package gatehouse.casefile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the client said about a key party; null where nothing was said yet. A person has the first group, an organisation the
 * second.
 *
 * @param nationality        ISO 3166-1 alpha-2
 * @param countryOfResidence ISO 3166-1 alpha-2
 */
public record PartyDetails(
        @Nullable String fullName,
        @Nullable String nameInLocalScript,
        @Nullable LocalDate dateOfBirth,
        @Nullable String nationality,
        @Nullable String countryOfResidence,
        @Nullable Address residentialAddress,
        boolean politicallyExposed,
        @Nullable String legalName,
        @Nullable String registrationNumber,
        @Nullable Address registeredAddress) {

    public static final PartyDetails NONE = new PartyDetails(null, null, null, null, null, null, false, null, null, null);

    /** A person of whom only the name is known. */
    public static PartyDetails ofPerson(String fullName) {
        return new PartyDetails(fullName, null, null, null, null, null, false, null, null, null);
    }

    /** An organisation of which only the name is known. */
    public static PartyDetails ofOrganisation(String legalName) {
        return new PartyDetails(null, null, null, null, null, null, false, legalName, null, null);
    }
}
