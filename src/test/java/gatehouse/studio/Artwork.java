package gatehouse.studio;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A flat document, drawn. Rectangles are x, y, width and height in millimetres from its upper left.
 *
 * @param fields   what must stay readable: text fields, the portrait, the zone, codes
 * @param portrait null if there is none
 * @param zone     null if there is none
 */
record Artwork(Sheet sheet, Kind kind, Style style, Holder holder, List<String> lines, List<double[]> fields, double @Nullable [] portrait,
        double @Nullable [] zone) {

    /**
     * @param seed  of the state's way to print it
     * @param whose seed of its holder
     * @param told  seed of whom its zone tells of
     * @param scale pixels a millimetre
     * @param pale  nearly without colour
     */
    static Artwork draw(Kind kind, long seed, long whose, long told, double scale, boolean pale) {
        Holder holder = Zone.cut(Holders.invent(kind, whose), Zone.nameRoom(kind));
        Style style = Style.invent(kind, pale, new Dice(seed, "style of " + kind.type()));
        Sheet sheet = new Sheet(kind.width(), kind.height(), scale);
        Dice dice = new Dice(seed, "art of " + kind);
        new Guilloche(sheet, style, dice.apart("ground")).ground();
        List<double[]> fields = new ArrayList<>();
        List<String> lines = Zone.lines(kind, Zone.cut(Holders.invent(kind, told), Zone.nameRoom(kind)));
        double[] zone = lines.isEmpty() ? null : new ZonePrint(sheet, style).print(lines);
        double[] portrait = null;
        if (kind.side() == gatehouse.vocabulary.Side.FRONT) {
            portrait = new FrontArt(sheet, kind, style, holder, dice, fields).draw();
        } else {
            new BackArt(sheet, kind, style, holder, dice, fields).draw();
        }
        if (zone != null) {
            fields.add(zone);
        }
        if (portrait != null) {
            fields.add(portrait);
        }
        sheet.graphics().dispose();
        return new Artwork(sheet, kind, style, holder, lines, List.copyOf(fields), portrait, zone);
    }

    /** The portrait as shares of the document. */
    double @Nullable [] portraitShares() {
        double[] p = portrait;
        return p == null ? null : new double[] {p[0] / kind.width(), p[1] / kind.height(), p[2] / kind.width(), p[3] / kind.height()};
    }
}
