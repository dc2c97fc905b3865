package gatehouse.imagechecks;

import gatehouse.imagechecks.ocr.PrintedText;
import gatehouse.vocabulary.Finding;
import gatehouse.vocabulary.FindingCode;
import gatehouse.vocabulary.Side;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether the picture shows no document at all: nothing that every document has is to be seen, neither a zone nor a barcode, nor a portrait,
 * nor, in what print there is, a date or the label of a field. A front is refused where nothing in the picture is even like a face (YuNet:
 * Wu, Peng and Yu, 2023); a back, which may be in a script that isn't read, is doubted.
 */
final class NoDocument {
    /** A zone that one reader makes out as well as this may be one, whatever of it counts. */
    private static final double LIKE_A_ZONE = -0.45;
    private static final int EDGE = 640;

    private NoDocument() {}

    static List<Finding> look(Seen seen, DocumentRead read) {
        boolean zone = read.place() != null || read.text() != null && read.text().score() > LIKE_A_ZONE;
        if (zone || !read.faces().isEmpty() || read.licence() != null || isOfADocument(read.printed())) {
            return List.of();
        }
        if (seen.request().side() == Side.FRONT && FaceFinder.likeliest(seen.picture().within(EDGE)) < SelfieFace.LIKE_A_FACE) {
            return PictureCheck.failure(FindingCode.DOCUMENT_NOT_FOUND, 0.9, "The picture shows no document: neither a portrait nor a date nor the name of a field.", null);
        }
        return PictureCheck.doubt(FindingCode.DOCUMENT_NOT_FOUND, 0.6, "Nothing that documents have could be read in the picture: a person looks.", null);
    }

    private static boolean isOfADocument(@Nullable PrintedText printed) {
        return printed != null && printed.isOfADocument();
    }
}
