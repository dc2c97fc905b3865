package gatehouse.studio;

import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Point;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Size;

/** Blur as optics makes it, on linear light. */
final class Lens {
    private static final int LARGEST_DISC = 5;

    private Lens() {}

    static Mat blur(Mat scene, Shutter shutter) {
        Mat blurred = scene;
        if (shutter.defocus() > 0.5) {
            blurred = disc(blurred, shutter.defocus());
        }
        if (shutter.motion() > 1) {
            blurred = line(blurred, shutter.motion(), shutter.direction());
        }
        Mat soft = new Mat();
        opencv_imgproc.GaussianBlur(blurred, soft, shutter.softness() > 0.85 ? new Size(9, 9) : new Size(5, 5), shutter.softness());
        return soft;
    }

    /** A large disc is made on a smaller picture: what the shrinking loses the disc would remove anyway. */
    static Mat disc(Mat scene, double radius) {
        double shrink = Math.max(1, radius / LARGEST_DISC);
        Mat small = scene;
        if (shrink > 1) {
            small = new Mat();
            opencv_imgproc.resize(scene, small, new Size((int) Math.round(scene.cols() / shrink), (int) Math.round(scene.rows() / shrink)), 0, 0,
                    opencv_imgproc.INTER_AREA);
        }
        Mat blurred = new Mat();
        opencv_imgproc.filter2D(small, blurred, -1, discKernel(radius / shrink), new Point(-1, -1), 0, opencv_core.BORDER_REPLICATE);
        if (shrink > 1) {
            Mat large = new Mat();
            opencv_imgproc.resize(blurred, large, scene.size(), 0, 0, opencv_imgproc.INTER_LINEAR);
            return large;
        }
        return blurred;
    }

    private static Mat discKernel(double radius) {
        int half = (int) Math.ceil(radius);
        int size = 2 * half + 1;
        float[] kernel = new float[size * size];
        float sum = 0;
        for (int i = 0; i < kernel.length; i++) {
            double far = Math.hypot(i % size - half, i / size - half);
            kernel[i] = (float) Math.max(0, Math.min(1, radius + 0.5 - far));
            sum += kernel[i];
        }
        for (int i = 0; i < kernel.length; i++) {
            kernel[i] /= sum;
        }
        return Mats.ofFloats(kernel, size, size, 1);
    }

    /** The mean along a line by doubling: of two, of four, of eight places. */
    private static Mat line(Mat scene, double length, double direction) {
        int doublings = (int) Math.ceil(Math.log(length) / Math.log(2));
        double step = length / Math.pow(2, doublings);
        int room = (int) Math.ceil(1.5 * length) + 4;
        Mat wide = new Mat();
        opencv_core.copyMakeBorder(scene, wide, room, room, room, room, opencv_core.BORDER_REPLICATE);
        Mat spare = new Mat(wide.size(), wide.type());
        for (int i = 0; i < doublings; i++) {
            double far = step * (1 << i);
            halfAndHalf(wide, spare, (int) Math.round(far * Math.cos(direction)), (int) Math.round(far * Math.sin(direction)));
            Mat done = spare;
            spare = wide;
            wide = done;
        }
        // What was on one side of each place is now around it.
        int backX = (int) Math.round(length / 2 * Math.cos(direction));
        int backY = (int) Math.round(length / 2 * Math.sin(direction));
        return new Mat(wide, new Rect(room - backX, room - backY, scene.cols(), scene.rows()));
    }

    /** The mean of a scene and itself from a little further on; the rim that has no such neighbour is left undefined. */
    private static void halfAndHalf(Mat scene, Mat mean, int dx, int dy) {
        int w = scene.cols() - Math.abs(dx);
        int h = scene.rows() - Math.abs(dy);
        Mat ahead = new Mat(scene, new Rect(Math.max(0, dx), Math.max(0, dy), w, h));
        Rect here = new Rect(Math.max(0, -dx), Math.max(0, -dy), w, h);
        opencv_core.addWeighted(ahead, 0.5, new Mat(scene, here), 0.5, 0, new Mat(mean, here));
    }
}
