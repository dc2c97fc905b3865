package gatehouse.studio;

import java.time.LocalDate;

/**
 * Nobody: the holder of a document.
 *
 * @param surname        as printed, in capitals, with its diacritics
 * @param zoneSurname    as in the zone after ICAO 9303-3, words parted by {@code <}, cut where the zone cuts it
 * @param zoneGivenNames likewise
 * @param documentNumber letters and digits only; more than nine on some ID cards
 * @param nationality    ICAO code without filler, so {@code D} for Germany
 * @param sex            M, F or X; X is {@code <} in the zone
 * @param face           the face is the same for the same number
 */
public record Holder(String surname, String givenNames, String zoneSurname, String zoneGivenNames, String documentNumber,
        LocalDate dateOfBirth, LocalDate expiry, String nationality, String sex, long face) {

    Holder withZoneNames(String cutSurname, String cutGivenNames) {
        return new Holder(surname, givenNames, cutSurname, cutGivenNames, documentNumber, dateOfBirth, expiry, nationality, sex, face);
    }
}
