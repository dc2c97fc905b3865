package gatehouse.imagechecks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.bytedeco.javacpp.indexer.FloatIndexer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.MatVector;
import org.bytedeco.opencv.opencv_core.Size;
import org.bytedeco.opencv.opencv_imgproc.LineSegmentDetector;

/** The straight lines of a picture: segments by LSD (Grompone von Gioi and others, 2012), those of one line joined. */
final class StraightLines {
    private static final double SHORTEST = 0.035;
    /** Contrast beyond this, in steps a pixel, makes no line a better side. */
    private static final double STRONG = 14;
    private static final int MOST_SEGMENTS = 320;

    private StraightLines() {}

    /**
     * A straight line.
     *
     * @param x0     and {@code y0}, {@code x1}, {@code y1}: its ends
     * @param length of the segments that it is made of
     */
    record Line(double x0, double y0, double x1, double y1, double length) {

        double span() {
            return Math.sqrt((x1 - x0) * (x1 - x0) + (y1 - y0) * (y1 - y0));
        }

        double angle() {
            return Math.atan2(y1 - y0, x1 - x0);
        }

        /** The distance of a point from the line, prolonged. */
        double distance(double x, double y) {
            return Math.abs((x - x0) * (y1 - y0) - (y - y0) * (x1 - x0)) / Math.max(1e-6, span());
        }

        /** Where two lines meet; null where they hardly do. */
        double @org.jspecify.annotations.Nullable [] meeting(Line other) {
            double ax = x1 - x0;
            double ay = y1 - y0;
            double bx = other.x1 - other.x0;
            double by = other.y1 - other.y0;
            double cross = ax * by - ay * bx;
            if (Math.abs(cross) < 0.35 * span() * other.span()) {
                return null;
            }
            double t = ((other.x0 - x0) * by - (other.y0 - y0) * bx) / cross;
            return new double[] {x0 + t * ax, y0 + t * ay};
        }
    }

    /** Those that stand out most, by length and contrast: grain and weave make many long lines, but faint ones. */
    static List<Line> of(MatVector channels, Gradients gradients, double gain, int most) {
        double shortest = SHORTEST * Math.max(gradients.width, gradients.height);
        List<Line> segments = new ArrayList<>();
        segments.addAll(segments(amplified(channels.get(0), gain), 1, shortest));
        // Pictures keep colour at half the resolution, and a detector's time goes with the pixels.
        segments.addAll(segments(amplified(halved(channels.get(1)), gain), 2, shortest));
        segments.addAll(segments(amplified(halved(channels.get(2)), gain), 2, shortest));
        segments.sort(byProminence(gradients));
        List<Line> lines = new ArrayList<>(joined(segments.size() > MOST_SEGMENTS ? segments.subList(0, MOST_SEGMENTS) : segments));
        lines.sort(byProminence(gradients));
        return lines.size() > most ? lines.subList(0, most) : lines;
    }

    /** Grain and weave make many long lines, but faint ones. */
    private static Comparator<Line> byProminence(Gradients gradients) {
        Map<Line, Double> known = new IdentityHashMap<>();
        return Comparator.comparingDouble((Line line) -> known.computeIfAbsent(line, one -> Math.sqrt(one.length()) * contrast(one, gradients)))
                .reversed();
    }

    private static double contrast(Line line, Gradients gradients) {
        double nx = -(line.y1() - line.y0()) / line.span();
        double ny = (line.x1() - line.x0()) / line.span();
        double sum = 0;
        for (int i = 0; i < 24; i++) {
            double t = (i + 0.5) / 24;
            sum += Math.min(STRONG, Math.abs(gradients.along(line.x0() + t * (line.x1() - line.x0()), line.y0() + t * (line.y1() - line.y0()),
                    nx, ny, 2)));
        }
        return sum / 24;
    }

