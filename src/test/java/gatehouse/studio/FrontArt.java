package gatehouse.studio;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.util.List;

/** The side with the portrait and the fields. */
final class FrontArt {
    private static final List<String> PLACES = List.of("ZENITH", "AMAUROT", "NEUSTADT", "SAINT-ÉLOI", "PUERTO NUEVO", "ÅSBY", "ŁĄKI", "NORTHPORT");

    private final Sheet sheet;
    private final Kind kind;
    private final Style style;
    private final Holder holder;
    private final Dice dice;
    private final List<double[]> fields;

    FrontArt(Sheet sheet, Kind kind, Style style, Holder holder, Dice dice, List<double[]> fields) {
        this.sheet = sheet;
        this.kind = kind;
        this.style = style;
        this.holder = holder;
        this.dice = dice;
        this.fields = fields;
    }

    /** The portrait's rectangle. */
    double[] draw() {
        double floor = kind.hasZone() ? sheet.height() - (kind == Kind.PASSPORT || kind == Kind.VISA_A ? 20 : 18) : sheet.height() - 3;
        double head = heading();
        double tall = Math.min(floor - head - 2, kind == Kind.PASSPORT ? 45 : kind.isCard() && kind != Kind.ID_CARD_TD2 ? 34 : 38);
        double wide = tall * 0.78;
        double left = style.portraitRight() ? sheet.width() - wide - 4 : 4;
        double[] portrait = {left, head + 1.5, wide, tall};
        portrait(portrait);
        boolean chip = style.chip() && kind != Kind.ID_CARD_TD2;
        double room = sheet.width() - wide - 12 - (chip ? 16 : 0);
        double x = style.portraitRight() ? chip ? 20.5 : 4.5 : wide + 8;
        if (style.ghost()) {
            ghost(style.portraitRight() ? 6 : sheet.width() - 18, floor - 19);
        }
        decorate(x, room, head, floor);
        new FieldPrint(sheet, style, fields).columns(kind, entries(), x, head + 1.5, room, floor);
        return portrait;
    }

    private double heading() {
        double size = kind == Kind.PASSPORT ? 4 : 3.2;
        double band = size * 1.9;
        if (style.layout() == 1) {
            sheet.fill(0, 0, sheet.width(), band, style.accent());
        }
        Color colour = style.layout() == 1 ? Color.WHITE : style.accent();
        String title = Wording.of(kind.name().startsWith("VISA") ? "VISA" : kind.type().name(), style.language());
        double used = sheet.text("UTOPIA", 5, band * 0.72, 30, Fonts.BOLD.of(size * 1.15), colour);
        sheet.text(title, 5 + used + 4, band * 0.7, sheet.width() - used - 14, Fonts.CONDENSED.of(size * 0.9), colour);
        return band;
    }

    private void portrait(double[] at) {
        int pixels = (int) Math.max(200, Math.min(420, at[2] * sheet.image().getWidth() / sheet.width()));
        Color behind = style.greyPortrait() ? Colours.grey(225) : Colours.mix(style.tintA(), new Color(0xE6E9EC), 0.6);
        BufferedImage face = new Person(holder, Look.official(dice.apart("look"), behind), dice.apart("person"))
                .picture(pixels, (int) (pixels / 0.78), dice.between(0.62, 0.74));
        if (style.greyPortrait()) {
            face = grey(face);
        }
        sheet.image(face, at[0], at[1], at[2], at[3], 1);
        if (style.layout() == 2) {
            sheet.line(new Rectangle2D.Double(at[0], at[1], at[2], at[3]), 0.15, Colours.clear(style.line(), 160));
        }
    }

    static BufferedImage grey(BufferedImage picture) {
        BufferedImage grey = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        new ColorConvertOp(null).filter(picture, grey);
        return grey;
    }

    private void ghost(double x, double y) {
        BufferedImage face = new Person(holder, Look.official(dice.apart("look"), null).covered(0), dice.apart("person")).picture(110, 140, 0.68);
        sheet.image(face, x, y, 12, 15.3, 0.3);
    }

    private void decorate(double x, double room, double top, double floor) {
        if (style.hologram()) {
            double r = dice.between(6, 11);
            double cx = x + dice.between(0.2, 0.9) * room;
            double cy = dice.between(top + r, Math.max(top + r + 1, floor - r * 0.6));
            Color[] hues = {new Color(90, 220, 200, 48), new Color(230, 120, 220, 48), new Color(240, 230, 110, 48), new Color(90, 220, 200, 30)};
            sheet.fill(new java.awt.geom.Ellipse2D.Double(cx - r, cy - r, 2 * r, 2 * r), new java.awt.LinearGradientPaint((float) (cx - r), (float) (cy - r),
                    (float) (cx + r), (float) (cy + r), new float[] {0, 0.35f, 0.7f, 1}, hues));
        }
        if (style.chip() && kind != Kind.ID_CARD_TD2) {
            chip(style.portraitRight() ? 4.5 : sheet.width() - 17, top + 3);
        }
    }

    private void chip(double x, double y) {
        sheet.fill(new java.awt.geom.RoundRectangle2D.Double(x, y, 12.5, 10.5, 2.5, 2.5),
                new java.awt.GradientPaint((float) x, (float) y, new Color(0xE0C878), (float) x + 12, (float) y + 10, new Color(0xB09040)));
        Path2D lines = new Path2D.Double();
        for (int i = 1; i < 4; i++) {
            lines.moveTo(x, y + i * 2.6);
            lines.lineTo(x + 4, y + i * 2.6);
            lines.moveTo(x + 8.5, y + i * 2.6);
            lines.lineTo(x + 12.5, y + i * 2.6);
        }
        lines.append(new Rectangle2D.Double(x + 4, y + 2, 4.5, 6.5), false);
        sheet.line(lines, 0.18, new Color(0x6A5420));
    }

    private List<String[]> entries() {
        String issued = style.date(holder.expiry().minusYears(10));
        String place = dice.of(PLACES);
        String[] surname = {"surname", holder.surname()};
        String[] given = {"given", holder.givenNames()};
        String[] born = {"born", style.date(holder.dateOfBirth())};
        String[] expiry = {"expiry", style.date(holder.expiry())};
        String[] number = {"number", holder.documentNumber()};
        String[] sex = {"sex", holder.sex()};
        String[] nation = {"nationality", holder.nationality()};
        return switch (kind) {
            case DRIVING_LICENCE_FRONT -> List.of(surname, given, born, number, new String[] {"issued", issued}, expiry, sex,
                    new String[] {"class", dice.of("B", "C", "AM, B", "D")}, new String[] {"address", dice.whole(1, 250) + " HARBOUR ST, " + place});
            case VISA_A, VISA_B -> List.of(number, new String[] {"issued", issued}, expiry, surname, given, sex, born, nation);
            default -> List.of(number, surname, given, nation, born, sex, new String[] {"place", place}, new String[] {"issued", issued}, expiry,
                    new String[] {"authority", dice.of("INTERIOR", "HM REGISTRY", "PREFECTURE")});
        };
    }
}
