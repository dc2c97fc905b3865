package gatehouse.imagechecks.ocr;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bytedeco.javacpp.indexer.IntIndexer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;

/** Finds lines of print of any length on an upright document about {@value ZoneFinder#WIDTH} pixels wide. */
final class PrintedFinder {
    private final Mat grey;

    PrintedFinder(Mat grey) {
        this.grey = grey;
    }

    /** From top to bottom, then from left to right. */
    List<TextLine> lines() {
        Mat strokes = new Mat();
        opencv_imgproc.morphologyEx(grey, strokes, opencv_imgproc.MORPH_BLACKHAT,
                opencv_imgproc.getStructuringElement(opencv_imgproc.MORPH_RECT, new Size(27, 27)));
        Mat gradient = new Mat();
        opencv_imgproc.Sobel(strokes, gradient, opencv_core.CV_16S, 1, 0);
        Mat edges = new Mat();
        opencv_core.convertScaleAbs(gradient, edges, 0.5, 0);
        Mat calm = new Mat();
        opencv_imgproc.blur(edges, calm, new Size(15, 5));
        Mat mask = new Mat();
        opencv_imgproc.threshold(calm, mask, 0, 255, opencv_imgproc.THRESH_OTSU);
        Mat closed = new Mat();
        opencv_imgproc.morphologyEx(mask, closed, opencv_imgproc.MORPH_CLOSE,
                opencv_imgproc.getStructuringElement(opencv_imgproc.MORPH_RECT, new Size(13, 1)));
        Mat opened = new Mat();
        opencv_imgproc.morphologyEx(closed, opened, opencv_imgproc.MORPH_OPEN,
                opencv_imgproc.getStructuringElement(opencv_imgproc.MORPH_RECT, new Size(15, 5)));
        List<TextLine> lines = new ArrayList<>(components(opened));
        lines.sort(Comparator.comparingDouble(TextLine::y0).thenComparingDouble(TextLine::x0));
        return lines;
    }

    private static List<TextLine> components(Mat mask) {
        Mat labels = new Mat();
        Mat stats = new Mat();
        Mat centroids = new Mat();
        int count = opencv_imgproc.connectedComponentsWithStats(mask, labels, stats, centroids);
        List<TextLine> lines = new ArrayList<>();
        try (IntIndexer at = stats.createIndexer()) {
            for (int i = 1; i < count; i++) {
                int left = at.get(i, 0);
                int top = at.get(i, 1);
                int width = at.get(i, 2);
                int height = at.get(i, 3);
                double fill = (double) at.get(i, 4) / (width * height);
                if (width > 18 && height >= 9 && height < 60 && width > 0.9 * height && fill > 0.45) {
                    double middle = top + (height - 1) / 2.0;
                    lines.add(new TextLine(left + 4, middle, left + width - 5.0, middle, Math.max(7, height - 4)));
                }
            }
        }
        return lines;
    }
}
