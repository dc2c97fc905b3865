package gatehouse.imagechecks;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bytedeco.javacpp.indexer.FloatIndexer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;
import org.bytedeco.opencv.opencv_objdetect.FaceDetectorYN;
import org.jspecify.annotations.Nullable;

/** Finds faces with YuNet (Wu, Peng and Yu, 2023). Its detector is not shared between threads: each has its own. */
final class FaceFinder {
    /** Below this YuNet sees faces in seals and ornaments. */
    private static final float LEAST = 0.6f;
    /** What has less is none. */
    private static final float HARDLY = 0.05f;
    private static final int[] EDGES = {480, 240, 120};
    private static final ThreadLocal<FaceDetectorYN> DETECTOR = ThreadLocal.withInitial(FaceFinder::detector);

    private FaceFinder() {}

    /** What YuNet found, in pixels of the picture given. @param marks x and y of right eye, left eye, nose, corners of the mouth */
    record Face(double x, double y, double width, double height, double[] marks, double score) {

        Face scaled(double factor) {
            double[] moved = marks.clone();
            for (int i = 0; i < moved.length; i++) {
                moved[i] *= factor;
            }
            return new Face(x * factor, y * factor, width * factor, height * factor, moved, score);
        }

        double area() {
            return width * height;
        }
    }

    /** Loads the model for this thread, so that a broken one is found out at once. */
    static void warmUp() {
        DETECTOR.get();
    }

    private static FaceDetectorYN detector() {
        byte[] model = Models.bytes(Models.FACES);
        ByteBuffer buffer = ByteBuffer.allocateDirect(model.length).put(model);
        buffer.flip();
        // Kept beyond the picture's pointer scope, in which it may be made.
        FaceDetectorYN detector = FaceDetectorYN.create("onnx", buffer, ByteBuffer.allocateDirect(0), new Size(320, 320), LEAST, 0.3f, 50, 0, 0);
        detector.retainReference();
        return detector;
    }

    /**
     * The score of what is most like a face, whichever way it is held and however large; 0 where nothing is at all. A face has 0.8 and
     * more, also blurred or turned away, unless it is dark; a landscape or noise up to 0.15.
     */
    static double likeliest(Mat bgr) {
        FaceDetectorYN detector = DETECTOR.get();
        detector.setScoreThreshold(HARDLY);
        try {
            double most = 0;
            for (int quarters = 0; quarters < 4; quarters++) {
                Mat turned = DecodedPicture.turned(bgr, quarters);
                for (int edge : EDGES) {
                    most = Math.max(most, find(turned, edge).stream().mapToDouble(Face::score).max().orElse(0));
                }
            }
            return most;
        } finally {
            detector.setScoreThreshold(LEAST);
        }
    }

    /**
     * The surest face, whichever way the picture is held; its box in pixels of the picture as given. Null where there is none.
     *
     * @param least score: a face that stands upright has 0.8 and more
     */
    static @Nullable Box surest(Mat bgr, int edge, double least) {
        Face surest = null;
        int quarters = 0;
        for (int i = 0; i < 4; i++) {
            for (Face face : find(DecodedPicture.turned(bgr, i), edge)) {
                if (face.score() >= (surest == null ? least : surest.score())) {
                    surest = face;
                    quarters = i;
                }
            }
        }
        return surest == null ? null : Box.of(surest).turnedBack(quarters, bgr.cols(), bgr.rows());
    }

    /** A rectangle in pixels of a picture. */
    record Box(double left, double top, double right, double bottom) {

        static Box of(Face face) {
            return new Box(face.x(), face.y(), face.x() + face.width(), face.y() + face.height());
        }

        double area() {
            return (right - left) * (bottom - top);
        }

        Box scaled(double factor) {
            return new Box(left * factor, top * factor, right * factor, bottom * factor);
        }

        /** With so much more on each side, as a share of its own width and height. */
        Box widened(double share) {
            double x = share * (right - left);
            double y = share * (bottom - top);
            return new Box(left - x, top - y, right + x, bottom + y);
        }

        /** Before its picture, so wide and high, was turned clockwise by quarters. */
        Box turnedBack(int quarters, int width, int height) {
            return switch (quarters) {
                case 1 -> new Box(top, height - right, bottom, height - left);
                case 2 -> new Box(width - right, height - bottom, width - left, height - top);
                case 3 -> new Box(width - bottom, left, width - top, right);
                default -> this;
            };
        }
    }

    /** The largest first. @param edge at which longer edge of the picture to look; faces of about 20 to 300 pixels are found */
    static List<Face> find(Mat bgr, int edge) {
        double factor = Math.min(1, (double) edge / Math.max(bgr.cols(), bgr.rows()));
        Mat small = bgr;
        if (factor < 1) {
            small = new Mat();
            opencv_imgproc.resize(bgr, small, new Size((int) Math.max(1, Math.round(bgr.cols() * factor)),
                    (int) Math.max(1, Math.round(bgr.rows() * factor))), 0, 0, opencv_imgproc.INTER_AREA);
        }
        FaceDetectorYN detector = DETECTOR.get();
        detector.setInputSize(new Size(small.cols(), small.rows()));
        Mat found = new Mat();
        detector.detect(small, found);
        List<Face> faces = new ArrayList<>();
        if (!found.empty()) {
            try (FloatIndexer at = found.createIndexer()) {
                for (int i = 0; i < found.rows(); i++) {
                    faces.add(face(at, i).scaled((double) bgr.cols() / small.cols()));
                }
            }
        }
        faces.sort(Comparator.comparingDouble(Face::area).reversed());
        return faces;
    }

    /** The same where the light is raised to its square root: a dark face in dim light has hardly any contrast. */
    static List<Face> findInTheDark(Mat bgr, int edge) {
        Mat light = new Mat();
        bgr.convertTo(light, opencv_core.CV_32F, 1 / 255.0, 0);
        opencv_core.sqrt(light, light);
        Mat raised = new Mat();
        light.convertTo(raised, opencv_core.CV_8U, 255, 0);
        return find(raised, edge);
    }

    private static Face face(FloatIndexer at, int row) {
        double[] marks = new double[10];
        for (int i = 0; i < 10; i++) {
            marks[i] = at.get(row, 4 + i);
        }
        return new Face(at.get(row, 0), at.get(row, 1), at.get(row, 2), at.get(row, 3), marks, at.get(row, 14));
    }
}
