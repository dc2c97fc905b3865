package gatehouse.studio;

import java.awt.Color;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;
import org.jspecify.annotations.Nullable;

/** The table with the thing on it, as the camera's pinhole sees it in even light. */
final class Stage {
    private static final double MOST_PIXELS = 7e6;

    private final Pose pose;
    private final Dice dice;
    private Mat picture = new Mat();
    private Mat mask = new Mat();

    Stage(Pose pose, Dice dice) {
        this.pose = pose;
        this.dice = dice;
    }

    Mat picture() {
        return picture;
    }

    /** 8-bit: where the thing is seen. */
    Mat mask() {
        return mask;
    }

    /** @param colour of the surface, null for any */
    void lay(Surface surface, @Nullable Color colour, boolean cluttered) {
        double[] view = pose.table(0).inverse().box(0, 0, pose.width(), pose.height());
        double scale = pose.focal() / pose.distance();
        scale *= Math.min(1, Math.sqrt(MOST_PIXELS / (view[2] * view[3] * scale * scale)));
        scale *= Math.min(1, Math.sqrt(1.3 * pose.width() * pose.height() / (view[2] * view[3] * scale * scale)));
        int w = (int) Math.ceil(view[2] * scale);
        int h = (int) Math.ceil(view[3] * scale);
        Mat table = colour == null ? surface.paint(w, h, scale, dice.apart("surface")) : surface.paint(w, h, scale, colour, dice.apart("surface"));
        if (cluttered) {
            table = Clutter.strew(table, scale, dice.apart("clutter"));
        }
        Plane plane = pose.table(0).after(Plane.shift(view[0], view[1])).after(Plane.scale(1 / scale, 1 / scale));
        picture = Layers.seen(table, plane, pose.width(), pose.height(), opencv_core.BORDER_REFLECT);
    }

    /** As behind a document that is held: far out of focus. */
    void blurBackground(double radius) {
        Mat small = new Mat();
        opencv_imgproc.resize(picture, small, new Size(pose.width() / 8, pose.height() / 8), 0, 0, opencv_imgproc.INTER_AREA);
        opencv_imgproc.GaussianBlur(small, small, new Size(0, 0), Math.max(1, radius / 8));
        opencv_imgproc.resize(small, picture, picture.size(), 0, 0, opencv_imgproc.INTER_LINEAR);
    }

    /** Puts the thing down: its shadow, its edge, itself. */
    void put(Flat flat, boolean withShadow) {
        Plane pixels = Plane.scale(flat.width() / flat.pixels().cols(), flat.height() / flat.pixels().rows());
        if (withShadow) {
            shadow(flat, pixels);
        }
        Rect part = around(flat);
        Mat here = new Mat(picture, part);
        int layers = flat.thickness() > 0.3 ? 3 : 0;
        Color edge = flat.thickness() > 1 ? new Color(0x5A4A48) : new Color(0xC9C9C6);
        for (int i = 0; i < layers; i++) {
            Plane plane = Plane.shift(-part.x(), -part.y()).after(pose.thing(flat.width(), flat.height(), flat.thickness() * i / layers)).after(pixels);
            Layers.fill(here, Layers.seen(flat.alpha(), plane, part.width(), part.height(), opencv_core.BORDER_CONSTANT), edge);
        }
        Plane top = Plane.shift(-part.x(), -part.y()).after(pose.thing(flat.width(), flat.height(), flat.thickness())).after(pixels);
        Mat alpha = Layers.seen(flat.alpha(), top, part.width(), part.height(), opencv_core.BORDER_CONSTANT);
        mask = new Mat(picture.size(), opencv_core.CV_8U, new Scalar(0));
        alpha.copyTo(new Mat(mask, part));
        Layers.over(here, Layers.seen(flat.pixels(), top, part.width(), part.height(), opencv_core.BORDER_REPLICATE), alpha);
    }

    /** The part of the picture in which the thing is seen. */
    private Rect around(Flat flat) {
        double[] low = pose.thing(flat.width(), flat.height(), 0).box(0, 0, flat.width(), flat.height());
        double[] high = pose.thing(flat.width(), flat.height(), flat.thickness()).box(0, 0, flat.width(), flat.height());
        int left = (int) Math.max(0, Math.min(low[0], high[0]) - 3);
        int top = (int) Math.max(0, Math.min(low[1], high[1]) - 3);
        int right = (int) Math.min(pose.width(), Math.max(low[0] + low[2], high[0] + high[2]) + 3);
        int bottom = (int) Math.min(pose.height(), Math.max(low[1] + low[3], high[1] + high[3]) + 3);
        return new Rect(left, top, right - left, bottom - top);
    }

    private void shadow(Flat flat, Plane pixels) {
        double reach = flat.thickness() * 0.8 + 0.35;
        double offX = dice.between(-1, 1) * reach;
        double offY = dice.between(-1, 1) * reach;
        double scale = pose.focal() / pose.distance();
        for (int pass = 0; pass < 2; pass++) {
            Plane plane = Plane.scale(0.25, 0.25).after(pose.table(0)).after(Plane.shift(offX * pass, offY * pass)).after(Plane.turn(pose.turn()))
                    .after(Plane.shift(-flat.width() / 2, -flat.height() / 2)).after(pixels);
            Mat coarse = Layers.seen(flat.alpha(), plane, pose.width() / 4, pose.height() / 4, opencv_core.BORDER_CONSTANT);
            opencv_imgproc.GaussianBlur(coarse, coarse, new Size(0, 0), Math.max(0.7, scale / 4 * reach * (pass == 0 ? 0.35 : 1.6)));
            Mat shade = new Mat();
            opencv_imgproc.resize(coarse, shade, picture.size(), 0, 0, opencv_imgproc.INTER_LINEAR);
            Layers.darken(picture, shade, pass == 0 ? 0.4 : 0.25);
        }
    }

    /** Something above the thing, such as a finger, drawn in millimetres of the thing. */
    void hold(Overlay overlay, Flat flat, double above) {
        Plane plane = pose.thing(flat.width(), flat.height(), above).after(overlay.toMillimetres());
        Mat alpha = Layers.seen(overlay.alpha(), plane, pose.width(), pose.height(), opencv_core.BORDER_CONSTANT);
        Mat colours = Layers.seen(overlay.pixels(), plane, pose.width(), pose.height(), opencv_core.BORDER_CONSTANT);
        // The colours are stored multiplied by their alpha, so they need only be added.
        Mat left = new Mat();
        opencv_core.bitwise_not(alpha, left);
        opencv_imgproc.cvtColor(left, left, opencv_imgproc.COLOR_GRAY2BGR);
        opencv_core.multiply(picture, left, picture, 1 / 255.0, -1);
        opencv_core.add(picture, colours, picture);
        if (!mask.empty()) {
            opencv_core.bitwise_not(alpha, alpha);
            opencv_core.min(mask, alpha, mask);
        }
    }

    /** Mean colour of a thing. */
    static Color mean(Mat pixels) {
        Scalar mean = opencv_core.mean(pixels);
        return new Color((int) mean.get(2), (int) mean.get(1), (int) mean.get(0));
    }
}
