package gatehouse.requirements;

import gatehouse.requirements.language.Attributes;
import gatehouse.requirements.language.FactType;
import gatehouse.requirements.language.Field;
import gatehouse.requirements.language.Operator;
import gatehouse.requirements.language.StatementWords;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * All that may be written in a rule, as the vetting knows it.
 *
 * @param attributes what may stand between a rule's name and its conditions
 * @param statements by {@code require} and {@code flag} the words that may come next, and after each the words that may follow it
 * @param codes      by word the codes that may stand in its quotation marks; of {@code information} see {@link Fact#information}
 */
public record RuleWords(List<Fact> facts, List<String> attributes, Map<String, Map<String, List<String>>> statements,
        Map<String, List<String>> codes) {

    /** A fact that conditions may look at. @param information the fields that {@code require.information} may ask of it */
    public record Fact(String name, List<FactField> fields, List<String> information) {}

    /**
     * A field of a fact.
     *
     * @param holds     {@code TEXT}, {@code YES_NO}, {@code NUMBER} or {@code ROLES}
     * @param operators how it may be compared
     * @param values    the codes it may be compared with; empty where they are not listed
     */
    public record FactField(String name, String holds, List<String> operators, List<String> values) {}

    public static RuleWords all() {
        return new RuleWords(Arrays.stream(FactType.values()).map(RuleWords::fact).toList(), Attributes.WORDS, StatementWords.byRoot(),
                StatementWords.codes());
    }

    private static Fact fact(FactType type) {
        return new Fact(type.written(), type.fields().stream().map(RuleWords::field).toList(), type.information().stream().sorted().toList());
    }

    private static FactField field(Field field) {
        return new FactField(field.name(), field.kind().name(),
                Arrays.stream(Operator.values()).filter(field::takes).map(Operator::written).toList(), List.copyOf(field.codes()));
    }
}
