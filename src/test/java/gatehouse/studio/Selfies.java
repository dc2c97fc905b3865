package gatehouse.studio;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;

/** Pictures of a holder by themself, in a room. */
final class Selfies {
    private final SelfieCondition condition;
    private final Holder holder;
    private final Dice dice;
    private final int width;
    private final int height;

    Selfies(SelfieCondition condition, long seed) {
        this.condition = condition;
        this.holder = Holders.invent(Kind.PASSPORT, seed);
        this.dice = new Dice(seed, "selfie " + condition);
        int[] size = dice.of(new int[] {960, 1280}, new int[] {1080, 1440}, new int[] {1200, 1600}, new int[] {1536, 2048}, new int[] {1280, 960});
        this.width = size[0];
        this.height = size[1];
    }

    Shot take() {
        Mat room = room();
        Mat scene = room;
        if (condition != SelfieCondition.NO_FACE) {
            BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
            persons(image);
            scene = before(room, image);
        }
        Mat picture = developed(scene);
        byte[] bytes = Sensor.jpeg(picture, dice.whole(75, 95));
        double w = picture.cols();
        double h = picture.rows();
        return new Shot(bytes, new Truth(null, null, new double[] {0, w, w, 0}, new double[] {0, 0, h, h}, List.of(), holder, null, 0, null));
    }

    private Mat developed(Mat scene) {
        Shutter shutter = shutter();
        Mat all = new Mat(scene.size(), opencv_core.CV_8U, new Scalar(255));
        Mat light = new Light(shutter, width, height).onto(scene, all);
        Mat picture = Sensor.develop(Lens.blur(light, shutter), shutter, dice.apart("sensor"));
        if (condition != SelfieCondition.SCREEN_PHOTO) {
            return picture;
        }
        Taken shown = new Taken(picture, Plane.shift(0, 0), null, null);
        int[] display = dice.of(new int[] {1080, 1440}, new int[] {720, 960}, new int[] {1440, 1080});
        return new Monitor(dice.apart("monitor")).photograph(Monitor.fitted(shown, display[0], display[1], dice.between(0.9, 1.2), Color.BLACK)).picture();
    }

    private Shutter shutter() {
        Shutter steady = Shutter.steady(dice.apart("shutter"));
        return switch (condition) {
            case DEFOCUS -> steady.blurred(height * Math.exp(dice.between(Math.log(0.012), Math.log(0.04))), 0, 0);
            case DARK -> steady.exposed(Math.exp(dice.between(Math.log(0.008), Math.log(0.04))), 0.0015, 0.00005);
            default -> steady;
        };
    }

    private void persons(BufferedImage image) {
        double unit = Math.min(width, height) * dice.between(0.17, 0.27);
        Look look = look();
        double x = width * dice.between(0.44, 0.56);
        double y = height * dice.between(0.38, 0.48);
        if (condition == SelfieCondition.TWO_FACES) {
            unit = width * dice.between(0.12, 0.15);
            Holder other = Holders.invent(Kind.ID_CARD_FRONT, holder.face() + 7919);
            new Person(other, Look.casual(dice.apart("other look")), dice.apart("other")).draw(image, width * 0.72, y + dice.between(-0.3, 0.3) * unit, unit * dice.between(0.85, 1.1));
            x = width * 0.3;
        }
        new Person(holder, look, dice.apart("clothes")).draw(image, x, y, unit);
    }

    private Look look() {
        Look look = Look.casual(dice.apart("look"));
        return switch (condition) {
            case TURNED -> look.turned(dice.sign() * Math.toRadians(dice.between(55, 85)));
            case EYES_CLOSED -> look.withEyesShut();
            case SUNGLASSES -> look.covered(dice.whole(1, 2));
            default -> look;
        };
    }

    /** A room out of focus: a wall, a door, a picture, a lamp. */
    private Mat room() {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        Color wall = Colours.hsb(dice.between(0, 1), dice.between(0.02, 0.25), dice.between(0.5, 0.95));
        g.setPaint(new GradientPaint(0, 0, wall, width, height, Colours.shade(wall, dice.between(0.6, 0.95))));
        g.fillRect(0, 0, width, height);
        for (int thing = dice.whole(2, 6); thing > 0; thing--) {
            g.setColor(Colours.hsb(dice.between(0, 1), dice.between(0.1, 0.6), dice.between(0.15, 0.9)));
            g.fillRect(dice.whole(-100, width), dice.whole(-100, height), (int) (width * dice.between(0.08, 0.35)), (int) (height * dice.between(0.1, 0.5)));
        }
        g.dispose();
        Mat room = Mats.of(image);
        opencv_imgproc.GaussianBlur(room, room, new Size(0, 0), dice.between(2, 14));
        return room;
    }

    /** A person before a room, the edge of the hair a little soft. */
    private Mat before(Mat room, BufferedImage person) {
        BufferedImage flat = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        flat.createGraphics().drawImage(Mats.toImage(room), 0, 0, null);
        Graphics2D g = flat.createGraphics();
        g.drawImage(person, 0, 0, null);
        g.dispose();
        Mat scene = Mats.of(flat);
        opencv_imgproc.GaussianBlur(scene, scene, new Size(0, 0), 0.8);
        return scene;
    }
}
