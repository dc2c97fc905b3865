package gatehouse.imagechecks.names;

/** The least number of letters put in, left out or replaced that turn one text into another (Levenshtein). */
final class Distance {

    private Distance() {}

    static boolean within(String one, String other, int most) {
        return Math.abs(one.length() - other.length()) <= most && between(one, other) <= most;
    }

    static int between(String one, String other) {
        int[] before = new int[other.length() + 1];
        for (int j = 0; j < before.length; j++) {
            before[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] now = new int[before.length];
            now[0] = i;
            for (int j = 1; j < now.length; j++) {
                int replaced = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(replaced, Math.min(before[j], now[j - 1]) + 1);
            }
            before = now;
        }
        return before[other.length()];
    }
}
