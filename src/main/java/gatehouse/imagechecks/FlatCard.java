package gatehouse.imagechecks;

import java.nio.FloatBuffer;
import org.bytedeco.javacpp.indexer.DoubleIndexer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;
import org.jspecify.annotations.Nullable;

/**
 * The document alone, seen from straight above, at most 1,000 pixels wide and never enlarged; and what several checks measure of
 * it, measured once. For one thread.
 */
final class FlatCard {
    private static final int WIDEST = 1000;

    private final int width;
    private final int height;
    private final Mat flat;
    private final Mat greyMat;
    private final byte[] grey;
    private final double across;
    private final Mat back;
    private final int[] tones;
    private @Nullable Double sharpness;
    private @Nullable Mat light;

    private FlatCard(Mat flat, Mat greyMat, double across, Mat back) {
        this.width = flat.cols();
        this.height = flat.rows();
        this.flat = flat;
        this.greyMat = greyMat;
        this.grey = DecodedPicture.samples(greyMat);
        this.across = across;
        this.back = back;
        this.tones = Histogram.counts(grey);
    }

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
        return new FlatCard(flat, grey, across * picture.scale(), opencv_imgproc.getPerspectiveTransform(here, there));
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** 8-bit BGR. */
    Mat flat() {
        return flat;
    }

    /** The same in grey. */
    Mat greyMat() {
        return greyMat;
    }

    /** The same, one sample a pixel, row by row. */
    byte[] grey() {
        return grey;
    }

    /** Pixels along the document's longer side in the picture as sent. */
    double across() {
        return across;
    }

    /** From pixels here to pixels of the upright picture. */
    Mat back() {
        return back;
    }

    /** How much of the card has each grey. */
    int[] tones() {
        return tones;
    }

    /** The least grey at or below which the given share of the card is. */
    int tone(double share) {
        return Histogram.percentile(tones, grey.length, share);
    }

    /** As {@link Sharpness} measures it. */
    double sharpness() {
        if (sharpness == null) {
            sharpness = Sharpness.of(this);
        }
        return sharpness;
    }

    /** As {@link SoftRegion} sees it. */
    Mat light() {
        if (light == null) {
            light = SoftRegion.light(this);
        }
        return light;
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
