package gatehouse.studio;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;

/** Hands: one that holds a document by its rim, and one, or a thing, that covers what must be read. */
final class Grip {

    private Grip() {}

    /** Fingers behind the document, to be put down before it. */
    static Overlay behind(Flat flat, Dice dice) {
        Overlay overlay = new Overlay(flat.width(), flat.height(), dice);
        Color skin = Overlay.skin(dice);
        double baseX = flat.width() * dice.between(0.3, 0.7);
        for (int i = 0; i < 4; i++) {
            double y = flat.height() * (0.2 + 0.25 * i);
            double tip = dice.chance(0.5) ? flat.width() + dice.between(2, 12) : flat.width() * 0.5;
            overlay.finger(baseX - 250, y + 90, tip, y, dice.between(15, 19), Colours.shade(skin, 0.85), false);
        }
        overlay.soften(0.5);
        return overlay;
    }

    /** One or two finger tips over the rim where no field is. */
    static Overlay rim(Flat flat, Dice dice) {
        Overlay overlay = new Overlay(flat.width(), flat.height(), dice);
        Color skin = Overlay.skin(dice.apart("skin"));
        for (int i = dice.whole(1, 2); i > 0; i--) {
            double thick = dice.between(13, 18);
            int side = dice.whole(0, 3);
            boolean upright = side % 2 == 0;
            double along = dice.between(0.2, 0.8) * (upright ? flat.height() : flat.width());
            double over = room(flat, side, along, thick, dice.between(3, 9));
            double lean = dice.between(-20, 20);
            switch (side) {
                case 0 -> overlay.finger(-200, along + lean, over, along, thick, skin, true);
                case 1 -> overlay.finger(along + lean, -200, along, over, thick, skin, true);
                case 2 -> overlay.finger(flat.width() + 200, along + lean, flat.width() - over, along, thick, skin, true);
                default -> overlay.finger(along + lean, flat.height() + 200, along, flat.height() - over, thick, skin, true);
            }
        }
        overlay.soften(0.12);
        return overlay;
    }

    /** As much of the wanted reach as leaves every field free. */
    private static double room(Flat flat, int side, double along, double thick, double wanted) {
        double free = wanted;
        for (; free > 0.8; free -= 0.4) {
            double from = along - thick / 2 - 1;
            Rectangle2D covered = switch (side) {
                case 0 -> new Rectangle2D.Double(-1, from, free + 1, thick + 2);
                case 1 -> new Rectangle2D.Double(from, -1, thick + 2, free + 1);
                case 2 -> new Rectangle2D.Double(flat.width() - free, from, free + 1, thick + 2);
                default -> new Rectangle2D.Double(from, flat.height() - free, thick + 2, free + 1);
            };
            if (fields(flat).stream().noneMatch(covered::intersects)) {
                return free;
            }
        }
        return free;
    }

    /** The fields in millimetres of the flat thing. */
    static List<Rectangle2D> fields(Flat flat) {
        return flat.art().fields().stream().map(f -> {
            double[] box = flat.place().box(f[0], f[1], f[2], f[3]);
            return (Rectangle2D) new Rectangle2D.Double(box[0], box[1], box[2], box[3]);
        }).toList();
    }

    /** What covers a field, and where: x, y, width, height in millimetres of the flat thing. */
    record Cover(Overlay overlay, double[] box) {}

    static Cover cover(Flat flat, Dice dice) {
        Rectangle2D field = fields(flat).get(dice.whole(0, flat.art().fields().size() - 1));
        Overlay overlay = new Overlay(flat.width(), flat.height(), dice);
        double x = field.getX() + field.getWidth() * dice.between(0.25, 0.75);
        double y = field.getY() + field.getHeight() * dice.between(0.3, 0.7);
        double[] box = dice.chance(0.75) ? finger(overlay, flat, x, y, dice) : thing(overlay, x, y, dice);
        overlay.soften(0.12);
        return new Cover(overlay, box);
    }

    private static double[] finger(Overlay overlay, Flat flat, double x, double y, Dice dice) {
        double thick = dice.between(13, 20);
        int side = dice.whole(0, 3);
        double baseX = side == 0 ? -200 : side == 2 ? flat.width() + 200 : x + dice.between(-25, 25);
        double baseY = side == 1 ? -200 : side == 3 ? flat.height() + 200 : y + dice.between(-15, 25);
        // Far from the edge on a long way would be an arm: come from the nearer one.
        if (side % 2 == 0) {
            baseX = x < flat.width() / 2 ? -200 : flat.width() + 200;
        }
        double angle = Math.atan2(y - baseY, x - baseX);
        double tipX = x + Math.cos(angle) * thick * 0.35;
        double tipY = y + Math.sin(angle) * thick * 0.35;
        overlay.finger(baseX, baseY, tipX, tipY, thick, Overlay.skin(dice.apart("skin")), dice.chance(0.7));
        double middleX = tipX - Math.cos(angle) * thick * 0.5;
        double middleY = tipY - Math.sin(angle) * thick * 0.5;
        return new double[] {middleX - thick / 2, middleY - thick / 2, thick, thick};
    }

    private static double[] thing(Overlay overlay, double x, double y, Dice dice) {
        double w = dice.between(14, 34);
        double h = dice.between(9, 24);
        Color colour = Colours.hsb(dice.between(0, 1), dice.between(0, 0.8), dice.between(0.25, 0.95));
        overlay.thing(new RoundRectangle2D.Double(x - w / 2, y - h / 2, w, h, dice.between(0, 8), dice.between(0, 8)), colour);
        return new double[] {x - w / 2, y - h / 2, w, h};
    }
}
