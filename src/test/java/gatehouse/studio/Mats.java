package gatehouse.studio;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.nio.FloatBuffer;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;

/** From Java's pictures to OpenCV's and back. Every Mat lives in the caller's {@code PointerScope}. */
final class Mats {
    static {
        opencv_core.setNumThreads(1);
    }

    private Mats() {}

    /** 8-bit BGR. */
    static Mat of(BufferedImage image) {
        BufferedImage plain = image;
        if (image.getType() != BufferedImage.TYPE_3BYTE_BGR) {
            plain = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
            Graphics2D g = plain.createGraphics();
            g.drawImage(image, 0, 0, null);
            g.dispose();
        }
        return of(((DataBufferByte) plain.getRaster().getDataBuffer()).getData(), plain.getWidth(), plain.getHeight(), 3);
    }

    /** @param channels 1 or 3 */
    static Mat of(byte[] samples, int width, int height, int channels) {
        Mat mat = new Mat(height, width, opencv_core.CV_8UC(channels));
        mat.data().put(samples);
        return mat;
    }

    static Mat ofFloats(float[] samples, int width, int height, int channels) {
        Mat mat = new Mat(height, width, opencv_core.CV_32FC(channels));
        FloatBuffer buffer = mat.createBuffer();
        buffer.put(samples);
        return mat;
    }

    /** White noise of spread one, CV_32F. */
    static Mat white(int rows, int columns, Dice dice) {
        Mat noise = new Mat(rows, columns, opencv_core.CV_32F);
        opencv_core.setRNGSeed(dice.whole(1, Integer.MAX_VALUE - 1));
        opencv_core.randn(noise, scalar(0), scalar(1));
        return noise;
    }

    static Mat scalar(double value) {
        return new Mat(1, 1, opencv_core.CV_64F, new Scalar(value));
    }

    static byte[] samples(Mat mat) {
        Mat whole = mat.isContinuous() ? mat : mat.clone();
        byte[] samples = new byte[(int) (whole.total() * whole.elemSize())];
        new BytePointer(whole.data()).get(samples);
        return samples;
    }

    static BufferedImage toImage(Mat mat) {
        BufferedImage image = new BufferedImage(mat.cols(), mat.rows(), BufferedImage.TYPE_3BYTE_BGR);
        byte[] samples = samples(mat);
        System.arraycopy(samples, 0, ((DataBufferByte) image.getRaster().getDataBuffer()).getData(), 0, samples.length);
        return image;
    }
}
