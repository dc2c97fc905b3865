package gatehouse.studio;

import java.awt.Color;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** How one state prints one kind of document. */
record Style(Color paper, Color tintA, Color tintB, Color line, Color ink, Color labelInk, Color accent, Fonts body, int layout, int language,
        int dates, boolean portraitRight, boolean labelsBeside, boolean ghost, boolean tintUnderZone, boolean hologram, boolean chip,
        boolean greyPortrait, boolean gloss, double inkSpread, double zoneWidth) {
    private static final String[] FRENCH_MONTHS = {"JAN", "FÉV", "MARS", "AVR", "MAI", "JUIN", "JUIL", "AOÛT", "SEPT", "OCT", "NOV", "DÉC"};
    private static final List<String> PATTERNS = List.of("dd.MM.yyyy", "yyyy-MM-dd", "dd MM yyyy", "dd/MM/yyyy", "dd-MM-yyyy");

    /** @param pale nearly without colour */
    static Style invent(Kind kind, boolean pale, Dice dice) {
        double strength = pale ? dice.between(0.01, 0.035) : dice.chance(0.25) ? dice.between(0.25, 0.5) : dice.between(0.08, 0.25);
        double hue = dice.between(0, 1);
        double other = hue + dice.between(-0.35, 0.35);
        double bright = dice.between(0.9, 0.98);
        boolean licence = kind.name().startsWith("DRIVING");
        return new Style(Colours.hsb(hue, strength * 0.4, bright), Colours.hsb(hue, strength, bright), Colours.hsb(other, strength * dice.between(0.6, 1.3), bright),
                Colours.hsb(hue + dice.between(-0.1, 0.1), pale ? 0.05 : dice.between(0.3, 0.8), dice.between(0.45, 0.75)), Colours.grey(dice.whole(10, 45)),
                pale ? Colours.grey(90) : Colours.hsb(hue, dice.between(0.2, 0.9), dice.between(0.3, 0.5)),
                pale ? Colours.hsb(hue, 0.06, 0.35) : Colours.hsb(dice.between(0, 1), dice.between(0.5, 1), dice.between(0.35, 0.65)),
                dice.of(Fonts.SANS, Fonts.SANS, Fonts.CONDENSED, Fonts.SERIF, Fonts.BOLD), dice.whole(0, 2), dice.whole(0, 3),
                licence && dice.chance(0.5) ? 6 : dice.whole(0, 5), dice.chance(0.25), dice.chance(0.2), dice.chance(0.4), dice.chance(0.6), !pale && dice.chance(0.4),
                kind.isCard() && dice.chance(0.35), pale || kind.isCard() && dice.chance(0.2), dice.chance(0.4), dice.between(-0.05, 0.09),
                dice.between(0.985, 1.012));
    }

    /** Seven ways to write a date: 12 AUG/AOÛT 74, then {@link #PATTERNS}, then 08/12/1974. */
    String date(LocalDate date) {
        if (dates == 6) {
            return date.format(DateTimeFormatter.ofPattern("MM/dd/yyyy"));
        }
        if (dates > 0) {
            return date.format(DateTimeFormatter.ofPattern(PATTERNS.get(dates - 1)));
        }
        String english = date.format(DateTimeFormatter.ofPattern("dd MMM", Locale.ENGLISH)).toUpperCase(Locale.ROOT);
        return english + "/" + FRENCH_MONTHS[date.getMonthValue() - 1] + date.format(DateTimeFormatter.ofPattern(layout == 0 ? " yy" : " yyyy"));
    }
}
