package gatehouse.web.compliance;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import gatehouse.rulebook.Edition;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** What differs between two editions, line by line. */
final class LineDiff {

    private static final int CONTEXT = 3;

    private LineDiff() {}

    /** A line of a difference: {@code added}, {@code removed}, {@code same}, or {@code place} between parts that lie apart. */
    record Line(String kind, String text) {}

    /** A file that differs. @param kind {@code added}, {@code removed} or {@code changed} */
    record FileDiff(String name, String kind, List<Line> lines) {}

    static List<FileDiff> between(Edition before, Edition after) {
        Map<String, String> was = before.texts();
        Map<String, String> is = after.texts();
        return files(before, after).stream().map(name -> new FileDiff(name, !was.containsKey(name) ? "added" : is.containsKey(name) ? "changed" : "removed",
                diff(lines(was.get(name)), lines(is.get(name))))).toList();
    }

    /** The names of the files that differ. */
    static SortedSet<String> files(Edition before, Edition after) {
        Map<String, String> was = before.texts();
        Map<String, String> is = after.texts();
        SortedSet<String> names = names(was, is);
        names.removeIf(name -> lines(was.get(name)).equals(lines(is.get(name))));
        return names;
    }

    private static SortedSet<String> names(Map<String, String> was, Map<String, String> is) {
        SortedSet<String> names = new TreeSet<>(was.keySet());
        names.addAll(is.keySet());
        return names;
    }

    private static List<String> lines(@org.jspecify.annotations.Nullable String text) {
        return text == null ? List.of() : text.lines().toList();
    }

    private static List<Line> diff(List<String> old, List<String> now) {
        List<String> unified = UnifiedDiffUtils.generateUnifiedDiff("", "", old, DiffUtils.diff(old, now), CONTEXT);
        return unified.stream().skip(2).map(line -> line.startsWith("@@") ? new Line("place", line.replaceAll("@@.*\\+(\\d+).*", "$1"))
                : new Line(switch (line.charAt(0)) {
                    case '+' -> "added";
                    case '-' -> "removed";
                    default -> "same";
                }, line.substring(1))).toList();
    }
}
