package gatehouse.requirements;

import gatehouse.requirements.language.Demand;
import gatehouse.requirements.language.VettedRule;
import gatehouse.vocabulary.InstitutionType;
import gatehouse.vocabulary.PartyRole;
import gatehouse.vocabulary.RequirementKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What rules can ask of each type of institution, whatever else it states, and which of them do.
 *
 * @param byType a row for each type, empty where no rule asks anything of it
 */
public record Matrix(Map<InstitutionType, SortedMap<Row, List<RuleReference>>> byType) {

    /**
     * A requirement as rules state it, without the party that it will be of.
     *
     * @param of    the kind of fact it is asked of: {@code Application}, {@code Person} or {@code Organisation}
     * @param codes every code that will do, sorted
     */
    public record Row(String of, RequirementKind kind, List<String> codes) implements Comparable<Row> {

        private static final Comparator<Row> ORDER =
                Comparator.comparing(Row::of).thenComparing(row -> row.kind().name()).thenComparing(Row::codes, Order.LISTS);

        /** The row of a demand; a review asks nothing of the client. */
        static Optional<Row> asked(Demand demand, String of) {
            if (demand instanceof Demand.Information information) {
                return Optional.of(new Row(of, RequirementKind.INFORMATION, List.of(information.field())));
            }
            if (demand instanceof Demand.Party party) {
                return Optional.of(new Row(of, RequirementKind.PARTY, List.of(party.role().name())));
            }
            if (demand instanceof Demand.Owner) {
                return Optional.of(new Row(of, RequirementKind.PARTY, List.of(PartyRole.BENEFICIAL_OWNER.name())));
            }
            if (demand instanceof Demand.Document document) {
                return Optional.of(new Row(of, RequirementKind.DOCUMENT,
                        document.alternatives().stream().map(alternative -> alternative.code().name()).sorted().toList()));
            }
            return demand instanceof Demand.Identity identity
                    ? Optional.of(new Row(of, RequirementKind.DOCUMENT, identity.accepted().stream().map(Enum::name).sorted().toList()))
                    : Optional.empty();
        }

        @Override
        public int compareTo(Row other) {
            return ORDER.compare(this, other);
        }
    }

    static Matrix of(List<VettedRule> rules, List<RuleReference> references, LocalDate asOf) {
        Map<InstitutionType, SortedMap<Row, List<RuleReference>>> byType = new EnumMap<>(InstitutionType.class);
        for (InstitutionType type : InstitutionType.values()) {
            SortedMap<Row, List<RuleReference>> rows = new TreeMap<>();
            for (int i = 0; i < rules.size(); i++) {
                VettedRule rule = rules.get(i);
                RuleReference reference = references.get(i);
                if (rule.attributes().inForce(asOf) && rule.canFireFor(type)) {
                    rows(rule).forEach(row -> rows.computeIfAbsent(row, any -> new ArrayList<>()).add(reference));
                }
            }
            byType.put(type, rows);
        }
        return new Matrix(byType);
    }

    /** What the earlier rules ask of a type and no rule of these asks of it any more, with the rules that did. */
    public Map<InstitutionType, SortedMap<Row, List<RuleReference>>> noLongerAskedSince(Matrix earlier) {
        Map<InstitutionType, SortedMap<Row, List<RuleReference>>> gone = new EnumMap<>(InstitutionType.class);
        earlier.byType.forEach((type, rows) -> {
            SortedMap<Row, List<RuleReference>> left = new TreeMap<>(rows);
            left.keySet().removeAll(byType.getOrDefault(type, new TreeMap<>()).keySet());
            if (!left.isEmpty()) {
                gone.put(type, left);
            }
        });
        return gone;
    }

    /** The rows in which a rule asks. */
    static SortedSet<Row> rows(VettedRule rule) {
        SortedSet<Row> rows = new TreeSet<>();
        for (Demand demand : rule.demands()) {
            rule.factsOf(demand).forEach(of -> Row.asked(demand, of).ifPresent(rows::add));
        }
        return rows;
    }
}
