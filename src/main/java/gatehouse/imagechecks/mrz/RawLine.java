package gatehouse.imagechecks.mrz;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lines as readers give them, brought to the zone's alphabet and to a format's width. */
final class RawLine {
    private static final int MOST_LINES = 60;
    private static final int LONGEST = 200;
    private static final int MOST_MENDED = 2;
    private static final Pattern FILLERS = Pattern.compile("<{3,}");
    private static final Pattern TRAILING = Pattern.compile(".*[^<](<{2,})");

    private RawLine() {}

    /** The lines that could be of a zone, in order; the rest is dropped. Looks at no more than a page has. */
    static List<String> cleaned(List<String> raw) {
        return raw.stream().limit(MOST_LINES).filter(line -> line.length() <= LONGEST).flatMap(line -> parted(clean(line)))
                .filter(line -> line.length() >= 12).toList();
    }

    /** Upper case, the zone's characters only; what readers write for fillers becomes fillers. */
    private static String clean(String line) {
        String wide = Normalizer.normalize(line, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        return wide.replaceAll("[«≪《]", "<<").replaceAll("[‹〈(\\[{≤⟨くㄑ]", "<").replaceAll("[^A-Z0-9<]", "");
    }

    /** A reader may give the whole zone as one line. */
    private static Stream<String> parted(String line) {
        for (ZoneFormat format : ZoneFormat.values()) {
            if (line.length() == format.lines() * format.width()) {
                return Stream.iterate(0, i -> i < line.length(), i -> i + format.width()).map(i -> line.substring(i, i + format.width()));
            }
        }
        return Stream.of(line);
    }

    /**
     * A line of just that width. One or two characters too many or too few are mended in a run of fillers, since those are
     * miscounted and say nothing: in the one longest run of three or more, else not at all.
     *
     * @param endsInName whether the line ends with the name: fillers lost at its end may then be any number
     * @return null where it can't be mended
     */
    static @Nullable String fitted(String line, int width, boolean endsInName) {
        int missing = width - line.length();
        if (missing == 0) {
            return line;
        }
        if (endsInName && TRAILING.matcher(line).matches()) {
            return atEnd(line, width);
        }
        return Math.abs(missing) > MOST_MENDED ? null : inRun(line, missing);
    }

    private static @Nullable String atEnd(String line, int width) {
        if (line.length() < width) {
            return line + "<".repeat(width - line.length());
        }
        return line.substring(width).chars().allMatch(c -> c == '<') ? line.substring(0, width) : null;
    }

    private static @Nullable String inRun(String line, int missing) {
        List<MatchResult> runs = new ArrayList<>(FILLERS.matcher(line).results().toList());
        runs.sort((a, b) -> Integer.compare(b.end() - b.start(), a.end() - a.start()));
        if (runs.isEmpty() || runs.size() > 1 && length(runs.get(0)) == length(runs.get(1)) || length(runs.get(0)) + missing < 1) {
            return null;
        }
        MatchResult run = runs.get(0);
        return line.substring(0, run.start()) + "<".repeat(length(run) + missing) + line.substring(run.end());
    }

    private static int length(MatchResult run) {
        return run.end() - run.start();
    }
}
