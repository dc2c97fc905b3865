package gatehouse.imagechecks;

import java.nio.FloatBuffer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * The document alone, seen from straight above, at most 1,000 pixels wide and never enlarged.
 *
 * @param grey   one sample a pixel, row by row
 * @param lab    three samples a pixel
 * @param across pixels along the document's longer side in the picture as sent
 * @param back   from pixels here to pixels of the upright picture
 */
record FlatCard(int width, int height, byte[] grey, byte[] lab, double across, Mat back) {
    private static final int WIDEST = 1000;

    static FlatCard of(DecodedPicture picture, Quadrangle corners) {
        double across = Math.max(corners.width(), corners.height());
        double shrink = Math.min(1, WIDEST / Math.max(1, across));
        int width = (int) Math.max(16, Math.round(corners.width() * shrink));
        int height = (int) Math.max(16, Math.round(corners.height() * shrink));
        Mat there = points(corners.x(), corners.y());
        Mat here = points(new double[] {0, width, width, 0}, new double[] {0, 0, height, height});
        Mat flat = new Mat();
        Mat source = shrink < 0.5 ? calmed(picture.pixels(), shrink) : picture.pixels();
        opencv_imgproc.warpPerspective(source, flat, opencv_imgproc.getPerspectiveTransform(there, here), new Size(width, height),
                opencv_imgproc.INTER_LINEAR, opencv_core.BORDER_REPLICATE, new Scalar(0));
        Mat grey = new Mat();
        Mat lab = new Mat();
        opencv_imgproc.cvtColor(flat, grey, opencv_imgproc.COLOR_BGR2GRAY);
        opencv_imgproc.cvtColor(flat, lab, opencv_imgproc.COLOR_BGR2Lab);
        return new FlatCard(width, height, DecodedPicture.samples(grey), DecodedPicture.samples(lab), across * picture.scale(),
                opencv_imgproc.getPerspectiveTransform(here, there));
    }

    /** Against aliasing, where many pixels become one. */
    private static Mat calmed(Mat pixels, double shrink) {
        Mat calm = new Mat();
        int size = (int) Math.max(1, Math.floor(1 / shrink));
        opencv_imgproc.blur(pixels, calm, new Size(size, size));
        return calm;
    }

    private static Mat points(double[] x, double[] y) {
        Mat points = new Mat(4, 1, opencv_core.CV_32FC2);
        FloatBuffer buffer = points.createBuffer();
        for (int i = 0; i < 4; i++) {
            buffer.put(2 * i, (float) x[i]).put(2 * i + 1, (float) y[i]);
        }
        return points;
    }

    int grey(int x, int y) {
        return grey[y * width + x] & 0xFF;
    }
}
