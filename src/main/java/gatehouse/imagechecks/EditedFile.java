package gatehouse.imagechecks;

import gatehouse.vocabulary.Finding;
import gatehouse.vocabulary.FindingCode;
import gatehouse.vocabulary.Region;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Traces of an editor in the file around the picture: a program that retouches named in EXIF, XMP, PNG text or a Photoshop resource,
 * the mark of generated content (IPTC, Digital Source Type), a thumbnail that shows something else in a place (after Kee and Farid,
 * 2010). Whoever removes them isn't found, and an honest picture may have been made brighter there: a warning only.
 */
final class EditedFile implements PictureCheck {

    @Override
    public List<Finding> look(Seen seen) {
        FileMarks marks = FileMarks.of(seen.request().bytes());
        String editor = Editors.named(marks.texts());
        if (editor != null) {
            return PictureCheck.doubt(FindingCode.TAMPERED, 0.5, "The file says that %s was used on it.".formatted(editor), null);
        }
        Region changed = changed(seen, marks.thumbnail());
        return changed == null ? List.of()
                : PictureCheck.doubt(FindingCode.TAMPERED, 0.7, "The small preview in the file shows something else here.", changed);
    }

    private static @Nullable Region changed(Seen seen, byte @Nullable [] thumbnail) {
        if (thumbnail == null) {
            return null;
        }
        int orientation = seen.request().orientation();
        DecodedPicture small = DecodedPicture.of(thumbnail, orientation);
        return small == null ? null : Preview.difference(seen, small.pixels());
    }
}
