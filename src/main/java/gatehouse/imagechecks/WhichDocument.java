package gatehouse.imagechecks;

import gatehouse.imagechecks.mrz.ZoneFormat;
import gatehouse.imagechecks.mrz.ZoneReading;
import gatehouse.vocabulary.Finding;
import gatehouse.vocabulary.FindingCode;
import gatehouse.vocabulary.IdentityDocumentType;
import gatehouse.vocabulary.Side;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether the picture shows the kind and the side of document that it should: by the format of its zone (ICAO 9303 parts 4 to 7), a licence's
 * barcode (AAMVA) and its portrait (YuNet: Wu, Peng and Yu, 2023).
 */
final class WhichDocument implements PictureCheck {
    /** A zone that the readers make out as well as this is one. */
    private static final double CLEARLY = -0.3;
    private static final double SURE = 0.9;
    private static final double DOUBTFUL = 0.6;

    @Override
    public List<Finding> look(Seen seen) {
        return seen.read().isOfADocument() ? look(seen.read(), seen.type(), seen.side()) : List.of();
    }

    static List<Finding> look(DocumentRead read, IdentityDocumentType type, Side side) {
        ZoneFormat format = isBelieved(read) ? read.zone().format() : null;
        if (format == ZoneFormat.MRV_A || format == ZoneFormat.MRV_B) {
            return PictureCheck.failure(FindingCode.UNSUPPORTED_DOCUMENT_TYPE, SURE, "This is a visa, which is no identity document.", null);
        }
        if (format != null && (format == ZoneFormat.TD3) != (type == IdentityDocumentType.PASSPORT)) {
            return PictureCheck.doubt(FindingCode.UNSUPPORTED_DOCUMENT_TYPE, DOUBTFUL,
                    "By its machine-readable zone this is another kind of document than was stated.", null);
        }
        return side == Side.FRONT ? front(read, format) : back(read, format);
    }

    /** Lines of other print may be read clearly too, but then no number or date of theirs has a check digit that holds for both readers. */
    private static boolean isBelieved(DocumentRead read) {
        ZoneReading zone = read.zone();
        return read.text() != null && read.text().score() > CLEARLY
                && Stream.of(zone.documentNumber(), zone.dateOfBirth(), zone.expiry()).anyMatch(Objects::nonNull);
    }

    private static List<Finding> front(DocumentRead read, @Nullable ZoneFormat format) {
        if (!read.faces().isEmpty()) {
            return List.of();
        }
        if (format == ZoneFormat.TD1 || read.licence() != null) {
            return PictureCheck.failure(FindingCode.WRONG_SIDE, SURE, "This is the back of the document; the front is needed.", null);
        }
        return PictureCheck.doubt(FindingCode.FACE_NOT_FOUND, DOUBTFUL, "No portrait was found on the document: a person looks for it.", null);
    }

    /** Backs carry a ghost of the portrait at most. */
    private static List<Finding> back(DocumentRead read, @Nullable ZoneFormat format) {
        return read.faces().isEmpty() || format == ZoneFormat.TD1 || read.licence() != null ? List.of()
                : PictureCheck.doubt(FindingCode.WRONG_SIDE, DOUBTFUL,
                        "This looks like the front of the document, for it shows a portrait; the back is needed.", null);
    }
}
