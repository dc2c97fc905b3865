package gatehouse.imagechecks;

import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;

/** The colour of what lies along a picture's border: most often the table. */
final class BorderColour {
    private final byte[] lab;
    private final int width;
    private final int height;

    BorderColour(Mat lab) {
        this.lab = DecodedPicture.samples(lab);
        this.width = lab.cols();
        this.height = lab.rows();
    }

    /** How far each pixel is from the border's median colour; lightness counts half, for shadows fall on tables. */
    Mat distances() {
        int[] median = {median(0), median(1), median(2)};
        byte[] far = new byte[width * height];
        for (int i = 0; i < far.length; i++) {
            double l = ((lab[3 * i] & 0xFF) - median[0]) * 0.7;
            double a = (lab[3 * i + 1] & 0xFF) - median[1];
            double b = (lab[3 * i + 2] & 0xFF) - median[2];
            far[i] = (byte) Math.min(255, 1.5 * Math.sqrt(l * l + a * a + b * b));
        }
        Mat distances = new Mat(height, width, opencv_core.CV_8UC1);
        distances.data().put(far);
        return distances;
    }

    private int median(int channel) {
        int[] counts = new int[256];
        int total = 0;
        int depth = Math.max(2, Math.min(width, height) / 40);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                if (y < depth || y >= height - depth || x < depth || x >= width - depth) {
                    counts[lab[3 * (y * width + x) + channel] & 0xFF]++;
                    total++;
                }
            }
        }
        return Histogram.percentile(counts, total, 0.5);
    }
}
