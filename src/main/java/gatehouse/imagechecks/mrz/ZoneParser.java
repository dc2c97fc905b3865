package gatehouse.imagechecks.mrz;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Finds the zone among the lines that a reader of pictures made of a page. Never throws, whatever the text. */
public final class ZoneParser {
    /** The French identity card until 2021: two lines of 36 like TD2, its fields elsewhere. */
    private static final String OLD_FRENCH_CARD = "IDFRA";

    private ZoneParser() {}

    /** The best candidate; where two are as good, the one further down the page, where zones stand. */
    public static Optional<Zone> parse(List<String> rawLines) {
        List<String> lines = RawLine.cleaned(rawLines);
        List<Zone> candidates = new ArrayList<>();
        for (int first = 0; first < lines.size(); first++) {
            for (ZoneFormat format : ZoneFormat.values()) {
                if (first + format.lines() <= lines.size()) {
                    candidate(format, lines.subList(first, first + format.lines())).ifPresent(candidates::add);
                }
            }
        }
        return candidates.stream().reduce((best, next) -> ORDER.compare(next, best) >= 0 ? next : best);
    }

    private static final Comparator<Zone> ORDER = Comparator.comparingLong(ZoneParser::worth);

    /** Check digits that hold weigh most, then codes that exist and dates that can be; characters out of place count against. */
    private static long worth(Zone zone) {
        long holding = zone.checks().values().stream().filter(holds -> holds).count();
        long wrong = IntStream.range(0, zone.format().lines()).mapToLong(line -> IntStream.range(0, zone.format().width())
                .filter(column -> !zone.format().kind(line, column).allows(zone.lines().get(line).charAt(column))).count()).sum();
        long known = List.of(ZoneField.ISSUER, ZoneField.NATIONALITY).stream().filter(f -> IssuingStates.isKnown(zone.value(f))).count();
        long possible = List.of(ZoneField.DATE_OF_BIRTH, ZoneField.EXPIRY).stream().filter(f -> ZoneDates.isPossible(zone.value(f))).count();
        return 4 * holding + 2 * (known + possible) - wrong;
    }

    private static Optional<Zone> candidate(ZoneFormat format, List<String> lines) {
        List<String> fitted = new ArrayList<>();
        for (int line = 0; line < format.lines(); line++) {
            String text = RawLine.fitted(lines.get(line), format.width(), endsInName(format, line));
            if (text == null) {
                return Optional.empty();
            }
            fitted.add(ofItsKinds(format, line, text));
        }
        boolean another = !format.suits(fitted.get(0).charAt(0)) || format == ZoneFormat.TD2 && fitted.get(0).startsWith(OLD_FRENCH_CARD);
        return another ? Optional.empty() : Optional.of(withFillers(withCodes(new Zone(format, fitted)))).filter(ZoneParser::isPlausible);
    }

    private static boolean endsInName(ZoneFormat format, int line) {
        Place name = format.place(ZoneField.NAME);
        return name.line() == line && name.to() == format.width();
    }

    private static String ofItsKinds(ZoneFormat format, int line, String text) {
        StringBuilder restricted = new StringBuilder();
        for (int column = 0; column < text.length(); column++) {
            boolean code = isCode(format, line, column);
            restricted.append(code ? text.charAt(column) : format.kind(line, column).nearest(text.charAt(column)));
        }
        return restricted.toString();
    }

    /** Codes are mended as a whole, by the list. */
    private static boolean isCode(ZoneFormat format, int line, int column) {
        return List.of(ZoneField.ISSUER, ZoneField.NATIONALITY).stream().map(format::place)
                .anyMatch(place -> place.line() == line && place.from() <= column && column < place.to());
    }

    private static Zone withCodes(Zone zone) {
        Zone mended = zone;
        for (ZoneField field : List.of(ZoneField.ISSUER, ZoneField.NATIONALITY)) {
            mended = mended.with(zone.format().place(field), IssuingStates.resolve(zone.value(field)));
        }
        return mended;
    }

    private static Zone withFillers(Zone zone) {
        Zone mended = zone.with(zone.format().place(ZoneField.NAME), Filler.inName(zone.value(ZoneField.NAME)));
        for (ZoneField field : List.of(ZoneField.OPTIONAL, ZoneField.OPTIONAL_2)) {
            mended = zone.format().has(field) ? betterFilled(mended, zone.format().place(field)) : mended;
        }
        return mended;
    }

    /** Optional data may really hold such letters: fillers go back only where a check digit then holds that didn't before. */
    private static Zone betterFilled(Zone zone, Place place) {
        String data = place.in(zone.lines());
        return List.of(Filler.inOptionalData(data), Filler.allOf(data)).stream().map(filled -> zone.with(place, filled))
                .filter(filled -> holding(filled) > holding(zone)).findFirst().orElse(zone);
    }

    private static long holding(Zone zone) {
        return zone.checks().values().stream().filter(holds -> holds).count();
    }

    /** Text that only happens to have the length has neither codes nor dates nor digits in their places. */
    private static boolean isPlausible(Zone zone) {
        return worth(zone) >= 4;
    }
}
