package gatehouse.imagechecks;

import gatehouse.vocabulary.Finding;
import gatehouse.vocabulary.FindingCode;
import gatehouse.vocabulary.Side;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * Whether the picture is in colour. What has no colour of its own shows, in light of whatever tint, a chroma (Lab a and b) that depends on
 * its lightness alone; so what counts is how far the pixels are from one smooth line of chroma over lightness, fitted by repeatedly
 * weighted least squares (Holland and Welsch, 1977), which a few coloured parts don't bend. The document is made small first, which leaves
 * neither the sensor's noise nor a copier's dots, and is kept in fractions. Some genuine documents have no more colour than a copy: those
 * a person looks at, and every back, for many are printed in black alone.
 */
final class Colour implements PictureCheck {
    private static final int COARSE = 240;
    private static final int WIDTH = 60;
    private static final double RIM = 0.06;
    private static final double SHARE = 0.9;
    private static final int ROUNDS = 6;
    /** Of the line; with three, more toned copies seem to have colour where the sheet or the table is in view. */
    private static final int TERMS = 5;
    private static final double NOISE = 0.3;

    @Override
    public List<Finding> look(Seen seen) {
        double spread = spread(seen.card());
        CheckSettings lines = seen.settings();
        boolean tooDarkToTell = seen.card().tone(0.8) < lines.darkFail();
        if (tooDarkToTell || spread >= lines.greyWarn()) {
            return List.of();
        }
        if (spread < lines.greyFail() && seen.request().side() != Side.BACK) {
            return PictureCheck.failure(FindingCode.NOT_IN_COLOUR, PictureCheck.confidence(lines.greyFail() - spread, lines.greyFail()),
                    "The picture is not in colour.", null);
        }
        return PictureCheck.doubt(FindingCode.NOT_IN_COLOUR, PictureCheck.confidence(lines.greyWarn() - spread, lines.greyWarn()),
                "The picture has hardly any colour.", null);
    }

    /** The 90th percentile of the distances, in units of Lab. */
    static double spread(FlatCard card) {
        float[] lab = lab(card.flat());
        double[] a = line(lab, 1);
        double[] b = line(lab, 2);
        double[] distances = new double[lab.length / 3];
        for (int i = 0; i < distances.length; i++) {
            double tone = lab[3 * i] / 100;
            distances[i] = Math.hypot(lab[3 * i + 1] - at(a, tone), lab[3 * i + 2] - at(b, tone));
        }
        Arrays.sort(distances);
        return distances[(int) (SHARE * (distances.length - 1))];
    }

    private static float[] lab(Mat flat) {
        int left = (int) (RIM * flat.cols());
        int top = (int) (RIM * flat.rows());
        Mat inner = within(new Mat(flat, new Rect(left, top, flat.cols() - 2 * left, flat.rows() - 2 * top)), COARSE);
        Mat fine = new Mat();
        inner.convertTo(fine, opencv_core.CV_32F, 1 / 255.0, 0);
        Mat lab = new Mat();
        opencv_imgproc.cvtColor(within(fine, WIDTH), lab, opencv_imgproc.COLOR_BGR2Lab);
        float[] values = new float[3 * lab.rows() * lab.cols()];
        FloatBuffer buffer = lab.createBuffer();
        buffer.get(values);
        return values;
    }

    private static Mat within(Mat mat, int edge) {
        double factor = Math.min(1, (double) edge / Math.max(mat.cols(), mat.rows()));
        Mat small = new Mat();
        opencv_imgproc.resize(mat, small, new Size((int) Math.max(1, mat.cols() * factor), (int) Math.max(1, mat.rows() * factor)), 0, 0,
                opencv_imgproc.INTER_AREA);
        return small;
    }

    /** Of one chroma over the lightness, a polynomial: absolute distances made the least by repeatedly weighted squares. */
    private static double[] line(float[] lab, int channel) {
        double[] line = new double[TERMS];
        double[] terms = new double[TERMS + 1];
        for (int round = 0; round < ROUNDS; round++) {
            double[][] sums = new double[TERMS][TERMS + 1];
            for (int i = 0; i < lab.length; i += 3) {
                double tone = lab[i] / 100;
                double value = lab[i + channel];
                double weight = round == 0 ? 1 : 1 / (NOISE + Math.abs(value - at(line, tone)));
                terms[0] = 1;
                for (int power = 1; power < TERMS; power++) {
                    terms[power] = tone * terms[power - 1];
                }
                terms[TERMS] = value;
                for (int row = 0; row < TERMS; row++) {
                    for (int column = 0; column <= TERMS; column++) {
                        sums[row][column] += weight * terms[row] * terms[column];
                    }
                }
            }
            line = solved(sums, 1e-6 * lab.length);
        }
        return line;
    }

    private static double at(double[] line, double tone) {
        double value = 0;
        for (int power = TERMS - 1; power >= 0; power--) {
            value = value * tone + line[power];
        }
        return value;
    }

    /** By Gauss and Jordan; a little on the diagonal lets it be solved where all has one lightness. */
    private static double[] solved(double[][] sums, double little) {
        for (int i = 0; i < TERMS; i++) {
            sums[i][i] += little;
        }
        double[] solution = new double[TERMS];
        for (int pivot = 0; pivot < TERMS; pivot++) {
            for (int row = 0; row < TERMS; row++) {
                double share = sums[row][pivot] / sums[pivot][pivot];
                for (int column = 0; row != pivot && column <= TERMS; column++) {
                    sums[row][column] -= share * sums[pivot][column];
                }
            }
        }
        for (int i = 0; i < TERMS; i++) {
            solution[i] = sums[i][TERMS] / sums[i][i];
        }
        return solution;
    }
}
