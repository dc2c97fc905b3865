package gatehouse.imagechecks;

import java.nio.FloatBuffer;
import org.bytedeco.javacpp.indexer.DoubleIndexer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * The document alone, seen from straight above, at most 1,000 pixels wide and never enlarged.
 *
 * @param flat   8-bit BGR
 * @param greyMat the same in grey
 * @param grey   one sample a pixel, row by row
 * @param across pixels along the document's longer side in the picture as sent
 * @param back   from pixels here to pixels of the upright picture
 */
record FlatCard(int width, int height, Mat flat, Mat greyMat, byte[] grey, double across, Mat back) {
    private static final int WIDEST = 1000;

    static FlatCard of(DecodedPicture picture, Quadrangle corners) {
        double across = Math.max(corners.width(), corners.height());
        double shrink = Math.min(1, WIDEST / Math.max(1, across));
        int width = (int) Math.max(16, Math.round(corners.width() * shrink));
        int height = (int) Math.max(16, Math.round(corners.height() * shrink));
        Mat there = points(corners.x(), corners.y());
        Mat here = points(new double[] {0, width, width, 0}, new double[] {0, 0, height, height});
        Mat flat = new Mat();
        // Of a smaller picture, against aliasing where many pixels become one.
        int halvings = DecodedPicture.halvings(shrink);
        Quadrangle halved = corners.scaled(Math.pow(0.5, halvings));
        opencv_imgproc.warpPerspective(picture.halved(halvings), flat,
                opencv_imgproc.getPerspectiveTransform(points(halved.x(), halved.y()), here), new Size(width, height),
                opencv_imgproc.INTER_LINEAR, opencv_core.BORDER_REPLICATE, new Scalar(0));
        Mat grey = new Mat();
        opencv_imgproc.cvtColor(flat, grey, opencv_imgproc.COLOR_BGR2GRAY);
        return new FlatCard(width, height, flat, grey, DecodedPicture.samples(grey), across * picture.scale(),
                opencv_imgproc.getPerspectiveTransform(here, there));
    }

    private static Mat points(double[] x, double[] y) {
        Mat points = new Mat(4, 1, opencv_core.CV_32FC2);
        FloatBuffer buffer = points.createBuffer();
        for (int i = 0; i < 4; i++) {
            buffer.put(2 * i, (float) x[i]).put(2 * i + 1, (float) y[i]);
        }
        return points;
    }

    /** Whether it stands on its shorter side, as no document does. */
    boolean isUpended() {
        return height > width * 1.08;
    }

    /** The bounds, in pixels of the upright picture, of a rectangle on the card: left, top, right, bottom. */
    double[] inPicture(double left, double top, double right, double bottom) {
        double[][] corners = {{left, top}, {right, top}, {right, bottom}, {left, bottom}};
        double[] bounds = {Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE};
        try (DoubleIndexer m = back.createIndexer()) {
            for (double[] corner : corners) {
                double w = m.get(2, 0) * corner[0] + m.get(2, 1) * corner[1] + m.get(2, 2);
                double x = (m.get(0, 0) * corner[0] + m.get(0, 1) * corner[1] + m.get(0, 2)) / w;
                double y = (m.get(1, 0) * corner[0] + m.get(1, 1) * corner[1] + m.get(1, 2)) / w;
                bounds[0] = Math.min(bounds[0], x);
                bounds[1] = Math.min(bounds[1], y);
                bounds[2] = Math.max(bounds[2], x);
                bounds[3] = Math.max(bounds[3], y);
            }
        }
        return bounds;
    }

    int grey(int x, int y) {
        return grey[y * width + x] & 0xFF;
    }
}
