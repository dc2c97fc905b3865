package gatehouse.imagechecks.mrz;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates of the zone, whose years have two digits: ICAO 9303 part 3, 4.8. */
final class ZoneDates {
    private static final Pattern KNOWN = Pattern.compile("[0-9]{6}");
    private static final Pattern PARTLY_UNKNOWN = Pattern.compile("([0-9]{2}|<<)((0[1-9]|1[0-2])<<|<<<<)");

    /** Years around the assessment within which an expiry is looked for: the longest documents run about thirty. */
    private static final int YEARS_BACK = 20;
    private static final int YEARS_AHEAD = 30;

    private ZoneDates() {}

    /** The latest such day that isn't after the assessment's; null where a part is unknown or there is no such day. */
    static @Nullable LocalDate birth(String yymmdd, LocalDate asOf) {
        for (int century = asOf.getYear() / 100; century >= asOf.getYear() / 100 - 1; century--) {
            LocalDate date = date(yymmdd, century);
            if (date != null && !date.isAfter(asOf)) {
                return date;
            }
        }
        return null;
    }

    /**
     * The one such day between twenty years before the assessment's and thirty after; null where there is none. Some cards of
     * old people end in 99 and mean never: those get no date rather than one in 1999.
     */
    static @Nullable LocalDate expiry(String yymmdd, LocalDate asOf) {
        for (int century = asOf.getYear() / 100 - 1; century <= asOf.getYear() / 100 + 1; century++) {
            LocalDate date = date(yymmdd, century);
            if (date != null && !date.isBefore(asOf.minusYears(YEARS_BACK)) && !date.isAfter(asOf.plusYears(YEARS_AHEAD))) {
                return date;
            }
        }
        return null;
    }

    /** Whether there is such a day in some century, or a part of it is unknown in a way that 9303 allows. */
    static boolean isPossible(String yymmdd) {
        return PARTLY_UNKNOWN.matcher(yymmdd).matches() || date(yymmdd, 19) != null || date(yymmdd, 20) != null;
    }

    static boolean isKnown(String yymmdd) {
        return KNOWN.matcher(yymmdd).matches();
    }

    private static @Nullable LocalDate date(String yymmdd, int century) {
        if (!isKnown(yymmdd)) {
            return null;
        }
        try {
            return LocalDate.of(century * 100 + part(yymmdd, 0), part(yymmdd, 2), part(yymmdd, 4));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int part(String yymmdd, int from) {
        return Integer.parseInt(yymmdd.substring(from, from + 2));
    }
}
