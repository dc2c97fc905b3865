package gatehouse.requirements.language;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** Finds the known name that somebody most likely meant. */
final class Nearest {

    /** Fewer letters begin too many names to mean one of them. */
    private static final int BEGINNING = 4;

    private Nearest() {}

    /** A sentence that offers the nearest known name. */
    static String offer(String written, Collection<String> known) {
        return known.stream()
                .min(Comparator.<String, Boolean>comparing(name -> !isBeginning(written, name)).thenComparingInt(name -> distance(written, name))
                        .thenComparing(Comparator.naturalOrder()))
                .map(name -> " Write \"" + name + "\"?")
                .orElse("");
    }

    private static boolean isBeginning(String written, String known) {
        return written.length() >= BEGINNING && known.regionMatches(true, 0, written, 0, written.length());
    }

    /** How many letters must change to make one of the other, case aside. */
    private static int distance(String written, String known) {
        String a = written.length() > 80 ? written.substring(0, 80) : written;
        int[] above = new int[known.length() + 1];
        for (int j = 0; j < above.length; j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            above = nextRow(above, i, fold(a.charAt(i - 1)), known);
        }
        return above[known.length()];
    }

    private static int[] nextRow(int[] above, int i, String letter, String known) {
        int[] row = new int[above.length];
        row[0] = i;
        for (int j = 1; j < row.length; j++) {
            int changed = above[j - 1] + (letter.equals(fold(known.charAt(j - 1))) ? 0 : 1);
            row[j] = Math.min(changed, 1 + Math.min(above[j], row[j - 1]));
        }
        return row;
    }

    private static String fold(char letter) {
        return String.valueOf(letter).toLowerCase(Locale.ROOT);
    }
}
