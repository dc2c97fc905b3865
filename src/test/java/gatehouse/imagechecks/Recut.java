package gatehouse.imagechecks;

import gatehouse.studio.Shot;
import gatehouse.studio.Truth;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Point2f;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;

/** The same picture in another file, or a plain one. */
public final class Recut {

    private Recut() {}

    public static byte[] turned(byte[] bytes, double degrees) {
        try (PointerScope scope = new PointerScope()) {
            assert scope != null;
            Mat picture = decoded(bytes);
            Mat turned = new Mat();
            opencv_imgproc.warpAffine(picture, turned, opencv_imgproc.getRotationMatrix2D(new Point2f(picture.cols() / 2f, picture.rows() / 2f), degrees, 1),
                    picture.size(), opencv_imgproc.INTER_LINEAR, opencv_core.BORDER_REPLICATE, new Scalar(0));
            return stored(turned, 75);
        }
    }

    /** On its side. */
    static byte[] quarterTurned(byte[] bytes) {
        try (PointerScope scope = new PointerScope()) {
            assert scope != null;
            Mat turned = new Mat();
            opencv_core.rotate(decoded(bytes), turned, opencv_core.ROTATE_90_CLOCKWISE);
            return stored(turned, 90);
        }
    }

    /** Two pictures side by side on one ground. @param size of the other, over its own */
    static byte[] beside(byte[] one, byte[] other, double size) {
        try (PointerScope scope = new PointerScope()) {
            assert scope != null;
            Mat left = decoded(one);
            Mat right = new Mat();
            opencv_imgproc.resize(decoded(other), right, new Size(), size, size, opencv_imgproc.INTER_AREA);
            byte[] ground = new byte[3];
            left.ptr(3, left.cols() - 3).get(ground);
            Mat both = new Mat(Math.max(left.rows(), right.rows()), left.cols() + right.cols(), opencv_core.CV_8UC3,
                    new Scalar(ground[0] & 0xFF, ground[1] & 0xFF, ground[2] & 0xFF, 0));
            left.copyTo(new Mat(both, new Rect(0, 0, left.cols(), left.rows())));
            right.copyTo(new Mat(both, new Rect(left.cols(), 0, right.cols(), right.rows())));
            return stored(both, 90);
        }
    }

    /** Stored anew as it is. */
    public static byte[] again(byte[] bytes) {
        return cropped(bytes, 0);
    }

    /** @param share of the picture cut away on each side */
    public static byte[] cropped(byte[] bytes, double share) {
        try (PointerScope scope = new PointerScope()) {
            assert scope != null;
            Mat picture = decoded(bytes);
            int x = (int) (share * picture.cols());
            int y = (int) (share * picture.rows());
            return stored(new Mat(picture, new Rect(x, y, picture.cols() - 2 * x, picture.rows() - 2 * y)), 75);
        }
    }

    /** So much of the width, from the left. */
    static byte[] leftPart(byte[] bytes, double share) {
        try (PointerScope scope = new PointerScope()) {
            assert scope != null;
            Mat picture = decoded(bytes);
            return stored(new Mat(picture, new Rect(0, 0, (int) (share * picture.cols()), picture.rows())), 90);
        }
    }

    /**
     * Out of focus in one part of the document.
     *
     * @param part     left, top, right and bottom as shares of the document
     * @param softness standard deviation, as a share of its upper side
     */
    static byte[] blurred(Shot shot, double[] part, double softness) {
        try (PointerScope scope = new PointerScope()) {
            assert scope != null;
            Mat picture = decoded(shot.bytes());
            Truth truth = shot.truth();
            double[] x = truth.cornerX();
            double[] y = truth.cornerY();
            Mat soft = new Mat();
            opencv_imgproc.GaussianBlur(picture, soft, new Size(), softness * Math.hypot(x[1] - x[0], y[1] - y[0]));
            Mat mask = new Mat(picture.rows(), picture.cols(), opencv_core.CV_8UC1, new Scalar(0));
            double[][] corners = {{part[0], part[1]}, {part[2], part[1]}, {part[2], part[3]}, {part[0], part[3]}};
            int[] outline = new int[8];
            for (int i = 0; i < 4; i++) {
                outline[2 * i] = (int) Math.round(between(x, corners[i]));
                outline[2 * i + 1] = (int) Math.round(between(y, corners[i]));
            }
            opencv_imgproc.fillConvexPoly(mask, new Mat(4, 1, opencv_core.CV_32SC2, new IntPointer(outline)), new Scalar(255));
            soft.copyTo(picture, mask);
            return stored(picture, 90);
        }
    }

    private static double between(double[] corners, double[] at) {
        double top = corners[0] + at[0] * (corners[1] - corners[0]);
        double bottom = corners[3] + at[0] * (corners[2] - corners[3]);
        return top + at[1] * (bottom - top);
    }

    public static byte[] scaled(byte[] bytes, double factor) {
        try (PointerScope scope = new PointerScope()) {
            assert scope != null;
            Mat picture = decoded(bytes);
            Mat small = new Mat();
            opencv_imgproc.resize(picture, small, new Size((int) (factor * picture.cols()), (int) (factor * picture.rows())), 0, 0,
                    opencv_imgproc.INTER_AREA);
            return stored(small, 75);
        }
    }

    /** Of one grey. */
    static byte[] plain(int width, int height, int grey) {
        try (PointerScope scope = new PointerScope()) {
            assert scope != null;
            return stored(new Mat(height, width, opencv_core.CV_8UC1, new Scalar(grey)), 90);
        }
    }

    static Mat decoded(byte[] bytes) {
        return opencv_imgcodecs.imdecode(new Mat(1, bytes.length, opencv_core.CV_8UC1, new BytePointer(bytes)), opencv_imgcodecs.IMREAD_COLOR);
    }

    static byte[] stored(Mat picture, int quality) {
        BytePointer out = new BytePointer();
        opencv_imgcodecs.imencode(".jpg", picture, out, new IntPointer(opencv_imgcodecs.IMWRITE_JPEG_QUALITY, quality));
        byte[] bytes = new byte[(int) out.limit()];
        out.get(bytes);
        return bytes;
    }
}
