package gatehouse.imagechecks;

import gatehouse.imagechecks.barcodes.AamvaLicence;
import gatehouse.imagechecks.mrz.ZoneReading;
import gatehouse.imagechecks.ocr.PrintedText;
import gatehouse.imagechecks.ocr.ZoneText;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What reading one side of a document came to.
 *
 * @param quarters turns clockwise by which the flat card had to be turned to stand upright
 * @param faces    on the upright card, the largest first
 * @param text     the zone as the readers read it; null where none was found
 * @param zone     what of it counts
 * @param place    where that was read; null where nothing of a zone counts
 * @param licence  what a barcode says; null where there is none
 * @param printed  what is printed, as one reader read it; null where it wasn't read because nothing was open
 * @param fields   what counts as read
 */
record DocumentRead(
        int quarters, List<FaceFinder.Face> faces, @Nullable ZoneText text, ZoneReading zone, @Nullable ZonePlace place,
        @Nullable AamvaLicence licence, @Nullable PrintedText printed, ReadFields fields) {
    /** A zone that one reader makes out as well as this may be one, whatever of it counts. */
    private static final double LIKE_A_ZONE = -0.45;

    static DocumentRead nothing(LocalDate asOf) {
        return new DocumentRead(0, List.of(), null, ZoneReading.none(asOf), null, null, null, ReadFields.NONE);
    }

    static DocumentRead of(int quarters, List<FaceFinder.Face> faces, @Nullable ZoneText text, ZoneReading zone,
            @Nullable ZonePlace place, @Nullable AamvaLicence licence, @Nullable PrintedText printed) {
        ZoneReading confirmed = printed == null ? zone : zone.confirmedBy(new PrintedEvidence(printed.texts(), zone.asOf()));
        ReadFields fields = ReadFields.of(confirmed, licence, null).withPrinted(printed == null ? List.of() : printed.texts());
        return new DocumentRead(quarters, faces, text, confirmed, place, licence, printed, fields);
    }

    /** Whether it was read on what was taken for the document, and not in the picture as a whole. */
    boolean isOnCard() {
        return place == null || place.onCard();
    }

    /** Whether anything was found that every document has: a zone, a portrait, a barcode, or in the print a date or the label of a field. */
    boolean isOfADocument() {
        return place != null || text != null && text.score() > LIKE_A_ZONE || !faces.isEmpty() || licence != null
                || printed != null && printed.isOfADocument();
    }
}
