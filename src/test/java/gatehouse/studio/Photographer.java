package gatehouse.studio;

import java.awt.Color;
import org.bytedeco.opencv.opencv_core.Mat;
import org.jspecify.annotations.Nullable;

/** Takes one picture of a thing on a table as a condition asks. */
final class Photographer {
    private final Condition condition;
    private final Subject subject;
    private final Dice dice;
    private final int width;
    private final int height;

    Photographer(Condition condition, Subject subject, int width, int height, Dice dice) {
        this.condition = condition;
        this.subject = subject;
        this.width = width;
        this.height = height;
        this.dice = dice;
    }

    static Photographer of(Condition condition, Subject subject, Dice dice) {
        int[] size = Frames.photograph(condition, dice.apart("frame"));
        return new Photographer(condition, subject, size[0], size[1], dice);
    }

    Taken take() {
        Pose pose = new Posing(condition, dice.apart("pose")).pose(width, height, subject.width(), subject.height());
        Flat flat = subject.at(pose.across(subject.width(), subject.height()) / subject.width());
        Plane place = pose.thing(flat.width(), flat.height(), flat.thickness()).after(flat.place());
        Stage stage = new Stage(pose, dice.apart("stage"));
        set(stage, flat);
        if (condition != Condition.NO_DOCUMENT) {
            stage.put(flat, condition != Condition.GOOD_HAND);
        }
        double[] covered = hands(stage, flat, pose);
        double scale = pose.across(flat.width(), flat.height()) / flat.width();
        Shutter shutter = Exposing.shutter(condition, scale, dice.apart("shutter"));
        Flaws flaws = new Flaws(condition, flat, pose, dice.apart("flaw"));
        Light lamps = new Light(shutter, width, height);
        double[] lit = flaws.light(lamps);
        Mat light = lamps.onto(stage.picture(), stage.mask());
        Mat picture = Sensor.develop(Lens.blur(light, shutter), shutter, dice.apart("sensor"));
        double[] flaw = covered != null ? covered : lit != null ? lit : flaws.cutCorner(place);
        return new Taken(picture, place, flat.art(), flaw);
    }

    private void set(Stage stage, Flat flat) {
        Dice choice = dice.apart("surface's kind");
        Surface surface = choice.of(Surface.values());
        switch (condition) {
            case GOOD_SAME_COLOUR -> stage.lay(choice.of(Surface.PLAIN, Surface.PLAIN, Surface.FABRIC, Surface.MARBLE), near(Stage.mean(flat.pixels()), choice), false);
            case GOOD_CLUTTER -> stage.lay(surface, null, true);
            case NO_DOCUMENT -> stage.lay(surface, null, choice.chance(0.7));
            case GOOD_HAND -> {
                stage.lay(surface, null, choice.chance(0.5));
                stage.blurBackground(choice.between(0.004, 0.02) * width);
                stage.hold(Grip.behind(flat, choice), flat, -12);
            }
            default -> {
                boolean busy = !condition.isGood() && choice.chance(0.15);
                stage.lay(surface, surface == Surface.PLAIN ? unlike(Stage.mean(flat.pixels()), choice) : null, busy);
            }
        }
    }

    private static Color near(Color colour, Dice choice) {
        return new Color(Math.max(0, Math.min(255, colour.getRed() + choice.whole(-9, 9))), Math.max(0, Math.min(255, colour.getGreen() + choice.whole(-9, 9))),
                Math.max(0, Math.min(255, colour.getBlue() + choice.whole(-9, 9))));
    }

    /** A colour for a plain table that isn't the document's own: that is a condition apart. */
    private static @Nullable Color unlike(Color colour, Dice choice) {
        Color table = choice.chance(0.6) ? Colours.grey(choice.whole(30, 235)) : Colours.hsb(choice.between(0, 1), choice.between(0.1, 0.6), choice.between(0.2, 0.8));
        int apart = Math.abs(table.getRed() - colour.getRed()) + Math.abs(table.getGreen() - colour.getGreen()) + Math.abs(table.getBlue() - colour.getBlue());
        return apart < 110 ? Colours.shade(table, 0.55) : table;
    }

    private double @Nullable [] hands(Stage stage, Flat flat, Pose pose) {
        if (condition == Condition.GOOD_HAND) {
            stage.hold(Grip.rim(flat, dice.apart("grip")), flat, flat.thickness() + 2);
        }
        if (condition != Condition.FINGER) {
            return null;
        }
        Grip.Cover cover = Grip.cover(flat, dice.apart("grip"));
        double above = flat.thickness() + 2;
        stage.hold(cover.overlay(), flat, above);
        double[] box = cover.box();
        return pose.thing(flat.width(), flat.height(), above).box(box[0], box[1], box[2], box[3]);
    }
}