    /** What differs from its surroundings, so many times: the detector leaves fainter edges than about five steps alone. */
    private static Mat amplified(Mat channel, double gain) {
        if (gain == 1) {
            return channel;
        }
        Mat surroundings = new Mat();
        Mat amplified = new Mat();
        opencv_imgproc.blur(channel, surroundings, new Size(41, 41));
        opencv_core.addWeighted(channel, gain, surroundings, -gain, 128, amplified);
        return amplified;
    }

    private static Mat halved(Mat channel) {
        Mat half = new Mat();
        opencv_imgproc.resize(channel, half, new Size((channel.cols() + 1) / 2, (channel.rows() + 1) / 2), 0, 0, opencv_imgproc.INTER_AREA);
        return half;
    }

    private static List<Line> segments(Mat channel, double factor, double shortest) {
        LineSegmentDetector detector = opencv_imgproc.createLineSegmentDetector();
        Mat found = new Mat();
        detector.detect(channel, found);
        List<Line> segments = new ArrayList<>();
        if (found.empty()) {
            return segments;
        }
        try (FloatIndexer at = found.createIndexer()) {
            for (int i = 0; i < found.rows(); i++) {
                double x0 = at.get(i, 0, 0) * factor;
                double y0 = at.get(i, 0, 1) * factor;
                double x1 = at.get(i, 0, 2) * factor;
                double y1 = at.get(i, 0, 3) * factor;
                double length = Math.hypot(x1 - x0, y1 - y0);
                if (length >= shortest) {
                    segments.add(new Line(x0, y0, x1, y1, length));
                }
            }
        }
        return segments;
    }

    /** Each segment joins the longest line that it prolongs or lies on. */
    private static List<Line> joined(List<Line> segments) {
        List<Line> lines = new ArrayList<>();
        for (Line segment : segments) {
            int of = 0;
            while (of < lines.size() && !isOn(segment, lines.get(of))) {
                of++;
            }
            if (of < lines.size()) {
                lines.set(of, prolonged(lines.get(of), segment));
            } else {
                lines.add(segment);
            }
        }
        lines.sort(Comparator.comparingDouble(Line::length).reversed());
        return lines;
    }

    private static boolean isOn(Line segment, Line line) {
        double turn = Math.abs(Math.sin(segment.angle() - line.angle()));
        double far = Math.max(line.distance(segment.x0(), segment.y0()), line.distance(segment.x1(), segment.y1()));
        return turn < 0.05 && far < 3.5 && gap(segment, line) < 1.2 * line.span();
    }

    private static double gap(Line segment, Line line) {
        double ux = (line.x1() - line.x0()) / line.span();
        double uy = (line.y1() - line.y0()) / line.span();
        double from = (segment.x0() - line.x0()) * ux + (segment.y0() - line.y0()) * uy;
        double to = (segment.x1() - line.x0()) * ux + (segment.y1() - line.y0()) * uy;
        return Math.max(0, Math.max(Math.min(from, to) - line.span(), -Math.max(from, to)));
    }

    /** Ends as far apart as the two reach along the longer one; its own direction is kept where the other lies within it. */
    private static Line prolonged(Line line, Line segment) {
        double[][] points = {{line.x0(), line.y0()}, {line.x1(), line.y1()}, {segment.x0(), segment.y0()}, {segment.x1(), segment.y1()}};
        double ux = (line.x1() - line.x0()) / line.span();
        double uy = (line.y1() - line.y0()) / line.span();
        int first = 0;
        int last = 0;
        double[] at = new double[4];
        for (int i = 0; i < 4; i++) {
            at[i] = (points[i][0] - line.x0()) * ux + (points[i][1] - line.y0()) * uy;
            first = at[i] < at[first] ? i : first;
            last = at[i] > at[last] ? i : last;
        }
        boolean covers = first < 2 && last < 2;
        double added = covers ? 0.3 * segment.length() : segment.length();
        return new Line(points[first][0], points[first][1], points[last][0], points[last][1], line.length() + added);
    }
}
