package gatehouse.imagechecks;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.MatVector;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;
import org.jspecify.annotations.Nullable;

/**
 * Finds the document: outlines by several ways of telling it from what it lies on (distance from the border's colours, Otsu's
 * threshold of the lightness both ways, closed edges), and, the less clear these are the harder, outlines put together of the
 * picture's straight lines; the one that the picture bears out best, by {@link OutlineScore}. A picture of a document's own shape
 * in which none is clear is the document.
 */
final class DocumentLocator {
    private static final int EDGE = 640;
    private static final double LEAST_AREA = 0.03;
    private static final double TINY_AREA = 0.006;
    /** In a picture of a document's shape an outline worth less may be of something printed on it. */
    private static final double CLEAR = 1.12;
    /** How far, in the logarithm of longer by shorter edge, a picture may be from a document's shape; cameras' are at 0.055 and more. */
    private static final double CROPPED = 0.05;
    /** The same of an outline in such a picture: no camera tilted it, and the portrait's frame is less long. */
    private static final double UNTILTED = 0.04;
    /** Share of the picture that a document which was cut out of it has at least. */
    private static final double NEARLY_ALL = 0.93;
    /** Scores of an outline that make a search for lines needless, for faint lines, and for documents that are tiny in the picture. */
    private static final double SURE = 1.1;
    private static final double FAIR = 1.08;
    private static final double LIKELY = 1;
    /** Share of the picture, and distance from a document's shape, at which an outline may be of a portrait. */
    private static final double SMALL = 0.12;
    private static final double UNSURE = 0.05;
    private static final double SURELY_A_FACE = 0.8;
    private static final int LINES = 56;
    private static final int FAINT_LINES = 110;
    /** By how much contrast is raised for faint lines. */
    private static final double GAIN = 2.5;

    private final DecodedPicture picture;
    private final boolean portrait;
    private final Mat small;
    private final double factor;

    /** @param portrait whether the side that is looked for has one */
    DocumentLocator(DecodedPicture picture, boolean portrait) {
        this.picture = picture;
        this.portrait = portrait;
        this.small = picture.within(EDGE);
        this.factor = (double) picture.width() / small.cols();
    }

    /** @param shapes longer by shorter side of the documents that it may be */
    Located locate(double... shapes) {
        Search search = search(shapes);
        OutlineScore.Judged likeliest = withPortrait(search.outlines(), shapes);
        OutlineScore.Judged best = likeliest == null ? null : search.score().cutIfGoingOn(likeliest);
        boolean clear = best != null && best.invisible() == 0 && best.missing().isEmpty() && best.score() >= CLEAR;
        boolean cropped = isCropped(shapes) ? !(clear && Quadrangle.isOfShape(best.corners().shape(), UNTILTED, shapes)) : !clear && isOfPicture(best);
        if (cropped && !(best != null && search.gradients().isBareAround(best.corners()))) {
            return new Located.Cropped(picture.frame());
        }
        return best == null ? new Located.Unseen(picture.frame()) : search.located(best, factor);
    }

    /** Where the document of a zone lies that was read in the picture as a whole; null where no outline is likely. */
    @Nullable Located locate(ZonePlace zone, double... shapes) {
        Search search = search(shapes);
        OutlineScore.Judged best = search.outlines().bestWith(zone.scaled((double) small.cols() / zone.width()));
        return best == null ? null : search.located(best, factor);
    }

    /** All outlines that come into question. */
    private record Search(Gradients gradients, OutlineScore score, Outlines outlines) {

        Located located(OutlineScore.Judged judged, double factor) {
            return score.completed(judged).toLocated(factor);
        }
    }

    private Search search(double... shapes) {
        Mat lab = new Mat();
        Mat calm = new Mat();
        opencv_imgproc.GaussianBlur(small, calm, new Size(5, 5), 0);
        opencv_imgproc.cvtColor(calm, lab, opencv_imgproc.COLOR_BGR2Lab);
        MatVector channels = new MatVector();
        opencv_core.split(lab, channels);
        Gradients gradients = new Gradients(channels, small.cols(), small.rows());
        OutlineScore score = new OutlineScore(gradients, shapes);
        Outlines outlines = new Outlines(score, new SideFit(gradients));
        outlines.add(ofMasks(channels, lab));
        if (!outlines.isSettled(SURE)) {
            outlines.add(ofLines(StraightLines.of(channels, gradients, 1, LINES), LEAST_AREA));
        }
        if (!outlines.isSettled(FAIR)) {
            List<StraightLines.Line> faint = StraightLines.of(channels, gradients, GAIN, FAINT_LINES);
            outlines.add(ofLines(faint, LEAST_AREA));
            if (!outlines.isSettled(LIKELY)) {
                outlines.add(ofLines(faint, TINY_AREA));
                outlines.add(SmallThings.quadrangles(new BorderTexture(lab).rarities(), channels.get(0)));
            }
        }
        return new Search(gradients, score, outlines);
    }

