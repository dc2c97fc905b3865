package gatehouse.studio;

import java.awt.Color;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;

/** Photographs a picture that is shown on a phone or a monitor. */
final class Monitor {
    private static final double BORDER = 0.035;

    private final Dice dice;

    Monitor(Dice dice) {
        this.dice = dice;
    }

    /** @param shown fills the display */
    Taken photograph(Taken shown) {
        int[] frame = dice.of(new int[] {1600, 1200}, new int[] {1920, 1440}, new int[] {2048, 1536}, new int[] {1920, 1080});
        int columns = shown.picture().cols();
        int rows = shown.picture().rows();
        double[] aim = aim(shown);
        // As near as the document needs, which is 0.6 to 4 of the camera's pixels for one of the display's.
        double scale = Math.max(0.6, Math.min(4, dice.between(0.5, 0.92) * Math.min(frame[0] / aim[2], frame[1] / aim[3])));
        double inch = columns / dice.between(90, 450);
        double wide = inch * 25.4;
        double high = wide * rows / columns;
        Pose pose = Pose.looking(frame[0], frame[1], dice.between(0.72, 1.1), Math.abs(dice.gaussian()) * 0.1, dice.between(0, 6.3), dice.gaussian() * 0.06);
        pose = pose.across(wide, high, scale * columns, 0.5, 0.5);
        Plane display = Plane.scale(wide / columns, high / rows);
        Plane before = pose.thing(wide, high, 0).after(display);
        double middleX = aim[0] + aim[2] / 2;
        double middleY = aim[1] + aim[3] / 2;
        pose = pose.at(pose.distance(), pose.middleX() + aimed(frame[0]) - before.x(middleX, middleY), pose.middleY() + aimed(frame[1]) - before.y(middleX, middleY));
        Plane plane = pose.thing(wide, high, 0).after(display);
        // So near, few lenses are quite in focus.
        Shutter shutter = Shutter.steady(dice.apart("shutter")).softened(dice.between(0.4, 1.3));
        Mat light = surroundings(pose, wide, high, shutter);
        Mat screen = Display.light(shown.picture(), plane, frame[0], frame[1], scale, dice.apart("display"));
        opencv_core.scaleAdd(screen, shutter.exposure() * 1.1, light, light);
        Mat picture = Sensor.develop(Lens.blur(light, shutter), shutter, dice.apart("sensor"));
        return shown.moved(picture, plane);
    }

    private double aimed(int size) {
        return dice.between(0.48, 0.52) * size;
    }

    /** What the camera is pointed at: the document, or all that is shown. */
    private static double[] aim(Taken shown) {
        Artwork art = shown.art();
        return art == null ? new double[] {0, 0, shown.picture().cols(), shown.picture().rows()}
                : shown.place().box(0, 0, art.kind().width(), art.kind().height());
    }

    /** The frame around the display, dim things behind it, and a faint reflection on the glass. */
    private Mat surroundings(Pose pose, double wide, double high, Shutter shutter) {
        Stage stage = new Stage(pose, dice.apart("room"));
        stage.lay(dice.of(Surface.PLAIN, Surface.WOOD, Surface.FABRIC), null, false);
        double edge = Math.max(3, BORDER * wide);
        int pixelsWide = 600;
        int pixelsHigh = (int) (600 * (high + 2 * edge) / (wide + 2 * edge));
        Color frame = dice.of(Colours.grey(14), Colours.grey(40), Colours.grey(150));
        Mat body = new Mat(pixelsHigh, pixelsWide, opencv_core.CV_8UC3, new Scalar(frame.getBlue(), frame.getGreen(), frame.getRed(), 0));
        double unit = 600 / (wide + 2 * edge);
        opencv_imgproc.rectangle(body, new Rect((int) (edge * unit), (int) (edge * unit), (int) (wide * unit), (int) (high * unit)), new Scalar(6, 6, 6, 0), -1, 8, 0);
        Flat device = new Flat(body, Flat.rounded(pixelsWide, pixelsHigh, 14), wide + 2 * edge, high + 2 * edge, 0.1, Plane.shift(edge, edge), null);
        stage.put(device, true);
        double ambient = dice.between(0.15, 0.7);
        Shutter dim = shutter.exposed(shutter.exposure() * ambient, shutter.shot(), shutter.read());
        return new Light(dim, pose.width(), pose.height()).onto(stage.picture(), stage.mask());
    }

    /** A picture laid out for a display: the whole in a viewer's frame, or enlarged until it fills. */
    static Taken fitted(Taken taken, int columns, int rows, double share, Color around) {
        double scale = Math.min((double) columns / taken.picture().cols(), (double) rows / taken.picture().rows()) * share;
        Mat small = new Mat();
        opencv_imgproc.resize(taken.picture(), small, new Size((int) (taken.picture().cols() * scale), (int) (taken.picture().rows() * scale)), 0, 0,
                opencv_imgproc.INTER_AREA);
        Mat screen = new Mat(rows, columns, opencv_core.CV_8UC3, new Scalar(around.getBlue(), around.getGreen(), around.getRed(), 0));
        int left = (columns - small.cols()) / 2;
        int top = (rows - small.rows()) / 2;
        int fromX = Math.max(0, -left);
        int fromY = Math.max(0, -top);
        Rect seen = new Rect(fromX, fromY, Math.min(columns, small.cols()), Math.min(rows, small.rows()));
        new Mat(small, seen).copyTo(new Mat(screen, new Rect(Math.max(0, left), Math.max(0, top), seen.width(), seen.height())));
        return taken.moved(screen, Plane.shift(left, top).after(Plane.scale(scale, scale)));
    }
}
