package gatehouse.studio;

import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Flaws of light and framing, laid where they hurt. */
final class Flaws {
    private final Condition condition;
    private final Flat flat;
    private final Pose pose;
    private final Dice dice;

    Flaws(Condition condition, Flat flat, Pose pose, Dice dice) {
        this.condition = condition;
        this.flat = flat;
        this.pose = pose;
        this.dice = dice;
    }

    /** Adds the condition's flaw to the light; its region in the picture, null if the light is right. */
    double @Nullable [] light(Light lamps) {
        return switch (condition) {
            case GLARE -> glare(lamps);
            case SHADOW -> shadow(lamps);
            default -> null;
        };
    }

    private Rectangle2D field() {
        List<Rectangle2D> fields = Grip.fields(flat);
        return fields.get(dice.whole(0, fields.size() - 1));
    }

    private double[] glare(Light lamps) {
        Rectangle2D field = field();
        Plane plane = pose.thing(flat.width(), flat.height(), flat.thickness());
        double fx = field.getX() + field.getWidth() * dice.between(0.25, 0.75);
        double fy = field.getCenterY();
        double scale = pose.across(flat.width(), flat.height()) / flat.width();
        double strength = Math.exp(dice.between(Math.log(2.5), Math.log(14)));
        // Where the added light alone reaches seven tenths of white.
        double reach = Math.pow(Math.log(strength / 0.7) / 1.2, 0.25);
        double radiusX = dice.between(6, 16) * scale / reach;
        double radiusY = radiusX * dice.between(0.5, 1);
        double x = plane.x(fx, fy);
        double y = plane.y(fx, fy);
        lamps.glare(x, y, radiusX, radiusY, dice.between(0, 3.1), strength);
        double half = Math.max(radiusX, radiusY) * reach;
        return new double[] {x - half, y - half, 2 * half, 2 * half};
    }

    /** From a straight edge beyond a field's one end to beyond its other, as a hand or phone casts it. */
    private double[] shadow(Light lamps) {
        Rectangle2D field = field();
        Plane plane = pose.thing(flat.width(), flat.height(), flat.thickness());
        double angle = dice.between(0, 6.3);
        double wide = Math.min(0.5 * flat.width(), field.getWidth() / 2 + dice.between(3, 15));
        double deep = Math.max(field.getHeight() / 2 + 2, dice.between(7, 18));
        double far = dice.chance(0.5) ? 200 : deep;
        double[] x = new double[4];
        double[] y = new double[4];
        double[][] corners = {{-wide, -deep}, {wide, -deep}, {wide, far}, {-wide, far}};
        Plane onto = plane.after(Plane.shift(field.getCenterX(), field.getCenterY())).after(Plane.turn(dice.chance(0.6) ? dice.between(-0.3, 0.3) : angle));
        for (int i = 0; i < 4; i++) {
            x[i] = onto.x(corners[i][0], corners[i][1]);
            y[i] = onto.y(corners[i][0], corners[i][1]);
        }
        double scale = pose.across(flat.width(), flat.height()) / flat.width();
        lamps.shade(x, y, Math.exp(dice.between(Math.log(0.03), Math.log(0.12))), dice.between(0.3, 2.5) * scale);
        double[] box = plane.box(field.getX(), field.getY(), field.getWidth(), field.getHeight());
        return new double[] {box[0], box[1], box[2], box[3]};
    }

    /** Around the corners that are outside, as far as they are on the frame's edge; null if all are inside. */
    double @Nullable [] cutCorner(Plane place) {
        if (condition != Condition.CORNER_CUT) {
            return null;
        }
        double[][] corners = place.corners(0, 0, flat.art().kind().width(), flat.art().kind().height());
        double size = 0.08 * pose.width();
        for (int i = 0; i < 4; i++) {
            if (Posing.outside(corners[0][i], corners[1][i], pose) > 0) {
                double x = Math.max(0, Math.min(pose.width() - size, corners[0][i] - size / 2));
                double y = Math.max(0, Math.min(pose.height() - size, corners[1][i] - size / 2));
                return new double[] {x, y, size, size};
            }
        }
        return null;
    }
}
