package gatehouse.studio;

import java.util.List;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;

/** Opens a good photograph in an editor and hides the portrait or a field: under a box of one colour, or by a mosaic. */
final class Redactor {
    private final Dice dice;

    Redactor(Dice dice) {
        this.dice = dice;
    }

    /** Before the editor stores it. */
    Taken redact(Taken original) {
        double[] portrait = original.art().portrait();
        double[] where = portrait != null && dice.chance(0.4) ? portrait : field(original);
        double[] box = original.place().box(where[0], where[1], where[2], where[3]);
        Mat picture = original.picture();
        int left = (int) Math.max(0, box[0]);
        int top = (int) Math.max(0, box[1]);
        int right = (int) Math.min(picture.cols(), box[0] + box[2]);
        int bottom = (int) Math.min(picture.rows(), box[1] + box[3]);
        Mat piece = new Mat(picture, new Rect(left, top, right - left, bottom - top));
        if (dice.chance(0.6)) {
            piece.put(colour(piece));
        } else {
            mosaic(piece);
        }
        return new Taken(picture, original.place(), original.art(), new double[] {left, top, right - left, bottom - top});
    }

    private double[] field(Taken original) {
        // The last ones are the zone and the portrait.
        List<double[]> fields = original.art().fields().stream().filter(field -> field[3] < 10 && field[2] > 8).toList();
        return fields.isEmpty() ? new double[] {8, 8, 30, 5} : dice.of(fields);
    }

    /** Black, white, the ground's own or any grey. */
    private Scalar colour(Mat piece) {
        int grey = dice.whole(20, 235);
        return dice.of(new Scalar(0), new Scalar(255, 255, 255, 0), opencv_core.mean(piece), new Scalar(grey, grey, grey, 0));
    }

    private void mosaic(Mat piece) {
        int square = dice.whole(6, 20);
        Mat small = new Mat();
        opencv_imgproc.resize(piece, small, new Size(Math.max(1, piece.cols() / square), Math.max(1, piece.rows() / square)), 0, 0, opencv_imgproc.INTER_AREA);
        opencv_imgproc.resize(small, piece, piece.size(), 0, 0, opencv_imgproc.INTER_NEAREST);
    }
}
