package gatehouse.imagechecks.mrz;

import gatehouse.imagechecks.names.Transliteration;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the document says in its printed text, outside the zone, as one reader made it out; each part null where it didn't.
 *
 * @param nationality three letters
 */
public record Printed(
        @Nullable String surname, @Nullable String givenNames, @Nullable String documentNumber, @Nullable LocalDate dateOfBirth,
        @Nullable LocalDate expiry, @Nullable String nationality) implements Evidence {

    /** Whether the print says what the zone's field does. */
    @Override
    public boolean says(ZoneField field, String value, LocalDate asOf) {
        return switch (field) {
            case DOCUMENT_NUMBER -> documentNumber != null && plain(documentNumber).equals(plain(value));
            case DATE_OF_BIRTH -> dateOfBirth != null && dateOfBirth.equals(ZoneDates.birth(value, asOf));
            case EXPIRY -> expiry != null && expiry.equals(ZoneDates.expiry(value, asOf));
            case NATIONALITY -> nationality != null && plain(nationality).equals(plain(value));
            case NAME -> saysName(ZoneName.of(value));
            default -> false;
        };
    }

    private boolean saysName(ZoneName name) {
        return surname != null && isSpelt(surname, name.surname()) && isSpelt(givenNames == null ? "" : givenNames, name.givenNames());
    }

    private static boolean isSpelt(String printed, String zone) {
        return Transliteration.spellings(printed).contains(zone);
    }

    private static String plain(String text) {
        return text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }
}
