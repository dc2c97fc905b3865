package gatehouse.studio;

import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;

/** Smooth random fields, as CV_32F with a spread of about one. */
final class Noise {

    private Noise() {}

    /** @param cellX pixels from one random value to the next */
    static Mat field(int width, int height, double cellX, double cellY, Dice dice) {
        int columns = (int) Math.max(2, Math.min(width, Math.ceil(width / cellX) + 1));
        int rows = (int) Math.max(2, Math.min(height, Math.ceil(height / cellY) + 1));
        Mat coarse = Mats.white(rows, columns, dice);
        Mat fine = new Mat();
        opencv_imgproc.resize(coarse, fine, new Size(width, height), 0, 0, opencv_imgproc.INTER_CUBIC);
        return fine;
    }

    /** Adds a share of a second field to the first. */
    static Mat plus(Mat first, Mat second, double share) {
        opencv_core.scaleAdd(second, share, first, first);
        return first;
    }
}
