package gatehouse.imagechecks.ocr;

import org.bytedeco.opencv.opencv_core.Mat;

/** Reads a line of the zone with the net of this product, which looks at every second pixel. */
final class GridReader implements LineReader {
    private static final double MARGIN = 2;
    private static final double CAPITAL = 20;
    private static final int EVEN = GlyphNet.PITCH / GlyphNet.STRIDE;

    private final GlyphNet net;

    GridReader(GlyphNet net) {
        this.net = net;
    }

    @Override
    public EvenLook look(Mat grey, TextLine line, int length) {
        Mat strip = ZoneStrip.cut(grey, line, length, GlyphNet.PITCH, CAPITAL, GlyphNet.HEIGHT, MARGIN);
        int width = strip.cols();
        return new EvenLook(net.logProbabilities(ZoneStrip.normalised(ZoneStrip.floats(strip), width), width), length, EVEN);
    }

    /** The line with its ends where the characters read say that they are: the finder's may be off by a character or two. */
    TextLine ended(TextLine line, ReadLine read) {
        int length = read.at().length;
        double middle = (length - 1) / 2.0;
        double mean = 0;
        double slope = 0;
        double spread = 0;
        for (int n = 0; n < length; n++) {
            mean += read.at()[n] / length;
            slope += (n - middle) * read.at()[n];
            spread += (n - middle) * (n - middle);
        }
        double pitch = slope / spread * GlyphNet.STRIDE;
        double centre = mean * GlyphNet.STRIDE + GlyphNet.WINDOW - MARGIN * GlyphNet.PITCH;
        double scale = line.length() / ((length - 0.3) * GlyphNet.PITCH);
        double half = (length - 0.3) / 2 * pitch;
        return line.between((centre - half) * scale, (centre + half) * scale);
    }
}
