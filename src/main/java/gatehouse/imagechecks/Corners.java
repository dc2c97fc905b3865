package gatehouse.imagechecks;

import gatehouse.vocabulary.Finding;
import gatehouse.vocabulary.FindingCode;
import gatehouse.vocabulary.IdentityDocumentType;
import gatehouse.vocabulary.Region;
import gatehouse.vocabulary.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Whether the document was found, and all four of its corners lie in the picture: its outline's sides, as {@link DocumentLocator} finds them,
 * prolonged until they meet, and the shape that they make then against those of ISO/IEC 7810. The method is our own.
 */
final class Corners implements PictureCheck {
    private static final double SURE = 0.95;
    /** A document of which more is missing is more likely something else. */
    private static final int MOST = 2;
    /** Of the picture's longer edge. */
    private static final double OUTSIDE = 0.012;
    /** More than a tilted camera makes of a whole document. */
    private static final double OFF = 0.08;
    /** Of the picture's longer edge, what somebody who cuts a picture out leaves around the document. */
    private static final double HAIR = 0.03;

    @Override
    public List<Finding> look(Seen seen) {
        if (seen.located() instanceof Located.Unseen) {
            return PictureCheck.doubt(FindingCode.DOCUMENT_NOT_FOUND, 0.5,
                    "The document's sides can't be told from the picture's: a person looks whether it is there with all four corners.",
                            null);
        }
        List<Finding> findings = new ArrayList<>();
        if (seen.located() instanceof Located.Cut cut) {
            for (int corner : cut.missing()) {
                Severity severity = isSure(seen, cut, corner) ? Severity.FAIL : Severity.WARN;
                String reason = "The %s corner is outside the picture.".formatted(Quadrangle.NAMES[corner]);
                double confidence = Math.round(Math.min(0.99, cut.support()) * 100) / 100.0;
                findings.add(new Finding(FindingCode.CORNER_MISSING, severity, confidence, reason, near(seen, cut.outline(), corner)));
            }
        }
        return findings;
    }

    /**
     * A scan cropped to the very sides of the document looks much like a photo that cuts it: only a corner clearly outside, or a
     * document that has lost its shape, is asked again; and only where the sides that are there leave no doubt.
     */
    private static boolean isSure(Seen seen, Located.Cut cut, int corner) {
        double width = seen.picture().width();
        double height = seen.picture().height();
        double x = cut.outline().x()[corner];
        double y = cut.outline().y()[corner];
        double outside = Math.max(Math.max(-x, x - width), Math.max(-y, y - height)) / Math.max(width, height);
        return cut.support() >= SURE && cut.missing().size() <= MOST && !isCutOut(cut.outline(), width, height) && (outside > OUTSIDE || isOutOfShape(seen, cut.outline()));
    }

    /** Whether three sides lie along the picture's own, as where somebody cut the document out of its picture. */
    private static boolean isCutOut(Quadrangle corners, double width, double height) {
        double hair = HAIR * Math.max(width, height);
        double[] off = {corners.y()[0] + corners.y()[1], 2 * width - corners.x()[1] - corners.x()[2], 2 * height - corners.y()[2] - corners.y()[3],
            corners.x()[3] + corners.x()[0]};
        return DoubleStream.of(off).filter(twice -> twice < 2 * hair).count() >= 3;
    }

    private static boolean isOutOfShape(Seen seen, Quadrangle corners) {
        return !Quadrangle.isOfShape(corners.shape(), OFF, shapes(seen));
    }

    /** Longer by shorter side: ISO/IEC 7810 ID-3 for a passport; ID-1 and ID-2 for cards, and visas after ICAO 9303-7. */
    private static double[] shapes(Seen seen) {
        return seen.request().type() == IdentityDocumentType.PASSPORT ? new double[] {125.0 / 88} : new double[] {85.6 / 53.98, 105.0 / 74, 120.0 / 80};
    }

    private static Region near(Seen seen, Quadrangle corners, int corner) {
        double reach = 0.06 * Math.max(seen.picture().width(), seen.picture().height());
        double x = Math.max(0, Math.min(seen.picture().width(), corners.x()[corner]));
        double y = Math.max(0, Math.min(seen.picture().height(), corners.y()[corner]));
        return seen.region(x - reach, y - reach, x + reach, y + reach);
    }
}
