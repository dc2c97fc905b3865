package gatehouse.studio;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;

/** What a phone or desktop shows while it shows a picture of a document; every pixel exact, no sensor in between. */
final class Screenshots {
    private static final int[][] PHONES = {{1080, 2400}, {1170, 2532}, {1284, 2778}, {750, 1334}, {1080, 1920}, {1440, 3120}, {828, 1792}};
    private static final int[][] DESKTOPS = {{1920, 1080}, {1366, 768}, {2560, 1440}, {1440, 900}};

    private final Dice dice;

    Screenshots(Dice dice) {
        this.dice = dice;
    }

    /** @param shown what the viewer shows: a photograph or the plain artwork */
    Taken take(Taken shown) {
        double form = dice.between(0, 1);
        if (form < 0.2) {
            return cropped(shown);
        }
        return form < 0.7 ? phone(shown) : desktop(shown);
    }

    /** The document's own rectangle and nothing else. */
    private Taken cropped(Taken shown) {
        double[] box = shown.place().box(0, 0, shown.art().kind().width(), shown.art().kind().height());
        double more = dice.between(0, 0.03) * box[2];
        int left = (int) Math.max(0, box[0] - more);
        int top = (int) Math.max(0, box[1] - more);
        int right = (int) Math.min(shown.picture().cols(), box[0] + box[2] + more);
        int bottom = (int) Math.min(shown.picture().rows(), box[1] + box[3] + more);
        Mat part = new Mat(shown.picture(), new Rect(left, top, right - left, bottom - top)).clone();
        return shown.moved(part, Plane.shift(-left, -top));
    }

    private Taken phone(Taken shown) {
        int[] size = dice.of(PHONES);
        boolean dark = dice.chance(0.6);
        Color ground = dark ? Colours.grey(dice.of(0, 18)) : Colours.grey(dice.of(255, 250));
        Taken fitted = Monitor.fitted(shown, size[0], size[1], dice.chance(0.9) ? 1 : dice.between(1.05, 1.25), ground);
        BufferedImage screen = Mats.toImage(fitted.picture());
        Graphics2D g = graphics(screen);
        double unit = size[0] / 360.0;
        g.scale(unit, unit);
        double high = size[1] / unit;
        Color ink = dark ? Color.WHITE : Color.BLACK;
        statusBar(g, ground, ink);
        buttons(g, ground, ink, high);
        g.dispose();
        return new Taken(Mats.of(screen), fitted.place(), fitted.art(), null);
    }

    private void statusBar(Graphics2D g, Color ground, Color ink) {
        g.setColor(ground);
        g.fillRect(0, 0, 360, 74);
        g.setColor(ink);
        g.setFont(Fonts.BOLD.of(12));
        g.drawString(String.format("%d:%02d", dice.whole(0, 23), dice.whole(0, 59)), 18, 19);
        for (int bar = 0; bar < 4; bar++) {
            g.fill(new RoundRectangle2D.Double(280 + bar * 5, 18 - bar * 3, 3.5, 4 + bar * 3, 1, 1));
        }
        g.draw(new RoundRectangle2D.Double(318, 8, 22, 11, 4, 4));
        g.fill(new RoundRectangle2D.Double(320, 10, dice.between(4, 18), 7, 2, 2));
        g.setFont(Fonts.SANS.of(14));
        g.drawString("<", 16, 54);
        g.drawString(dice.of("IMG_4471", "Today 14:02", "Photos", "document.jpg", "Yesterday"), 120, 54);
    }

    private void buttons(Graphics2D g, Color ground, Color ink, double high) {
        g.setColor(ground);
        g.fill(new java.awt.geom.Rectangle2D.Double(0, high - 88, 360, 90));
        g.setColor(ink);
        g.setFont(Fonts.SANS.of(11));
        String[] words = {"Share", "Edit", "Info", "Delete"};
        for (int i = 0; i < 4; i++) {
            g.draw(new RoundRectangle2D.Double(34 + i * 86, high - 76, 18, 18, 6, 6));
            g.drawString(words[i], 28 + i * 86, (float) (high - 44));
        }
        g.fill(new RoundRectangle2D.Double(120, high - 12, 120, 4, 4, 4));
    }

    private Taken desktop(Taken shown) {
        int[] size = dice.of(DESKTOPS);
        Color ground = dice.of(new Color(0x202225), new Color(0xF3F3F3), Color.WHITE);
        Taken fitted = Monitor.fitted(shown, size[0], size[1], dice.between(0.6, 0.85), ground);
        BufferedImage screen = Mats.toImage(fitted.picture());
        Graphics2D g = graphics(screen);
        g.setColor(new Color(0xDADDE2));
        g.fillRect(0, 0, size[0], 34);
        g.setColor(new Color(0xEEF0F3));
        g.fillRect(0, 34, size[0], 40);
        g.setColor(new Color(0x1B2A41));
        g.fillRect(0, size[1] - 40, size[0], 40);
        g.setFont(Fonts.SANS.of(14));
        g.setColor(Color.DARK_GRAY);
        g.drawString(dice.of("scan_0017.pdf - Viewer", "IMG_2204.JPG - Photos", "passport.png"), 14, 22);
        g.drawString("File   Edit   View   Help", 14, 59);
        g.setColor(Color.WHITE);
        g.drawString(String.format("%d:%02d", dice.whole(0, 23), dice.whole(0, 59)), size[0] - 60, size[1] - 15);
        for (int icon = 0; icon < 6; icon++) {
            g.setColor(Colours.hsb(dice.between(0, 1), 0.6, 0.8));
            g.fillRect(14 + icon * 44, size[1] - 32, 24, 24);
        }
        g.dispose();
        return new Taken(Mats.of(screen), fitted.place(), fitted.art(), null);
    }

    private static Graphics2D graphics(BufferedImage screen) {
        Graphics2D g = screen.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        return g;
    }
}
