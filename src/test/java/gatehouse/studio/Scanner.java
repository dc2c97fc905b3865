package gatehouse.studio;

import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;

/** A flatbed scanner: even light, no perspective, a white lid, little noise; the whole page of A4 or a part of it. */
final class Scanner {
    private static final double A4_WIDE = 210;
    private static final double A4_HIGH = 297;

    private Scanner() {}

    static Taken scan(Subject subject, Dice dice) {
        boolean page = dice.chance(0.4);
        double scale = (page ? dice.of(200, 200, 300) : dice.of(200, 300, 300)) / 25.4;
        double wide = page ? A4_WIDE : subject.width() * dice.between(1.08, 1.6);
        double high = page ? A4_HIGH : subject.height() * dice.between(1.1, 1.6);
        return scan(subject, scale, wide, high, dice.gaussian() * 0.012, dice);
    }

    /** The document alone, with less than a twentieth of it around it, or hardly anything of it cut away. */
    static Taken cropped(Subject subject, Dice dice) {
        double around = dice.between(-0.006, 0.025);
        return scan(subject, dice.between(480, 1300) / subject.width(), subject.width() * (1 + around), subject.height() + around * subject.width(),
                dice.gaussian() * 0.003, dice);
    }

    private static Taken scan(Subject subject, double scale, double wide, double high, double turn, Dice dice) {
        Flat flat = subject.at(scale);
        double x = dice.between(0.1, 0.9) * (wide - flat.width());
        double y = dice.between(0.1, 0.9) * (high - flat.height());
        Plane onPage = Plane.shift(x + flat.width() / 2, y + flat.height() / 2).after(Plane.turn(turn)).after(Plane.shift(-flat.width() / 2, -flat.height() / 2));
        Plane plane = Plane.scale(scale, scale).after(onPage);
        Mat picture = copy(flat, plane, (int) (wide * scale), (int) (high * scale), scale, dice);
        return new Taken(picture, plane.after(flat.place()), flat.art(), null);
    }

    private static Mat copy(Flat flat, Plane plane, int width, int height, double scale, Dice dice) {
        int white = dice.whole(238, 255);
        Mat picture = new Mat(height, width, opencv_core.CV_8UC3, new Scalar(white - dice.whole(0, 5), white, white, 0));
        Plane pixels = plane.after(Plane.scale(flat.width() / flat.pixels().cols(), flat.height() / flat.pixels().rows()));
        // The lamp moves along: a thin shadow lies on one side.
        Plane moved = Plane.shift(0, scale * (0.1 + flat.thickness() * 0.5)).after(pixels);
        Mat shade = Layers.seen(flat.alpha(), moved, width, height, opencv_core.BORDER_CONSTANT);
        opencv_imgproc.GaussianBlur(shade, shade, new Size(0, 0), Math.max(0.5, scale * 0.25));
        Layers.darken(picture, shade, 0.45);
        Mat alpha = Layers.seen(flat.alpha(), pixels, width, height, opencv_core.BORDER_CONSTANT);
        Layers.over(picture, Layers.seen(flat.pixels(), pixels, width, height, opencv_core.BORDER_REPLICATE), alpha);
        opencv_imgproc.GaussianBlur(picture, picture, new Size(0, 0), dice.between(0.35, 0.7));
        return grain(picture, dice);
    }

    private static Mat grain(Mat picture, Dice dice) {
        Mat noise = Mats.white(picture.rows(), picture.cols() * 3, dice).reshape(3);
        Mat noisy = new Mat();
        picture.convertTo(noisy, opencv_core.CV_32F, dice.between(0.96, 1.02), 0);
        opencv_core.scaleAdd(noise, dice.between(0.8, 2.2), noisy, noisy);
        noisy.convertTo(picture, opencv_core.CV_8U);
        return picture;
    }
}
