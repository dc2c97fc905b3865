package gatehouse.imagechecks;

import gatehouse.vocabulary.Finding;
import java.util.List;
import java.util.Objects;
import org.bytedeco.javacpp.PointerScope;
import org.jspecify.annotations.Nullable;

/**
 * A verdict with where the document was found, which is otherwise told to nobody: both of one look at the picture.
 *
 * @param corners x and y of the document's corners in pixels of the picture as sent; null where no sides were seen
 */
public record Inspection(PictureVerdict verdict, double @Nullable [][] corners) {

    /** Inspects as the product does with these settings. Safe to be shared between threads. */
    public static final class Inspector {
        private final CheckSettings settings;
        private final LocalPictureReader reader;

        public Inspector(CheckSettings settings) {
            this.settings = settings;
            this.reader = new LocalPictureReader(settings, null);
            reader.warmUp();
        }

        /** What a picture that can be decoded is known again by, and nothing else of it. */
        public PictureFingerprint fingerprint(PictureRequest request) {
            try (PointerScope scope = new PointerScope()) {
                assert scope != null;
                return Fingerprinting.of(Seen.of(request, Objects.requireNonNull(DecodedPicture.of(request.bytes(), request.orientation())), settings));
            }
        }

        /** Whether a picture is another one again. */
        public List<Finding> repetition(PictureFingerprint one, PictureFingerprint other) {
            return new Repetition(settings).look(one, List.of(new KnownPicture("another picture", other))).findings();
        }

        /** Of a picture that can be decoded. */
        public Inspection inspect(PictureRequest request) {
            try (PointerScope scope = new PointerScope()) {
                assert scope != null;
                DecodedPicture picture = Objects.requireNonNull(DecodedPicture.of(request.bytes(), request.orientation()));
                Seen seen = Seen.of(request, picture, settings);
                return new Inspection(reader.judged(seen), corners(seen));
            }
        }
    }

    private static double @Nullable [][] corners(Seen seen) {
        if (seen.located() instanceof Located.Unseen) {
            return null;
        }
        Quadrangle outline = seen.located().outline().scaled(seen.picture().scale());
        return new double[][] {outline.x(), outline.y()};
    }
}
