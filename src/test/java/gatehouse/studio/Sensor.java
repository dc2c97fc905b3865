package gatehouse.studio;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.MatVector;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * A phone's sensor and its processing: a Bayer mosaic with shot and read noise, demosaicing, tone curve, smoothing of
 * colour, sharpening, JPEG.
 */
final class Sensor {

    private Sensor() {}

    /** Stored values to linear light from 0 to 1 (IEC 61966-2-1). */
    static Mat linear(Mat stored) {
        float[] curve = new float[256];
        for (int i = 0; i < 256; i++) {
            curve[i] = (float) linear(i / 255.0);
        }
        Mat light = new Mat();
        opencv_core.LUT(stored, Mats.ofFloats(curve, 256, 1, 1), light);
        return light;
    }

    private static double linear(double value) {
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static double stored(double light) {
        return light <= 0.0031308 ? 12.92 * light : 1.055 * Math.pow(light, 1 / 2.4) - 0.055;
    }

    /** From light in linear values to the picture. */
    static Mat develop(Mat light, Shutter shutter, Dice dice) {
        Mat mosaic = mosaic(light);
        noise(mosaic, shutter, dice);
        Mat raw = new Mat();
        // The root spreads the dark tones over eight bits as evenly as the noise allows.
        opencv_core.sqrt(mosaic, mosaic);
        mosaic.convertTo(raw, opencv_core.CV_8U, 255, 0);
        Mat picture = new Mat();
        opencv_imgproc.demosaicing(raw, picture, opencv_imgproc.COLOR_BayerBG2BGR_EA);
        opencv_core.LUT(picture, toneCurve(shutter.contrast()), picture);
        return sharpened(calmColours(picture, shutter), shutter.sharpening());
    }

    /** One colour of each place: red and green in turn on even rows, green and blue on odd ones. Both sizes must be even. */
    private static Mat mosaic(Mat light) {
        Mat mosaic = new Mat(light.rows(), light.cols(), opencv_core.CV_32F);
        // Two rows side by side, and two places as one of six channels: the mosaic is then a choice of channels.
        Mat from = light.reshape(3, light.rows() / 2);
        Mat to = mosaic.reshape(1, light.rows() / 2);
        int[][] choices = {{2, 0, 4, 1}, {1, 0, 3, 1}};
        for (int row = 0; row < 2; row++) {
            Rect half = new Rect(row * light.cols(), 0, light.cols(), light.rows() / 2);
            opencv_core.mixChannels(new Mat(from, half).reshape(6), 1, new Mat(to, half).reshape(2), 1, choices[row], 2);
        }
        return mosaic;
    }

    private static void noise(Mat mosaic, Shutter shutter, Dice dice) {
        Mat noise = Mats.white(mosaic.rows(), mosaic.cols(), dice);
        Mat spread = new Mat();
        mosaic.convertTo(spread, opencv_core.CV_32F, shutter.shot(), shutter.read());
        opencv_core.sqrt(spread, spread);
        opencv_core.multiply(noise, spread, noise);
        opencv_core.add(mosaic, noise, mosaic);
        opencv_core.max(mosaic, Mats.scalar(0), mosaic);
    }

    /** From the root of light to stored values, with a gentle S. */
    private static Mat toneCurve(double contrast) {
        byte[] curve = new byte[256];
        for (int i = 0; i < 256; i++) {
            double plain = stored(i / 255.0 * i / 255.0);
            double steep = plain * plain * (3 - 2 * plain);
            curve[i] = (byte) Math.round(255 * (plain + contrast * (steep - plain)));
        }
        return Mats.of(curve, 256, 1, 1);
    }

    private static Mat calmColours(Mat picture, Shutter shutter) {
        Mat split = new Mat();
        opencv_imgproc.cvtColor(picture, split, opencv_imgproc.COLOR_BGR2YCrCb);
        MatVector channels = new MatVector();
        opencv_core.split(split, channels);
        int size = shutter.shot() > 0.0004 ? 7 : 3;
        for (int i = 1; i < 3; i++) {
            opencv_imgproc.blur(channels.get(i), channels.get(i), new Size(size, size));
        }
        if (shutter.shot() > 0.0004) {
            opencv_imgproc.GaussianBlur(channels.get(0), channels.get(0), new Size(3, 3), 0.6);
        }
        opencv_core.merge(channels, split);
        opencv_imgproc.cvtColor(split, picture, opencv_imgproc.COLOR_YCrCb2BGR);
        return picture;
    }

    private static Mat sharpened(Mat picture, double amount) {
        Mat soft = new Mat();
        opencv_imgproc.GaussianBlur(picture, soft, new Size(5, 5), 1.0);
        opencv_core.addWeighted(picture, 1 + amount, soft, -amount, 0, picture);
        return picture;
    }

    static byte[] jpeg(Mat picture, int quality) {
        return encoded(".jpg", picture, opencv_imgcodecs.IMWRITE_JPEG_QUALITY, quality);
    }

    static byte[] png(Mat picture) {
        return encoded(".png", picture, opencv_imgcodecs.IMWRITE_PNG_COMPRESSION, 3);
    }

    private static byte[] encoded(String type, Mat picture, int parameter, int value) {
        BytePointer out = new BytePointer();
        opencv_imgcodecs.imencode(type, picture, out, new IntPointer(parameter, value));
        byte[] bytes = new byte[(int) out.limit()];
        out.get(bytes);
        return bytes;
    }
}
