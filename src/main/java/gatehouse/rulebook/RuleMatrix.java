package gatehouse.rulebook;

import gatehouse.requirements.Matrix;
import gatehouse.rulebook.Rulebook.LiveRule;
import gatehouse.vocabulary.InstitutionType;
import gatehouse.vocabulary.RequirementKind;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the live rules ask of each type of institution: a row for each requirement, a cell for each type. */
public record RuleMatrix(List<Row> rows) {

    /** Of whom something is asked. */
    public enum Of { APPLICATION, PERSON, ORGANISATION }

    /**
     * One requirement.
     *
     * @param codes every code that will do
     * @param rules by type the rules that ask for it; none of a type that is not asked
     */
    public record Row(Of of, RequirementKind kind, List<String> codes, Map<InstitutionType, List<LiveRule>> rules) {}

    static RuleMatrix of(Matrix matrix) {
        SortedMap<Matrix.Row, Map<InstitutionType, List<LiveRule>>> rows = new TreeMap<>();
        matrix.byType().forEach((type, asked) -> asked.forEach((row, rules) -> rows
                .computeIfAbsent(row, any -> new EnumMap<>(InstitutionType.class)).put(type, rules.stream().map(Rulebook::liveRule).toList())));
        return new RuleMatrix(rows.entrySet().stream().map(entry -> new Row(Of.valueOf(entry.getKey().of().toUpperCase(Locale.ROOT)),
                entry.getKey().kind(), entry.getKey().codes(), entry.getValue())).toList());
    }
}
