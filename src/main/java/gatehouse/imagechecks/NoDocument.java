package gatehouse.imagechecks;

import gatehouse.vocabulary.Finding;
import gatehouse.vocabulary.FindingCode;
import gatehouse.vocabulary.Side;
import java.util.List;

/**
 * Whether the picture shows no document at all: nothing that every document has is to be seen, neither a zone nor a barcode, nor a portrait,
 * nor, in what print there is, a date or the label of a field. A front is refused where nothing in the picture is even like a face (YuNet:
 * Wu, Peng and Yu, 2023); a back, which may be in a script that isn't read, is doubted.
 */
final class NoDocument implements PictureCheck {
    private static final int EDGE = 640;

    @Override
    public List<Finding> look(Seen seen) {
        if (seen.read().isOfADocument()) {
            return List.of();
        }
        if (seen.side() == Side.FRONT && FaceFinder.likeliest(seen.picture().within(EDGE)) < SelfieFace.LIKE_A_FACE) {
            return PictureCheck.failure(FindingCode.DOCUMENT_NOT_FOUND, 0.9, "The picture shows no document: neither a portrait nor a date nor the name of a field.", null);
        }
        return PictureCheck.doubt(FindingCode.DOCUMENT_NOT_FOUND, 0.6, "Nothing that documents have could be read in the picture: a person looks.", null);
    }
}
