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
 * Finds the document: several ways of telling it from what it lies on (distance from the border's colour in Lab, Otsu's
 * threshold of the lightness both ways, closed edges), the hull of the largest shape of each, and the one whose sides the
 * picture's edges support best.
 */
final class DocumentLocator {
    private static final int EDGE = 640;
    private static final double LEAST_AREA = 0.12;

    private final DecodedPicture picture;
    private final Mat small;
    private final double factor;

    DocumentLocator(DecodedPicture picture) {
        this.picture = picture;
        this.small = picture.within(EDGE);
        this.factor = (double) picture.width() / small.cols();
    }

    Located locate() {
        Mat lab = new Mat();
        Mat calm = new Mat();
        opencv_imgproc.GaussianBlur(small, calm, new Size(5, 5), 0);
        opencv_imgproc.cvtColor(calm, lab, opencv_imgproc.COLOR_BGR2Lab);
        MatVector channels = new MatVector();
        opencv_core.split(lab, channels);
        Mat edges = edges(channels);
        OutlineJudge judge = new OutlineJudge(DecodedPicture.samples(edges), small.cols(), small.rows());
        OutlineJudge.@Nullable Candidate best = null;
        for (Mat mask : masks(channels, lab, edges)) {
            OutlineJudge.Candidate one = largest(mask, judge);
            if (one != null && (best == null || one.score() > best.score())) {
                best = one;
            }
        }
        return best == null ? unseen() : best.toLocated(factor);
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
