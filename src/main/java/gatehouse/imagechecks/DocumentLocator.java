package gatehouse.imagechecks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.MatVector;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;
import org.jspecify.annotations.Nullable;

/**
 * Finds the document: outlines by several ways of telling it from what it lies on (distance from the border's colour in Lab,
 * Otsu's threshold of the lightness both ways, closed edges), and outlines put together of the picture's straight lines; the one
 * that the picture bears out best, by {@link OutlineScore}.
 */
final class DocumentLocator {
    private static final int EDGE = 640;
    private static final double LEAST_AREA = 0.12;
    private static final double LEAST_SCORE = 0.62;
    private static final double LEAST_SIDE = 0.4;
    private static final double AROUND = 0.3;

    private final DecodedPicture picture;
    private final Mat small;
    private final double factor;

    DocumentLocator(DecodedPicture picture) {
        this.picture = picture;
        this.small = picture.within(EDGE);
        this.factor = (double) picture.width() / small.cols();
    }

    /** @param shapes longer by shorter side of the documents that it may be */
    Located locate(double... shapes) {
        Mat lab = new Mat();
        Mat calm = new Mat();
        opencv_imgproc.GaussianBlur(small, calm, new Size(5, 5), 0);
        opencv_imgproc.cvtColor(calm, lab, opencv_imgproc.COLOR_BGR2Lab);
        MatVector channels = new MatVector();
        opencv_core.split(lab, channels);
        Gradients gradients = new Gradients(channels, small.cols(), small.rows());
        OutlineScore score = new OutlineScore(gradients, shapes);
        List<OutlineScore.Judged> judged = candidates(channels, lab, gradients).stream().map(score::judge)
                .filter(one -> one.score() > LEAST_SCORE && one.weakest() > LEAST_SIDE).toList();
        OutlineScore.Judged best = judged.stream().max(Comparator.comparingDouble(OutlineScore.Judged::score)).orElse(null);
        if (best != null) {
            best = around(best, judged);
        }
        return best == null ? unseen() : best.toLocated(factor);
    }

    /** Portraits and panels are printed parallel to the document's sides, and their edges may be sharper than those. */
    private static OutlineScore.Judged around(OutlineScore.Judged inner, List<OutlineScore.Judged> judged) {
        return judged.stream().filter(outer -> outer.invisible() == 0 && outer.score() > inner.score() - AROUND && outer.corners().area() > 1.6 * inner.corners().area()
                        && outer.corners().surrounds(inner.corners()) && outer.corners().isParallelTo(inner.corners()))
                .max(Comparator.comparingDouble(OutlineScore.Judged::score)).orElse(inner);
    }

    private List<Quadrangle> candidates(MatVector channels, Mat lab, Gradients gradients) {
        Mat edges = edges(channels);
        OutlineJudge judge = new OutlineJudge(DecodedPicture.samples(edges), small.cols(), small.rows());
        List<Quadrangle> candidates = new ArrayList<>();
        for (Mat mask : masks(channels, lab, edges)) {
            OutlineJudge.Candidate one = largest(mask, judge);
            if (one != null) {
                candidates.add(one.corners());
            }
        }
        List<StraightLines.Line> lines = StraightLines.of(channels, gradients);
        candidates.addAll(new QuadrangleSearch(lines, small.cols(), small.rows()).quadrangles());
        return candidates;
    }

    private Located unseen() {
        double w = picture.width();
        double h = picture.height();
        return new Located.Unseen(new Quadrangle(new double[] {0, w, w, 0}, new double[] {0, 0, h, h}));
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
        masks.add(otsu(channels.get(0), opencv_imgproc.THRESH_BINARY));
        masks.add(otsu(channels.get(0), opencv_imgproc.THRESH_BINARY_INV));
        masks.add(closed(edges, 7));
        masks.add(closed(edges, 15));
        return masks;
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

    private OutlineJudge.@Nullable Candidate largest(Mat mask, OutlineJudge judge) {
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
