package gatehouse.imagechecks.ocr;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bytedeco.javacpp.indexer.IntIndexer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * Finds where a machine-readable zone may be: dark strokes on lighter ground (black-hat), their upright edges (Scharr), closed
 * sideways into lines; then two or three lines of one length, one left edge and even distance. Works on an upright picture
 * about {@value #WIDTH} pixels wide.
 */
final class ZoneFinder {
    static final int WIDTH = 1000;

    private final Mat grey;

    /** @param grey 8-bit, {@value #WIDTH} wide */
    ZoneFinder(Mat grey) {
        this.grey = grey;
    }

    /** Candidates, each two or three lines from top to bottom; the likeliest first. */
    List<List<TextLine>> candidates() {
        List<TextLine> lines = joined(lines());
        List<List<TextLine>> groups = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            for (int j = 0; j < lines.size(); j++) {
                if (follows(lines.get(i), lines.get(j))) {
                    groups.add(List.of(lines.get(i), lines.get(j)));
                    for (TextLine third : lines) {
                        if (follows(lines.get(j), third) && evenly(lines.get(i), lines.get(j), third)) {
                            groups.add(List.of(lines.get(i), lines.get(j), third));
                        }
                    }
                }
            }
        }
        groups.sort(Comparator.comparingDouble(ZoneFinder::merit).reversed());
        return groups.size() > 4 ? groups.subList(0, 4) : groups;
    }

    /** All lines of the picture that are long enough, joined from their pieces. */
    List<TextLine> lines() {
        Mat strokes = new Mat();
        Mat kernel = opencv_imgproc.getStructuringElement(opencv_imgproc.MORPH_RECT, new Size(35, 35));
        opencv_imgproc.morphologyEx(grey, strokes, opencv_imgproc.MORPH_BLACKHAT, kernel);
        Mat gradient = new Mat();
        opencv_imgproc.Sobel(strokes, gradient, opencv_core.CV_16S, 1, 0);
        Mat edges = new Mat();
        opencv_core.convertScaleAbs(gradient, edges, 0.5, 0);
        Mat calm = new Mat();
        opencv_imgproc.blur(edges, calm, new Size(41, 7));
        Mat mask = new Mat();
        opencv_imgproc.threshold(calm, mask, 0, 255, opencv_imgproc.THRESH_OTSU);
        Mat closed = new Mat();
        opencv_imgproc.morphologyEx(mask, closed, opencv_imgproc.MORPH_CLOSE,
                opencv_imgproc.getStructuringElement(opencv_imgproc.MORPH_RECT, new Size(31, 1)));
        Mat opened = new Mat();
        opencv_imgproc.morphologyEx(closed, opened, opencv_imgproc.MORPH_OPEN,
                opencv_imgproc.getStructuringElement(opencv_imgproc.MORPH_RECT, new Size(45, 5)));
        return components(opened);
    }

    private static List<TextLine> components(Mat mask) {
        Mat labels = new Mat();
        Mat stats = new Mat();
        Mat centroids = new Mat();
        int count = opencv_imgproc.connectedComponentsWithStats(mask, labels, stats, centroids);
        List<TextLine> lines = new ArrayList<>();
        try (IntIndexer at = stats.createIndexer(); IntIndexer label = labels.createIndexer()) {
            for (int i = 1; i < count; i++) {
                int left = at.get(i, 0);
                int top = at.get(i, 1);
                int width = at.get(i, 2);
                int height = at.get(i, 3);
                int area = at.get(i, 4);
                if (width > 90 && width > 3 * height * 0.8 && area > 0.4 * width * 8) {
                    lines.add(fitted(label, i, left, top, width, height, area));
                }
            }
        }
        return lines;
    }

    /** Least squares through the middle of each column of a component. */
    private static TextLine fitted(IntIndexer label, int id, int left, int top, int width, int height, int area) {
        double n = 0;
        double sx = 0;
        double sy = 0;
        double sxx = 0;
        double sxy = 0;
        for (int x = left; x < left + width; x += 3) {
            for (int y = top; y < top + height; y++) {
                if (label.get(y, x) == id) {
                    n++;
                    sx += x;
                    sy += y;
                    sxx += (double) x * x;
                    sxy += (double) x * y;
                }
            }
        }
        double slope = (n * sxy - sx * sy) / Math.max(1e-6, n * sxx - sx * sx);
        double base = (sy - slope * sx) / n;
        double right = left + width - 1.0;
        // The mask spreads about three pixels above and below the letters.
        double tall = Math.max(6, (double) area / width - 4);
        return new TextLine(left, base + slope * left, right, base + slope * right, tall);
    }

    /** Pieces of one line, such as those on both sides of a long run of fillers or of a glare, made one. */
    private static List<TextLine> joined(List<TextLine> pieces) {
        List<TextLine> lines = new ArrayList<>(pieces);
        lines.sort(Comparator.comparingDouble(TextLine::x0));
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int i = 0; i < lines.size() && !changed; i++) {
                for (int j = i + 1; j < lines.size() && !changed; j++) {
                    TextLine a = lines.get(i);
                    TextLine b = lines.get(j);
                    double gap = b.x0() - a.x1();
                    double off = Math.abs(b.y0() - a.y(b.x0()));
                    boolean alike = Math.max(a.height(), b.height()) < 1.7 * Math.min(a.height(), b.height());
                    if (gap > -20 && gap < 130 && off < 0.7 * Math.min(a.height(), b.height()) + Math.abs(gap) * 0.03 && alike) {
                        lines.set(i, new TextLine(a.x0(), a.y0(), b.x1(), b.y1(), (a.height() * a.length() + b.height() * b.length())
                                / (a.length() + b.length())));
                        lines.remove(j);
                        changed = true;
                    }
                }
            }
        }
        return lines.stream().filter(line -> line.length() > 0.35 * WIDTH).toList();
    }

    private static boolean follows(TextLine upper, TextLine lower) {
        double middle = (upper.x0() + upper.x1() + lower.x0() + lower.x1()) / 4;
        double distance = lower.y(middle) - upper.y(middle);
        double length = Math.max(upper.length(), lower.length());
        double height = Math.max(upper.height(), lower.height());
        return distance > 1.05 * height && distance < 5 * height && distance < 0.16 * length
                && Math.abs(upper.x0() - lower.x0()) < 0.12 * length
                && Math.min(upper.length(), lower.length()) > 0.55 * length
                && Math.abs(upper.slope() - lower.slope()) < 0.06;
    }

    private static boolean evenly(TextLine first, TextLine second, TextLine third) {
        double x = (second.x0() + second.x1()) / 2;
        double upper = second.y(x) - first.y(x);
        double lower = third.y(x) - second.y(x);
        return Math.max(upper, lower) < 1.4 * Math.min(upper, lower);
    }

    /** Long, equal, low in the picture; a third line counts for itself. */
    private static double merit(List<TextLine> lines) {
        double length = lines.stream().mapToDouble(TextLine::length).average().orElse(0);
        double uneven = Math.abs(lines.get(0).length() - lines.get(1).length()) + Math.abs(lines.get(0).x0() - lines.get(1).x0());
        double low = lines.stream().mapToDouble(TextLine::y0).average().orElse(0);
        return length - 0.8 * uneven + 0.25 * low + (lines.size() == 3 ? 150 : 0);
    }
}
