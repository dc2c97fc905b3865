package gatehouse.web.compliance;

import gatehouse.rulebook.RuleMatrix;
import gatehouse.rulebook.Rulebook.LiveRule;
import gatehouse.vocabulary.IdentityDocumentType;
import gatehouse.vocabulary.InstitutionType;
import gatehouse.vocabulary.RequirementKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A row of the matrix as the page shows it: neighbouring types that the same rules ask share a cell.
 *
 * @param texts the message keys of what will do, any of them
 */
record MatrixRow(RequirementKind kind, List<String> texts, List<Cell> cells) {

    static final List<InstitutionType> TYPES = List.of(InstitutionType.values());

    private static final List<RequirementKind> KINDS = List.of(RequirementKind.INFORMATION, RequirementKind.PARTY, RequirementKind.DOCUMENT);
    /** What is asked of most types first, then as the files have it. */
    private static final Comparator<RuleMatrix.Row> READING_ORDER = Comparator.<RuleMatrix.Row>comparingInt(row -> KINDS.indexOf(row.kind()))
            .thenComparing(row -> row.rules().size(), Comparator.reverseOrder())
            .thenComparing(row -> row.rules().values().iterator().next().get(0).line());
    private static final Set<String> IDENTITY_DOCUMENTS =
            Arrays.stream(IdentityDocumentType.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());

    /** What is asked of one kind of subject. */
    record Group(RuleMatrix.Of of, List<MatrixRow> rows) {}

    /** @param rules none where nothing is asked */
    record Cell(List<InstitutionType> types, List<Rule> rules) {

        public boolean isOfEveryType() {
            return types.size() == TYPES.size();
        }
    }

    /** A rule and its place on the page of the rules. */
    record Rule(String sentence, String href) {}

    static Collection<Group> groups(RuleMatrix matrix) {
        Map<RuleMatrix.Of, List<MatrixRow>> rows = new TreeMap<>();
        matrix.rows().stream().sorted(READING_ORDER)
                .forEach(row -> rows.computeIfAbsent(row.of(), any -> new ArrayList<>()).add(of(row)));
        return rows.entrySet().stream().map(group -> new Group(group.getKey(), group.getValue())).toList();
    }

    private static MatrixRow of(RuleMatrix.Row row) {
        List<Cell> cells = new ArrayList<>();
        for (InstitutionType type : TYPES) {
            List<Rule> rules = row.rules().getOrDefault(type, List.of()).stream().map(MatrixRow::rule).toList();
            Cell last = cells.isEmpty() ? null : cells.get(cells.size() - 1);
            if (last != null && !rules.isEmpty() && last.rules().equals(rules)) {
                List<InstitutionType> both = new ArrayList<>(last.types());
                both.add(type);
                cells.set(cells.size() - 1, new Cell(both, rules));
            } else {
                cells.add(new Cell(List.of(type), rules));
            }
        }
        return new MatrixRow(row.kind(), texts(row), cells);
    }

    /** Which is one thing to a reader. */
    static boolean isAnyIdentityDocument(RequirementKind kind, List<String> codes) {
        return kind == RequirementKind.DOCUMENT && Set.copyOf(codes).equals(IDENTITY_DOCUMENTS);
    }

    private static List<String> texts(RuleMatrix.Row row) {
        if (isAnyIdentityDocument(row.kind(), row.codes())) {
            return List.of("matrix.identity-document");
        }
        return row.codes().stream().map(row.kind().texts()::concat).toList();
    }

    private static Rule rule(LiveRule rule) {
        return new Rule(rule.sentence(), "/compliance/rules#" + RuleLinks.anchor(rule));
    }
}
