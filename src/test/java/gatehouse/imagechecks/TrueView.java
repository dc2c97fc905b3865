package gatehouse.imagechecks;

import gatehouse.studio.Condition;
import gatehouse.studio.Kind;
import gatehouse.studio.Shot;
import gatehouse.studio.Studio;
import gatehouse.studio.Truth;
import gatehouse.vocabulary.Finding;
import gatehouse.vocabulary.FindingCode;
import gatehouse.vocabulary.Severity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.bytedeco.javacpp.PointerScope;

/** A drawn picture, seen with the document where it truly lies: so a check is tried and not the finding of the document. */
final class TrueView {

    private TrueView() {}

    static List<Finding> found(PictureCheck check, Condition condition, Kind kind, long seed) {
        return found(check, Studio.shoot(condition, kind, seed));
    }

    static List<Finding> found(PictureCheck check, Shot shot) {
        return of(shot, shot.bytes(), check::look);
    }

    /** Whether the check refuses the picture with this code. */
    static boolean refuses(PictureCheck check, FindingCode code, Shot shot) {
        return found(check, shot).stream().anyMatch(finding -> finding.code() == code && finding.severity() == Severity.FAIL);
    }

    /** @param bytes of the picture, perhaps stored anew */
    static <T> T of(Shot shot, byte[] bytes, Function<Seen, T> look) {
        try (PointerScope scope = new PointerScope()) {
            assert scope != null;
            Kind kind = Objects.requireNonNull(shot.truth().kind());
            PictureRequest request = PictureRequest.ofDocument(bytes, 1, kind.type(), kind.side(), LocalDate.of(2026, 11, 25));
            DecodedPicture picture = Objects.requireNonNull(DecodedPicture.of(bytes, 1));
            Located located = located(shot.truth(), picture);
            return look.apply(new Seen(request, picture, located, FlatCard.of(picture, located.outline()), CheckSettings.DEFAULT));
        }
    }

    private static Located located(Truth truth, DecodedPicture picture) {
        Quadrangle corners = Quadrangle.ordered(truth.cornerX(), truth.cornerY()).scaled(1.0 / picture.scale());
        List<Integer> missing = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            double x = corners.x()[i];
            double y = corners.y()[i];
            if (x < 0 || y < 0 || x > picture.width() || y > picture.height()) {
                missing.add(i);
            }
        }
        return missing.isEmpty() ? new Located.Whole(corners, 1) : new Located.Cut(corners, missing, 1);
    }
}
