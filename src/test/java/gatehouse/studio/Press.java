package gatehouse.studio;

import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.MatVector;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;

/** Puts a picture on paper with inks: each ink is there or not, and a screen decides where. */
final class Press {
    /** What an ink leaves of red, green and blue light: real cyan, magenta, yellow and black. */
    private static final double[][] INKS = {{0.05, 0.62, 0.87}, {0.86, 0.1, 0.5}, {0.98, 0.9, 0.1}, {0.1, 0.1, 0.1}};
    private static final double[] ANGLES = {15, 75, 0, 45};
    private static final double PAPER = 0.965;

    private Press() {}

    static Mat print(Flat flat, Printed.Technique technique, Dice dice) {
        Mat source = onWhite(flat);
        return switch (technique) {
            case GREY -> grey(source, flat.scale(), dice);
            case LASER -> inks(source, dice, (ink, size) -> Screens.dots(size, flat.scale() * 25.4 / lines(dice), ANGLES[ink], dice), gain(flat, dice));
            case INKJET -> soft(inks(source, dice, (ink, size) -> Screens.stochastic(size, flat.scale() * 25.4 / dice.apart("drops").between(250, 400), ink), 2.2), 0.55);
        };
    }

    /** Lines an inch; the same for all inks of a print. */
    private static double lines(Dice dice) {
        return dice.apart("screen").between(133, 175);
    }

    /** Steep where a dot has many pixels, gentle where its edge is as wide as itself. */
    private static double gain(Flat flat, Dice dice) {
        return Math.max(1.2, Math.min(3, flat.scale() * 25.4 / lines(dice) / 2.5));
    }

    private static Mat onWhite(Flat flat) {
        Mat white = new Mat(flat.pixels().size(), flat.pixels().type(), new Scalar(255, 255, 255, 0));
        Layers.over(white, flat.pixels().clone(), flat.alpha());
        return white;
    }

    private static Mat soft(Mat print, double spread) {
        opencv_imgproc.GaussianBlur(print, print, new Size(0, 0), spread);
        return print;
    }

    /** A copier: steep tones, line screen or plain grey, a little stray toner. */
    private static Mat grey(Mat source, double scale, Dice dice) {
        Mat tone = new Mat();
        opencv_imgproc.cvtColor(source, tone, opencv_imgproc.COLOR_BGR2GRAY);
        double steep = dice.between(1.0, 1.5);
        tone.convertTo(tone, -1, steep, 128 - 128 * steep + dice.between(0, 25));
        opencv_core.scaleAdd(Mats.white(tone.rows(), tone.cols(), dice), dice.between(1, 6), floats(tone), tone);
        tone.convertTo(tone, opencv_core.CV_8U);
        if (dice.chance(0.6)) {
            opencv_core.bitwise_not(tone, tone);
            Mat screen = Screens.dots(tone.size(), scale * 25.4 / dice.between(85, 141), 45, dice);
            opencv_core.addWeighted(tone, 1.8, screen, -1.8, 128, tone);
            opencv_core.bitwise_not(tone, tone);
        }
        // Toner is not quite black, paper not quite white.
        tone.convertTo(tone, -1, 0.84, 34);
        Mat print = new Mat();
        opencv_imgproc.cvtColor(tone, print, opencv_imgproc.COLOR_GRAY2BGR);
        return print;
    }

    private static Mat floats(Mat mat) {
        Mat floats = new Mat();
        mat.convertTo(floats, opencv_core.CV_32F);
        return floats;
    }

    /** Where an ink's screen starts to print. */
    private interface Screen {
        Mat of(int ink, Size size);
    }

    private static Mat inks(Mat source, Dice dice, Screen screen, double gain) {
        MatVector tones = separate(source, dice.between(0.5, 0.9));
        MatVector print = new MatVector(3);
        for (int channel = 0; channel < 3; channel++) {
            print.put(channel, new Mat(source.size(), opencv_core.CV_8U, new Scalar(255 * PAPER)));
        }
        for (int ink = 0; ink < 4; ink++) {
            Mat there = new Mat();
            opencv_core.addWeighted(tones.get(ink), gain, screen.of(ink, source.size()), -gain, 127, there);
            // Nothing is printed where nothing is wanted.
            Mat some = new Mat();
            opencv_imgproc.threshold(tones.get(ink), some, 3, 255, opencv_imgproc.THRESH_BINARY);
            opencv_core.bitwise_and(there, some, there);
            for (int channel = 0; channel < 3; channel++) {
                Mat left = new Mat();
                there.convertTo(left, -1, INKS[ink][2 - channel] - 1, 255);
                opencv_core.multiply(print.get(channel), left, print.get(channel), 1 / 255.0, -1);
            }
        }
        Mat result = new Mat();
        opencv_core.merge(print, result);
        return result;
    }

    /** Cyan, magenta, yellow and black, the black taking over a share of what the three have in common. */
    private static MatVector separate(Mat source, double share) {
        Mat negative = new Mat();
        opencv_core.bitwise_not(source, negative);
        MatVector bgr = new MatVector();
        opencv_core.split(negative, bgr);
        Mat black = new Mat();
        opencv_core.min(bgr.get(0), bgr.get(1), black);
        opencv_core.min(black, bgr.get(2), black);
        black.convertTo(black, -1, share * 1.15, -0.15 * 255 * share);
        Mat[] inks = new Mat[3];
        for (int i = 0; i < 3; i++) {
            inks[i] = new Mat();
            opencv_core.subtract(bgr.get(2 - i), black, inks[i]);
        }
        return new MatVector(inks[0], inks[1], inks[2], black);
    }
}
