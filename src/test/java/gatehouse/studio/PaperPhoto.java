package gatehouse.studio;

import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;

/** A photograph of a scene, printed on photo paper with or without a white border. */
record PaperPhoto(Taken scene, double width, double border, Dice dice) implements Subject {

    static PaperPhoto of(Taken scene, Dice dice) {
        return new PaperPhoto(scene, dice.between(100, 180), dice.chance(0.6) ? dice.between(2, 7) : 0, dice);
    }

    @Override
    public double width() {
        return width + 2 * border;
    }

    @Override
    public double height() {
        return width * scene.picture().rows() / scene.picture().cols() + 2 * border;
    }

    @Override
    public Flat at(double scale) {
        Mat print = new Mat();
        scene.picture().convertTo(print, -1, dice.between(0.8, 0.95), dice.between(8, 30));
        // A photo printer's dots are finer than the picture; they leave a little softness.
        opencv_imgproc.GaussianBlur(print, print, new Size(0, 0), dice.between(0.5, 1.0));
        int edge = (int) Math.round(border * print.cols() / width);
        Mat paper = new Mat();
        opencv_core.copyMakeBorder(print, paper, edge, edge, edge, edge, opencv_core.BORDER_CONSTANT, new Scalar(244, 246, 246, 0));
        Mat alpha = new Mat(paper.size(), opencv_core.CV_8U, new Scalar(255));
        double millimetre = width / print.cols();
        Plane place = Plane.shift(border, border).after(Plane.scale(millimetre, millimetre)).after(scene.place());
        return new Flat(paper, alpha, width(), height(), 0.25, place, scene.art()).within(scale * 1.15);
    }
}
