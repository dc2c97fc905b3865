package gatehouse.studio;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** The side without the portrait: a zone, or a licence's codes. */
final class BackArt {
    private final Sheet sheet;
    private final Kind kind;
    private final Style style;
    private final Holder holder;
    private final Dice dice;
    private final List<double[]> fields;

    BackArt(Sheet sheet, Kind kind, Style style, Holder holder, Dice dice, List<double[]> fields) {
        this.sheet = sheet;
        this.kind = kind;
        this.style = style;
        this.holder = holder;
        this.dice = dice;
        this.fields = fields;
    }

    void draw() {
        if (kind == Kind.DRIVING_LICENCE_BACK) {
            licence();
            return;
        }
        double x = style.layout() == 0 ? 5 : 24;
        List<String[]> entries = List.of(new String[] {"address", dice.whole(1, 99) + " MARKET SQUARE, ZENITH"},
                new String[] {"issued", style.date(holder.expiry().minusYears(10))}, new String[] {"authority", "MINISTRY OF THE INTERIOR"},
                new String[] {"remarks", dice.of("NONE", "WORK PERMITTED", "TYPE B", "170 CM")});
        new FieldPrint(sheet, style, fields).columns(kind, entries, x, 4, sheet.width() - x - (style.layout() == 2 ? 22 : 5), 31);
        if (style.layout() > 0) {
            sheet.fill(5, 5, 14, 12, new java.awt.GradientPaint(5, 5, Colours.clear(style.accent(), 150), 19, 17, Colours.clear(style.line(), 60)));
            sheet.text("UTO", 6.5, 13, 11, Fonts.SERIF.of(5), Colours.clear(Color.WHITE, 200));
        }
        if (style.layout() == 2) {
            stripes(sheet.width() - 19, 6);
        }
    }

    private void licence() {
        boolean magnetic = dice.chance(0.4);
        if (magnetic) {
            sheet.fill(0, 2.5, sheet.width(), 9, new Color(0x241F1C));
        }
        double top = magnetic ? 14 : 4;
        boolean square = dice.chance(0.35);
        double tall = dice.between(11.5, 14);
        double[] at = {5, style.layout() == 1 ? sheet.height() - tall - 5 : top, sheet.width() - (square ? 26 : 10), tall};
        Barcodes.pdf417(sheet, holder, at, dice);
        fields.add(at);
        if (square) {
            double[] small = {sheet.width() - 19, at[1], 14, 14};
            Barcodes.qr(sheet, holder, small);
            fields.add(small);
        }
        double free = style.layout() == 1 ? top : at[1] + Math.max(tall, square ? 14 : 0) + 2;
        double floor = style.layout() == 1 ? at[1] - 2 : sheet.height() - 3;
        List<String[]> entries = List.of(new String[] {"number", holder.documentNumber()}, new String[] {"class", "B  " + style.date(holder.expiry())},
                new String[] {"remarks", dice.of("NONE", "01.06", "CORRECTIVE LENSES")}, new String[] {"authority", "ROAD AUTHORITY"});
        new FieldPrint(sheet, style, fields).columns(kind, entries, 5, free, sheet.width() - 12, floor);
    }

    private void stripes(double x, double y) {
        double at = x;
        while (at < x + 13) {
            double bar = 0.25 * dice.whole(1, 3);
            sheet.fill(new Rectangle2D.Double(at, y, bar, 14), style.ink());
            at += bar + 0.25 * dice.whole(1, 3);
        }
    }
}
