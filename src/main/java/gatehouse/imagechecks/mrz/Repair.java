package gatehouse.imagechecks.mrz;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A reading in which one character of one field was replaced so that its check digit holds.
 *
 * <p>Only where a single check digit of a field fails, and only one replacement among confusable characters mends it: two
 * replacements have been seen to invent numbers. The composite confirms none over the document number, where it runs in the
 * same phase. So this is a guess, and counts only if somebody else read the same without mending.
 *
 * @param zone  as mended
 * @param field which one was
 */
record Repair(Zone zone, ZoneField field) {

    static Optional<Repair> of(Zone read) {
        ZoneField field = onlyFailing(read);
        if (field == null || field == ZoneField.DOCUMENT_NUMBER && read.numberRunsOn()) {
            return Optional.empty();
        }
        Place place = read.format().place(field);
        char digit = read.cell(field).orElseThrow().digit();
        List<String> mended = single(place.in(read.lines()), field.kind()).stream()
                .filter(value -> CheckDigit.holds(value, digit) && isPossible(field, value)).toList();
        return mended.size() == 1 ? Optional.of(new Repair(read.with(place, mended.get(0)), field)) : Optional.empty();
    }

    private static @Nullable ZoneField onlyFailing(Zone read) {
        List<ZoneField> failing = new ArrayList<>();
        read.checks().forEach((check, holds) -> {
            if (!holds && check.field() != null) {
                failing.add(check.field());
            }
        });
        return failing.size() == 1 ? failing.get(0) : null;
    }

    private static boolean isPossible(ZoneField field, String value) {
        return field != ZoneField.DATE_OF_BIRTH && field != ZoneField.EXPIRY || ZoneDates.isPossible(value);
    }

    /** Every text that differs in one confusable character. */
    static Set<String> single(String value, Kind kind) {
        Set<String> texts = new LinkedHashSet<>();
        for (int i = 0; i < value.length(); i++) {
            for (char other : Confusion.alternatives(value.charAt(i), kind).toCharArray()) {
                texts.add(value.substring(0, i) + other + value.substring(i + 1));
            }
        }
        return texts;
    }
}
