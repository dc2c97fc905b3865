package gatehouse.studio;

import java.awt.Color;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.jspecify.annotations.Nullable;

/**
 * A document copied onto paper, cut out or with white around it: square corners, no thickness.
 *
 * @param marginX millimetres of paper left and right, likewise {@code marginY}
 */
record Printed(Subject.Genuine original, Technique technique, double marginX, double marginY, Dice dice) implements Subject {

    /** How the copy was made. */
    enum Technique { GREY, LASER, INKJET }

    static Printed of(Subject.Genuine genuine, Technique technique, Dice dice) {
        boolean cut = dice.chance(0.4);
        double marginX = cut ? dice.between(0, 0.4) : dice.between(4, 22);
        double marginY = cut ? dice.between(0, 0.4) : dice.between(4, 22);
        return new Printed(genuine.alone(), technique, marginX, marginY, dice);
    }

    @Override
    public double width() {
        return original.width() + 2 * marginX;
    }

    @Override
    public double height() {
        return original.height() + 2 * marginY;
    }

    @Override
    public Flat at(double scale) {
        // A printer's dots are far finer than the picture: they are drawn and then seen from afar.
        double fine = Math.max(scale, Math.min(original.kind().width() > 90 ? 17 : 24, scale * 2));
        Artwork art = Artwork.draw(original.kind(), original.seed(), original.holder(), original.told(), Math.min(30, fine), false);
        Flat flat = Flat.of(art, 0, dice.apart("page"));
        Mat print = Press.print(flat, technique, dice.apart("press"));
        int right = (int) Math.round(marginX * flat.scale());
        int below = (int) Math.round(marginY * flat.scale());
        Mat paper = new Mat(print.rows() + 2 * below, print.cols() + 2 * right, print.type(), paper());
        print.copyTo(new Mat(paper, new Rect(right, below, print.cols(), print.rows())));
        Mat alpha = new Mat(paper.size(), opencv_core.CV_8U, new Scalar(255));
        return new Flat(paper, alpha, width(), height(), 0.1, Plane.shift(marginX, marginY), art).within(scale * 1.15);
    }

    private Scalar paper() {
        Color white = new Color(246, 246, 244);
        return new Scalar(white.getBlue(), white.getGreen(), white.getRed(), 0);
    }

    /** What copies for a condition are made with, null if it isn't about copies. */
    static @Nullable Technique technique(Condition condition) {
        return switch (condition) {
            case GREY_COPY, TONED_COPY -> Technique.GREY;
            case COLOUR_COPY -> Technique.LASER;
            case INKJET_PRINT -> Technique.INKJET;
            default -> null;
        };
    }
}
