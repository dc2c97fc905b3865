package gatehouse.studio;

import java.awt.Color;
import java.awt.Font;
import java.util.List;

/** Prints labels and values, one column or two, labels above or beside, numbered on some licences. */
final class FieldPrint {
    private final Sheet sheet;
    private final Style style;
    private final List<double[]> fields;

    FieldPrint(Sheet sheet, Style style, List<double[]> fields) {
        this.sheet = sheet;
        this.style = style;
        this.fields = fields;
    }

    /** @param floor where the fields must end, in millimetres from above */
    void columns(Kind kind, List<String[]> entries, double x, double top, double room, double floor) {
        boolean two = kind == Kind.PASSPORT ? style.layout() != 2 : !style.labelsBeside() && entries.size() > 6;
        int rows = rows(entries, two);
        double step = Math.min(kind == Kind.PASSPORT ? 8.2 : 6.6, (floor - top - 0.5) / rows);
        double y = top;
        int column = 0;
        for (String[] entry : entries) {
            boolean wide = isLong(entry[0]) || !two;
            if (column == 1 && wide) {
                y += step;
                column = 0;
            }
            double width = wide ? room : room / 2 - 1;
            field(entry, x + column * (room / 2 + 1), y, width, step, number(kind, entry[0]));
            column = wide ? 0 : 1 - column;
            y += wide || column == 0 ? step : 0;
        }
    }

    private static int rows(List<String[]> entries, boolean two) {
        double rows = 0;
        for (String[] entry : entries) {
            rows = isLong(entry[0]) || !two ? Math.ceil(rows) + 1 : rows + 0.5;
        }
        return (int) Math.ceil(rows);
    }

    private static boolean isLong(String key) {
        return List.of("surname", "given", "address").contains(key);
    }

    /** The numbers of the European licence (directive 2006/126/EC, annex I). */
    private String number(Kind kind, String key) {
        if (kind != Kind.DRIVING_LICENCE_FRONT || style.layout() == 2) {
            return "";
        }
        return switch (key) {
            case "surname" -> "1.";
            case "given" -> "2.";
            case "born" -> "3.";
            case "issued" -> "4a.";
            case "expiry" -> "4b.";
            case "number" -> "5.";
            case "address" -> "8.";
            case "class" -> "9.";
            default -> "";
        };
    }

    private void field(String[] entry, double x, double y, double width, double step, String number) {
        Font value = style.body().of(Math.min(3.4, Math.max(1.8, step * 0.5)));
        String label = Wording.of(entry[0], style.language());
        Color ink = style.ink();
        double used;
        if (!number.isEmpty() && style.layout() == 1) {
            sheet.text(number, x, y + step * 0.6, 5, Fonts.SANS.of(1.7), style.labelInk());
            used = sheet.text(entry[1], x + 5, y + step * 0.62, width - 5, value, ink) + 5;
        } else if (style.labelsBeside()) {
            sheet.text(label, x, y + step * 0.6, width * 0.42, Fonts.CONDENSED.of(1.6), style.labelInk());
            used = sheet.text(entry[1], x + width * 0.45, y + step * 0.62, width * 0.55, value, ink) + width * 0.45;
        } else {
            double size = Math.min(1.7, step * 0.28);
            sheet.text((number.isEmpty() ? "" : number + " ") + label, x, y + size, width, Fonts.CONDENSED.of(size), style.labelInk());
            used = sheet.text(entry[1], x, y + step * 0.82, width, value, ink);
        }
        fields.add(new double[] {x, y, Math.max(used, 8), step});
    }
}
