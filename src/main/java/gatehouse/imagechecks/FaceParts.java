package gatehouse.imagechecks;

import gatehouse.vocabulary.Finding;
import gatehouse.vocabulary.FindingCode;
import gatehouse.vocabulary.Region;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * Whether a face's eyes are open and all of it is bare, at the marks that YuNet sets whether they are or not. An open eye varies from
 * its corners over the white to the iris, a shut one hardly does; dark glasses make both eyes far darker than the cheeks; a mask over
 * mouth and nose has another colour than the bridge of the nose. All of them a person looks at. The measures are our own.
 */
final class FaceParts {
    /** A face is made so large, in distances of the eyes, before it is measured. */
    private static final double EYES = 100;

    private final Mat pixels;
    private final double[] marks;
    private final double apart;

    FaceParts(Mat pixels, FaceFinder.Face face) {
        this.pixels = pixels;
        this.marks = face.marks();
        this.apart = Math.max(4, Math.hypot(marks[2] - marks[0], marks[3] - marks[1]));
    }

    static List<Finding> look(Seen seen, FaceFinder.Face face, Region region) {
        FaceParts parts = new FaceParts(seen.picture().pixels(), face);
        CheckSettings lines = seen.settings();
        List<Finding> findings = new ArrayList<>();
        if (parts.eyesToCheeks() < lines.glassesWarn()) {
            findings.addAll(PictureCheck.doubt(FindingCode.COVERED, 0.7, "Dark glasses seem to cover the eyes.", region));
        } else if (parts.openness() < lines.openWarn()) {
            findings.addAll(PictureCheck.doubt(FindingCode.FACE_NOT_FOUND, 0.7, "The eyes seem to be shut.", region));
        }
        if (parts.maskedness() > lines.maskWarn()) {
            findings.addAll(PictureCheck.doubt(FindingCode.COVERED, 0.7, "Something seems to cover mouth and nose.", region));
        }
        return findings;
    }

    /** How much the columns across an eye differ, as a share of its brightness; the mean of both eyes. */
    double openness() {
        return (columns(0) + columns(1)) / 2;
    }

    private double columns(int eye) {
        Mat grey = grey(marks[2 * eye], marks[2 * eye + 1], 0.24, 0.12);
        Mat means = new Mat();
        opencv_core.reduce(grey, means, 0, opencv_core.REDUCE_AVG);
        byte[] columns = DecodedPicture.samples(means);
        double brightness = opencv_core.mean(grey).get();
        return (Histogram.percentile(columns, 0.9) - Histogram.percentile(columns, 0.1)) / Math.max(1, brightness);
    }

    /** Brightness of the eyes over that of the brighter cheek. */
    double eyesToCheeks() {
        double eyes = (opencv_core.mean(grey(marks[0], marks[1], 0.24, 0.12)).get() + opencv_core.mean(grey(marks[2], marks[3], 0.24, 0.12)).get()) / 2;
        return eyes / Math.max(1, Math.max(cheek(0), cheek(1)));
    }

    private double cheek(int side) {
        double x = (marks[2 * side] + marks[6 + 2 * side]) / 2;
        double y = 0.45 * marks[2 * side + 1] + 0.55 * marks[7 + 2 * side];
        return opencv_core.mean(grey(x, y, 0.14, 0.1)).get();
    }

    /** How far the colour around the mouth is from that between the eyes, in Cr and Cb: the middle of three places, for lips are red. */
    double maskedness() {
        double[] bridge = colour((marks[0] + marks[2]) / 2, (marks[1] + marks[3]) / 2);
        double below = 0.75;
        double[] left = colour(marks[6] + below * (marks[6] - marks[0]) * 0.3, marks[7] + below * (marks[7] - marks[1]) * 0.3);
        double[] right = colour(marks[8] + below * (marks[8] - marks[2]) * 0.3, marks[9] + below * (marks[9] - marks[3]) * 0.3);
        double[] nose = colour((marks[4] + marks[6] + marks[8]) / 3, (marks[5] + marks[7] + marks[9]) / 3);
        double[] far = {distance(bridge, left), distance(bridge, right), distance(bridge, nose)};
        Arrays.sort(far);
        return far[1];
    }

    private static double distance(double[] a, double[] b) {
        return Math.hypot(a[0] - b[0], a[1] - b[1]);
    }

    private double[] colour(double x, double y) {
        Mat ycrcb = new Mat();
        opencv_imgproc.cvtColor(cut(x, y, 0.12, 0.1), ycrcb, opencv_imgproc.COLOR_BGR2YCrCb);
        Scalar mean = opencv_core.mean(ycrcb);
        return new double[] {mean.get(1), mean.get(2)};
    }

    private Mat grey(double x, double y, double reachX, double reachY) {
        Mat grey = new Mat();
        opencv_imgproc.cvtColor(cut(x, y, reachX, reachY), grey, opencv_imgproc.COLOR_BGR2GRAY);
        return grey;
    }

    /** A rectangle round a mark, its reach in distances of the eyes, made small. */
    private Mat cut(double x, double y, double reachX, double reachY) {
        int width = (int) Math.max(2, Math.min(pixels.cols(), 2 * reachX * apart));
        int height = (int) Math.max(2, Math.min(pixels.rows(), 2 * reachY * apart));
        int left = (int) Math.max(0, Math.min(pixels.cols() - width, x - width / 2.0));
        int top = (int) Math.max(0, Math.min(pixels.rows() - height, y - height / 2.0));
        Mat part = new Mat(pixels, new Rect(left, top, width, height));
        double factor = Math.min(1, EYES / apart);
        Mat small = new Mat();
        opencv_imgproc.resize(part, small, new Size((int) Math.max(2, width * factor), (int) Math.max(2, height * factor)), 0, 0, opencv_imgproc.INTER_AREA);
        return small;
    }
}
