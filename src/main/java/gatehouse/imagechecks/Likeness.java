package gatehouse.imagechecks;

import gatehouse.imagechecks.names.NameMatch;
import java.time.LocalDate;
import java.util.Locale;

/** How alike two values are that should be the same. */
enum Likeness {
    SAME,
    /** So near that a reader or a typing hand may have made the difference: a person looks. */
    NEAR,
    DIFFERENT;

    /** A shorter number must have so many characters to be the beginning or end of a longer one by more than chance. */
    private static final int FEWEST = 6;

    /** Spaces, marks and case aside. A nought for an O is near, and so is a number without its check digit or prefix. */
    static Likeness ofNumbers(String one, String other) {
        String first = plain(one);
        String second = plain(other);
        if (first.equals(second)) {
            return SAME;
        }
        String shorter = first.length() < second.length() ? first : second;
        String longer = first.length() < second.length() ? second : first;
        boolean isPart = shorter.length() >= FEWEST && (longer.startsWith(shorter) || longer.endsWith(shorter));
        return isPart || first.replace('O', '0').equals(second.replace('O', '0')) ? NEAR : DIFFERENT;
    }

    /** Years of a zone have two digits, so that a century apart may be the same day of somebody old. */
    private static final int CENTURY = 100;

    /** Day and month exchanged, one digit of the eight, or a century are near. */
    static Likeness ofDates(LocalDate one, LocalDate other) {
        if (one.equals(other)) {
            return SAME;
        }
        boolean swapped = one.getYear() == other.getYear() && one.getMonthValue() == other.getDayOfMonth()
                && one.getDayOfMonth() == other.getMonthValue();
        String first = one.toString();
        String second = other.toString();
        long apart = first.length() != second.length() ? first.length()
                : java.util.stream.IntStream.range(0, first.length()).filter(i -> first.charAt(i) != second.charAt(i)).count();
        return swapped || apart == 1 || one.plusYears(CENTURY).equals(other) || other.plusYears(CENTURY).equals(one) ? NEAR : DIFFERENT;
    }

    static Likeness of(NameMatch match) {
        return switch (match) {
            case AGREED -> SAME;
            case CLOSE -> NEAR;
            case DIFFERS -> DIFFERENT;
        };
    }

    private static String plain(String number) {
        return number.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
