package gatehouse.studio;

import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;

/** Lays flat pictures over each other, as they are seen. */
final class Layers {

    private Layers() {}

    /** @param plane from the source's pixels to the picture's, both counted from their upper left edges */
    static Mat seen(Mat source, Plane plane, int width, int height, int border) {
        Mat seen = new Mat();
        Plane middles = Plane.shift(-0.5, -0.5).after(plane).after(Plane.shift(0.5, 0.5));
        opencv_imgproc.warpPerspective(source, seen, middles.mat(), new Size(width, height), opencv_imgproc.INTER_LINEAR, border, new Scalar(0));
        return seen;
    }

    /** Puts a layer on a picture in place. */
    static void over(Mat picture, Mat layer, Mat alpha) {
        Mat share = new Mat();
        opencv_imgproc.cvtColor(alpha, share, opencv_imgproc.COLOR_GRAY2BGR);
        opencv_core.multiply(layer, share, layer, 1 / 255.0, -1);
        opencv_core.bitwise_not(share, share);
        opencv_core.multiply(picture, share, picture, 1 / 255.0, -1);
        opencv_core.add(picture, layer, picture);
    }

    /** Darkens a picture in place. @param strength share of light that full alpha takes away */
    static void darken(Mat picture, Mat alpha, double strength) {
        Mat left = new Mat();
        alpha.convertTo(left, -1, -strength, 255);
        opencv_imgproc.cvtColor(left, left, opencv_imgproc.COLOR_GRAY2BGR);
        opencv_core.multiply(picture, left, picture, 1 / 255.0, -1);
    }

    /** Fills where a mask is set. */
    static void fill(Mat picture, Mat alpha, java.awt.Color colour) {
        Mat layer = new Mat(picture.size(), picture.type(), new Scalar(colour.getBlue(), colour.getGreen(), colour.getRed(), 0));
        over(picture, layer, alpha);
    }
}
