package gatehouse.studio;

import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Point;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * A display as a camera sees it: each of its pixels is a few lamps with dark between them. The lamps are sampled three times
 * a camera pixel each way and averaged; moiré arises where their raster beats with the sensor's.
 */
final class Display {
    private static final int FINE = 3;
    /** Pixels of the tile for one pixel of the display; OpenCV's warps count source pixels in 16 bits, enough for 2,700 columns. */
    private static final int CELL = 12;
    /** Stored as 16 bits with room above white, for lamps are brighter than their mean. */
    private static final double WHITE = 16000;

    private Display() {}

    /**
     * Light of the display in linear values, 1 for its white.
     *
     * @param content 8-bit BGR, one pixel for each of the display's
     * @param plane   from the display's pixels to the camera's
     * @param scale   camera pixels for one of the display's
     */
    static Mat light(Mat content, Plane plane, int width, int height, double scale, Dice dice) {
        Mat lamps = lamps(dice.whole(0, 2), dice.between(0.12, 0.3), FINE * scale);
        Mat emitted = linear16(content);
        Plane fine = Plane.scale(FINE, FINE).after(plane);
        Mat result = new Mat(height, width, opencv_core.CV_32FC3);
        int strip = 128;
        for (int top = 0; top < height; top += strip) {
            int rows = Math.min(strip, height - top);
            Plane here = Plane.shift(0, -FINE * top).after(fine);
            Mat lit = sampled(emitted, lamps, here, new Size(width * FINE, rows * FINE));
            Mat averaged = new Mat();
            opencv_imgproc.resize(lit, averaged, new Size(width, rows), 0, 0, opencv_imgproc.INTER_AREA);
            averaged.convertTo(new Mat(result, new Rect(0, top, width, rows)), opencv_core.CV_32F, 1 / WHITE, 0);
        }
        return result;
    }

    private static Mat sampled(Mat emitted, Mat lamps, Plane fine, Size size) {
        Mat colours = new Mat();
        Mat raster = new Mat();
        opencv_imgproc.warpPerspective(emitted, colours, middles(fine), size, opencv_imgproc.INTER_NEAREST, opencv_core.BORDER_CONSTANT, new Scalar(0));
        opencv_imgproc.warpPerspective(lamps, raster, middles(fine.after(Plane.scale(1.0 / CELL, 1.0 / CELL))), size, opencv_imgproc.INTER_NEAREST,
                opencv_core.BORDER_WRAP, new Scalar(0));
        opencv_core.multiply(colours, raster, colours, 1 / 4096.0, -1);
        return colours;
    }

    private static Mat middles(Plane plane) {
        return Plane.shift(-0.5, -0.5).after(plane).after(Plane.shift(0.5, 0.5)).mat();
    }

    private static Mat linear16(Mat content) {
        Mat light = Sensor.linear(content);
        Mat stored = new Mat();
        light.convertTo(stored, opencv_core.CV_16U, WHITE, 0);
        return stored;
    }

    /** Two by two pixels' lamps, 4096 for a mean of one; blurred to what one sample sees, so that sampling adds no pattern of its own. */
    private static Mat lamps(int form, double dark, double samples) {
        int size = 2 * CELL;
        float[] lamps = new float[size * size * 3];
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                for (int colour = 0; colour < 3; colour++) {
                    boolean on = form == 2 ? pentile(x, y, colour) : stripe(x % CELL, y % CELL, colour, form == 1, dark);
                    lamps[(y * size + x) * 3 + colour] = on ? 1 : 0;
                }
            }
        }
        Mat tile = Mats.ofFloats(lamps, size, size, 3);
        Mat wide = new Mat();
        opencv_core.copyMakeBorder(tile, wide, size, size, size, size, opencv_core.BORDER_WRAP);
        int box = (int) Math.max(1, Math.min(size, Math.round(CELL / samples)));
        opencv_imgproc.blur(wide, wide, new Size(box, box), new Point(-1, -1), opencv_core.BORDER_REPLICATE);
        Mat seen = new Mat(wide, new Rect(size, size, size, size));
        Scalar mean = opencv_core.mean(tile);
        opencv_core.divide(seen, new Mat(seen.size(), seen.type(), mean), seen);
        Mat stored = new Mat();
        seen.convertTo(stored, opencv_core.CV_16U, 4096, 0);
        return stored;
    }

    /** Red, green and blue stripes side by side, or one above the other. */
    private static boolean stripe(int x, int y, int colour, boolean turned, double dark) {
        double along = (turned ? y : x) * 3.0 / CELL;
        double across = (double) (turned ? x : y) / CELL;
        int stripe = (int) along;
        return stripe == 2 - colour && along - stripe > dark / 2 && along - stripe < 1 - dark / 2 && across > dark / 3 && across < 1 - dark / 3;
    }

    /** A green dot in each pixel, red and blue in turn (Samsung's diamond arrangement). */
    private static boolean pentile(int x, int y, int colour) {
        if (colour == 1) {
            return Math.hypot(x % CELL - CELL * 0.25, y % CELL - CELL * 0.25) < CELL * 0.2;
        }
        boolean red = (x / CELL + y / CELL) % 2 == 0;
        double diamond = Math.abs(x % CELL - CELL * 0.72) + Math.abs(y % CELL - CELL * 0.72);
        return red == (colour == 2) && diamond < CELL * (red ? 0.3 : 0.34);
    }
}