    /** The likeliest; where that is small or of no document's shape, and has no portrait on it or is one, the likeliest that has. */
    private OutlineScore.@Nullable Judged withPortrait(Outlines outlines, double... shapes) {
        OutlineScore.Judged best = outlines.best();
        if (!portrait || best == null || best.corners().area() > SMALL * small.cols() * small.rows()
                && Quadrangle.isOfShape(best.corners().shape(), UNSURE, shapes)) {
            return best;
        }
        FaceFinder.Box face = FaceFinder.surest(small, EDGE, SURELY_A_FACE);
        OutlineScore.Judged other = face == null || Outlines.isDocumentOf(face, best.corners()) ? null : outlines.bestWith(face);
        return other == null ? best : other;
    }

    private List<Quadrangle> ofLines(List<StraightLines.Line> lines, double leastArea) {
        return new QuadrangleSearch(lines, small.cols(), small.rows(), leastArea).quadrangles();
    }

    private List<Quadrangle> ofMasks(MatVector channels, Mat lab) {
        Mat edges = edges(channels);
        OutlineJudge judge = new OutlineJudge(DecodedPicture.samples(edges), small.cols(), small.rows());
        List<Quadrangle> candidates = new ArrayList<>();
        for (Mat mask : masks(channels, lab, edges)) {
            Quadrangle one = largest(mask, judge);
            if (one != null) {
                candidates.add(one);
            }
        }
        return candidates;
    }

    /** Whether the picture itself has a document's shape, which no camera's pictures have: it was cut out along the sides. */
    private boolean isCropped(double... shapes) {
        return Quadrangle.isOfShape((double) Math.max(picture.width(), picture.height()) / Math.min(picture.width(), picture.height()), CROPPED, shapes);
    }

    /** Whether an outline is the picture's own but for a hair: nobody holds a camera so exactly. */
    private boolean isOfPicture(OutlineScore.@Nullable Judged best) {
        return best != null && best.corners().area() > NEARLY_ALL * small.cols() * small.rows();
    }

    private static Mat edges(MatVector channels) {
        Mat all = new Mat();
        opencv_imgproc.Canny(channels.get(0), all, 25, 75);
        for (int i = 1; i < 3; i++) {
            Mat one = new Mat();
            opencv_imgproc.Canny(channels.get(i), one, 15, 45);
            opencv_core.bitwise_or(all, one, all);
        }
        Mat wide = new Mat();
        opencv_imgproc.dilate(all, wide, opencv_imgproc.getStructuringElement(opencv_imgproc.MORPH_RECT, new Size(3, 3)));
        return wide;
    }

    private List<Mat> masks(MatVector channels, Mat lab, Mat edges) {
        List<Mat> masks = new ArrayList<>();
        Mat distance = new BorderColour(lab).distances();
        masks.add(otsu(distance, opencv_imgproc.THRESH_BINARY));
        masks.add(otsu(calm(new BorderTexture(lab).rarities()), opencv_imgproc.THRESH_BINARY));
        masks.add(otsu(channels.get(0), opencv_imgproc.THRESH_BINARY));
        masks.add(otsu(channels.get(0), opencv_imgproc.THRESH_BINARY_INV));
        masks.add(closed(edges, 7));
        masks.add(closed(edges, 15));
        return masks;
    }

    private static Mat calm(Mat grey) {
        Mat calm = new Mat();
        opencv_imgproc.GaussianBlur(grey, calm, new Size(9, 9), 0);
        return calm;
    }

    private static Mat otsu(Mat grey, int kind) {
        Mat mask = new Mat();
        opencv_imgproc.threshold(grey, mask, 0, 255, kind | opencv_imgproc.THRESH_OTSU);
        return closed(mask, 5);
    }

    private static Mat closed(Mat mask, int size) {
        Mat result = new Mat();
        Mat kernel = opencv_imgproc.getStructuringElement(opencv_imgproc.MORPH_RECT, new Size(size, size));
        opencv_imgproc.morphologyEx(mask, result, opencv_imgproc.MORPH_CLOSE, kernel);
        return result;
    }

    private @Nullable Quadrangle largest(Mat mask, OutlineJudge judge) {
        // A frame of nothing keeps shapes that touch the border whole.
        Mat framed = new Mat();
        opencv_core.copyMakeBorder(mask, framed, 1, 1, 1, 1, opencv_core.BORDER_CONSTANT, new Scalar(0));
        MatVector contours = new MatVector();
        opencv_imgproc.findContours(framed, contours, opencv_imgproc.RETR_EXTERNAL, opencv_imgproc.CHAIN_APPROX_NONE);
        Mat largest = null;
        double area = LEAST_AREA * small.cols() * small.rows();
        for (long i = 0; i < contours.size(); i++) {
            double one = opencv_imgproc.contourArea(contours.get(i));
            if (one > area) {
                area = one;
                largest = contours.get(i);
            }
        }
        return largest == null ? null : judge.judge(hull(largest), area);
    }

    private static Mat hull(Mat contour) {
        Mat hull = new Mat();
        opencv_imgproc.convexHull(contour, hull);
        return hull;
    }
}
