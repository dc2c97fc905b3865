package gatehouse.web.staff;

import gatehouse.casefile.SuppliedItem;
import gatehouse.trail.Entry;
import gatehouse.trail.Trail;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Words what happened. */
@Component
class HistoryViews {

    /** Details that are codes, and the messages that word them. */
    private static final Map<String, String> WORDED = Map.ofEntries(Map.entry("type", "institution-type."), Map.entry("from", "status."),
            Map.entry("to", "status."), Map.entry("code", "document."), Map.entry("side", "side."), Map.entry("roles", "party-role."),
            Map.entry("role", "role."), Map.entry("kind", "party-kind."), Map.entry("check", "check."), Map.entry("outcome", "outcome."),
            Map.entry("item", "look-item."), Map.entry("verdict", "verdict."), Map.entry("task", "history.task."),
            Map.entry("cause", "history.cause."), Map.entry("mark", "identity-mark."));

    /** Details that only an auditor reads. */
    private static final Set<String> AUDITORS_ONLY = Set.of("sha256", "evidence", "inputs", "rules", "version", "assessment");

    private static final int PAGE = 100;

    private final Trail trail;
    private final Names names;

    HistoryViews(Trail trail, Names names) {
        this.trail = trail;
        this.names = names;
    }

    /**
     * What happened to a case, newest first.
     *
     * @param entries    how many entries there are
     * @param firstBreak the first entry at which the chain of hashes is broken; null where it is whole
     */
    record History(List<Line> lines, int entries, @Nullable Long firstBreak) {}

    /**
     * One thing that happened, or the same thing several times in a row.
     *
     * @param seq   the newest entry of them
     * @param by    null for the house itself
     * @param times how often in a row
     */
    record Line(long seq, Instant at, @Nullable String by, String event, List<Detail> details, int times) {

        private boolean saysTheSameAs(Line other) {
            return Objects.equals(by, other.by) && event.equals(other.event) && details.equals(other.details);
        }

        private Line andEarlier(Line same) {
            return new Line(seq, at, by, event, details, times + same.times);
        }
    }

    /** One detail. @param keys messages that word it; empty where the text is to be shown */
    record Detail(String label, List<String> keys, String text) {}

    /** What happened to a case; subjects are named by {@code nameOf}, which gives null for the institution itself; files by evidence. */
    History of(UUID application, Function<String, @Nullable String> nameOf, Map<String, SuppliedItem> files, String audience) {
        OptionalLong firstBreak = trail.firstBreak(application);
        List<Entry> entries = new ArrayList<>(trail.of(application));
        Collections.reverse(entries);
        return new History(lines(entries, nameOf, files, audience), entries.size(), firstBreak.isEmpty() ? null : firstBreak.getAsLong());
    }

    /**
     * One page of what happened to the house, newest first.
     *
     * @param next       the entry before which the next page lies; null on the last one
     * @param firstBreak the first entry at which the chain of hashes is broken; null where it is whole
     */
    record HousePage(List<Line> lines, @Nullable Long next, @Nullable Long firstBreak) {}

    /** What happened to the house before this entry. */
    HousePage ofHouse(long before) {
        List<Entry> entries = trail.ofHouse(before, PAGE + 1);
        List<Entry> shown = entries.subList(0, Math.min(PAGE, entries.size()));
        OptionalLong firstBreak = trail.firstBreakOfHouse();
        return new HousePage(lines(shown, subject -> subject, Map.of(), "auditor"), entries.size() > PAGE ? shown.get(PAGE - 1).seq() : null,
                firstBreak.isEmpty() ? null : firstBreak.getAsLong());
    }

    private List<Line> lines(List<Entry> newestFirst, Function<String, @Nullable String> nameOf, Map<String, SuppliedItem> files,
            String audience) {
        Names.Lookup lookup = names.lookup();
        List<Line> lines = new ArrayList<>();
        for (Entry entry : newestFirst) {
            lines.add(new Line(entry.seq(), entry.at(), lookup.of(entry.actor()), entry.event(),
                    entry.details().entrySet().stream()
                            .filter(detail -> audience.equals("auditor") || !AUDITORS_ONLY.contains(detail.getKey()))
                            .filter(detail -> !detail.getValue().isEmpty())
                            .flatMap(detail -> details(detail.getKey(), detail.getValue(), nameOf, files, audience)).toList(), 1));
        }
        return together(lines);
    }

    /** Lines that would read alike, one after the other, are one line: a page full of pictures is looked at all at once. */
    private static List<Line> together(List<Line> newestFirst) {
        List<Line> together = new ArrayList<>();
        for (Line line : newestFirst) {
            int last = together.size() - 1;
            if (last >= 0 && together.get(last).saysTheSameAs(line)) {
                together.set(last, together.get(last).andEarlier(line));
            } else {
                together.add(line);
            }
        }
        return together;
    }

    /** A file is named by what it is and whose, as long as the case holds it or held it. */
    private static Stream<Detail> details(String label, String value, Function<String, @Nullable String> nameOf, Map<String, SuppliedItem> files,
            String audience) {
        SuppliedItem file = label.equals("evidence") ? files.get(value) : null;
        if (file == null) {
            return Stream.of(detail(label, value, nameOf, audience));
        }
        List<String> keys = file.side() == null ? List.of("document." + file.code()) : List.of("document." + file.code(), "side." + file.side());
        return Stream.of(new Detail(label, keys, ""), detail("subject", file.subject(), nameOf, audience));
    }

    private static Detail detail(String label, String value, Function<String, @Nullable String> nameOf, String audience) {
        List<String> values = Arrays.stream(value.split(" ")).filter(code -> !code.isEmpty()).toList();
        if (label.equals("codes")) {
            return new Detail(label, values.stream().map(code -> "finding." + code + "." + audience).toList(), value);
        }
        if (WORDED.containsKey(label)) {
            return new Detail(label, values.stream().map(code -> WORDED.get(label) + code).toList(), value);
        }
        if (label.equals("subject") || label.equals("party")) {
            String name = nameOf.apply(value);
            return name == null ? new Detail(label, List.of("staff.institution"), "") : new Detail(label, List.of(), name);
        }
        return new Detail(label, List.of(), value);
    }
}
