package gatehouse.requirements;

import gatehouse.vocabulary.InstitutionType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Says what no rule of a type asks any more, at the rules that did. */
final class NoLongerAsked {

    private static final String CODE = "NO_LONGER_ASKED";

    private NoLongerAsked() {}

    static SortedMap<String, List<RuleFinding>> of(Map<InstitutionType, SortedMap<Matrix.Row, List<RuleReference>>> gone) {
        Map<Matrix.Row, Map<RuleReference, List<InstitutionType>>> types = new TreeMap<>();
        gone.forEach((type, rows) -> rows.forEach((row, rules) -> rules.forEach(rule -> types.computeIfAbsent(row, any -> new TreeMap<>(RuleReference.SPEAKING_ORDER))
                .computeIfAbsent(rule, any -> new ArrayList<>()).add(type))));
        SortedMap<String, List<RuleFinding>> findings = new TreeMap<>();
        types.forEach((row, rules) -> rules.forEach((rule, ofTypes) -> findings.computeIfAbsent(rule.file(), any -> new ArrayList<>())
                .add(new RuleFinding(CODE, rule.line(), 1, message(row, ofTypes)))));
        findings.values().forEach(list -> list.sort(Comparator.comparingInt(RuleFinding::line)));
        return findings;
    }

    private static String message(Matrix.Row row, List<InstitutionType> types) {
        return "No rule asks %s for %s%s any more, as this one did. Ask for it again, or say in the note to the set that this is meant.".formatted(
                types.stream().map(NoLongerAsked::word).collect(Collectors.joining(" or ")), String.join(" or ", row.codes()),
                row.of().equals("Application") ? "" : " of a " + row.of().toLowerCase(Locale.ROOT));
    }

    private static String word(InstitutionType type) {
        return "a " + type.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
