package gatehouse.imagechecks.names;

import java.util.Arrays;

/** The least number of letters put in, left out or replaced that turn one text into another (Levenshtein). */
final class Distance {

    private Distance() {}

    /** Whether it is at most so many. Looks only where it can be, so that long texts cost little. */
    static boolean within(String one, String other, int most) {
        if (Math.abs(one.length() - other.length()) > most) {
            return false;
        }
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            row = next(row, one.charAt(i - 1), other, i, most);
        }
        return row[other.length()] <= most;
    }

    private static int[] next(int[] above, char c, String other, int i, int most) {
        int[] row = new int[above.length];
        Arrays.fill(row, most + 1);
        row[0] = i;
        for (int j = Math.max(1, i - most); j <= Math.min(other.length(), i + most); j++) {
            int replaced = above[j - 1] + (c == other.charAt(j - 1) ? 0 : 1);
            row[j] = Math.min(replaced, Math.min(above[j], row[j - 1]) + 1);
        }
        return row;
    }
}
