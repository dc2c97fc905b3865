package gatehouse.studio;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.geom.Path2D;

/** Security print: tinted ground, bundles of waves and rosettes of fine lines. */
final class Guilloche {
    private final Sheet sheet;
    private final Style style;
    private final Dice dice;

    Guilloche(Sheet sheet, Style style, Dice dice) {
        this.sheet = sheet;
        this.style = style;
        this.dice = dice;
    }

    void ground() {
        double w = sheet.width();
        double h = sheet.height();
        sheet.fill(0, 0, w, h, new GradientPaint(0, (float) dice.between(0, h), style.tintA(), (float) w, (float) dice.between(0, h), style.tintB()));
        if (dice.chance(0.45)) {
            fineLines();
        }
        switch (style.layout()) {
            case 0 -> waves(dice.whole(14, 26), 0, h);
            case 1 -> {
                rosette(dice.between(0.3, 0.7) * w, dice.between(0.35, 0.65) * h, h * dice.between(0.3, 0.5));
                waves(dice.whole(6, 12), h * 0.1, h * 0.9);
            }
            default -> {
                rosette(dice.between(0.05, 0.3) * w, dice.between(0.1, 0.9) * h, h * dice.between(0.25, 0.4));
                rosette(dice.between(0.7, 0.95) * w, dice.between(0.1, 0.9) * h, h * dice.between(0.25, 0.4));
            }
        }
    }

    /** Lines so close that from afar they are a tint, as offset presses print them; honest patterns that a search for dots must bear. */
    private void fineLines() {
        double period = dice.between(0.35, 0.9);
        double swing = dice.between(0.2, 2.5);
        double cycles = dice.between(1, 9);
        double lean = dice.between(-0.4, 0.4);
        Color colour = Colours.clear(style.line(), dice.whole(70, 150));
        Path2D all = new Path2D.Double();
        for (double y = -0.4 * sheet.width(); y < sheet.height() + 0.4 * sheet.width(); y += period) {
            for (int step = 0; step <= 60; step++) {
                double x = sheet.width() * step / 60;
                point(all, step == 0, x, y + lean * x + swing * Math.sin(2 * Math.PI * cycles * step / 60 + y * 0.05));
            }
        }
        sheet.line(all, period * dice.between(0.15, 0.3), colour);
    }

    private void waves(int count, double top, double bottom) {
        double cycles = dice.between(1.5, 5);
        double swing = dice.between(0.04, 0.15) * sheet.height();
        double twist = dice.between(0.5, 4);
        Color colour = Colours.clear(style.line(), dice.whole(60, 120));
        for (int i = 0; i < count; i++) {
            double share = (double) i / count;
            Path2D path = new Path2D.Double();
            for (int step = 0; step <= 70; step++) {
                double x = sheet.width() * step / 70;
                double y = top + (bottom - top) * share + swing * Math.sin(2 * Math.PI * cycles * step / 70 + share * twist)
                        * Math.cos(Math.PI * step / 70 * 1.7 + share * 3);
                point(path, step == 0, x, y);
            }
            sheet.line(path, 0.1, colour);
        }
    }

    private void rosette(double x, double y, double radius) {
        int petals = dice.whole(5, 13);
        int rings = dice.whole(5, 9);
        Color colour = Colours.clear(dice.chance(0.5) ? style.line() : style.accent(), dice.whole(60, 120));
        for (int ring = 0; ring < rings; ring++) {
            Path2D path = new Path2D.Double();
            double size = radius * (0.35 + 0.65 * ring / rings);
            for (int step = 0; step <= 240; step++) {
                double angle = 2 * Math.PI * step / 240;
                double r = size * (0.75 + 0.25 * Math.cos(petals * angle + ring * 0.6));
                point(path, step == 0, x + r * Math.cos(angle), y + r * Math.sin(angle));
            }
            sheet.line(path, 0.09, colour);
        }
    }

    private static void point(Path2D path, boolean first, double x, double y) {
        if (first) {
            path.moveTo(x, y);
        } else {
            path.lineTo(x, y);
        }
    }
}
