package gatehouse.web.compliance;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.ChangeDelta;
import com.github.difflib.patch.Chunk;
import com.github.difflib.patch.Patch;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import gatehouse.rulebook.Edition;
import gatehouse.rulebook.GoldenCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What differs between two editions, line by line. */
final class LineDiff {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int CONTEXT = 3;
    /** Comparing takes the square of the lines that differ: beyond these, all old ones are said to be gone and all new ones to have come. */
    private static final int MOST_COMPARED = 16_000;
    private static final int MOST_SHOWN = 10_000;

    private LineDiff() {}

    /**
     * A line of a difference: {@code added}, {@code removed}, {@code same}, {@code place} between parts that lie apart, or {@code more}
     * with the number of those that are not shown.
     */
    record Line(String kind, String text) {}

    /** A file that differs. @param kind {@code added}, {@code removed} or {@code changed} */
    record FileDiff(String name, String kind, List<Line> lines) {}

    static List<FileDiff> between(Edition before, Edition after) {
        Map<String, String> was = before.texts();
        Map<String, String> is = after.texts();
        return Stream.concat(files(before, after).stream().map(name -> new FileDiff(name, !was.containsKey(name) ? "added" : is.containsKey(name) ? "changed" : "removed",
                diff(lines(was.get(name)), lines(is.get(name))))), applications(before, after)).toList();
    }

    /** Golden cases of the same name and of another application: what is expected of them is told beside them, but not this. */
    private static Stream<FileDiff> applications(Edition before, Edition after) {
        return after.golden().stream().flatMap(now -> before.golden().stream()
                .filter(was -> was.name().equals(now.name()) && !was.application().equals(now.application()))
                .map(was -> new FileDiff(now.name(), "changed", diff(lines(pretty(was)), lines(pretty(now))))));
    }

    private static String pretty(GoldenCase golden) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(JSON.readTree(golden.application()));
        } catch (JsonProcessingException e) {
            return golden.application();
        }
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
        List<String> unified = UnifiedDiffUtils.generateUnifiedDiff("", "", old, patch(old, now), CONTEXT);
        int left = unified.size() - 2 - MOST_SHOWN;
        List<Line> shown = inOrder(unified.stream().skip(2).limit(MOST_SHOWN).map(LineDiff::line).toList());
        return left <= 0 ? shown : Stream.concat(shown.stream(), Stream.of(new Line("more", Integer.toString(left)))).toList();
    }

    /** Of lines that were put in the place of others, those that are gone come first. */
    private static List<Line> inOrder(List<Line> lines) {
        List<Line> ordered = new ArrayList<>();
        List<Line> added = new ArrayList<>();
        for (Line line : lines) {
            if (line.kind().equals("added")) {
                added.add(line);
                continue;
            }
            if (!line.kind().equals("removed")) {
                ordered.addAll(added);
                added.clear();
            }
            ordered.add(line);
        }
        ordered.addAll(added);
        return ordered;
    }

    private static Patch<String> patch(List<String> old, List<String> now) {
        int most = Math.min(old.size(), now.size());
        int head = 0;
        while (head < most && old.get(head).equals(now.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < most - head && old.get(old.size() - 1 - tail).equals(now.get(now.size() - 1 - tail))) {
            tail++;
        }
        if (old.size() + now.size() - 2 * (head + tail) <= MOST_COMPARED) {
            return DiffUtils.diff(old, now, new MyersDiffWithLinearSpace<>());
        }
        Patch<String> whole = new Patch<>();
        whole.addDelta(new ChangeDelta<>(new Chunk<>(head, old.subList(head, old.size() - tail)),
                new Chunk<>(head, now.subList(head, now.size() - tail))));
        return whole;
    }

    private static Line line(String line) {
        return line.startsWith("@@") ? new Line("place", line.replaceAll("@@.*\\+(\\d+).*", "$1"))
                : new Line(switch (line.charAt(0)) {
                    case '+' -> "added";
                    case '-' -> "removed";
                    default -> "same";
                }, line.substring(1));
    }
}
