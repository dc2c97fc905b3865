package gatehouse.requirements;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a rule asks for something.
 *
 * @param rule      the rule, with its file and first line
 * @param lastLine  where it ends
 * @param occasions what made it fire, each once
 * @param further   how many occasions there are beside these
 */
public record Explanation(RuleReference rule, int lastLine, List<Occasion> occasions, int further) {

    /** One firing of the rule. @param conditions in the order of the text; of an "or" those that held */
    public record Occasion(List<Condition> conditions) {}

    /** In what way facts meet a condition. */
    public enum How {
        /** This one fits. */
        FITS,
        /** There is one, at least, that fits. */
        EXISTS,
        /** None fits. */
        NONE,
        /** All fit that are meant. */
        ALL
    }

    /**
     * A condition that held.
     *
     * @param of      the kind of fact that it is about: {@code Application}, {@code Party}, {@code Person} or {@code Organisation}
     * @param facts   those that met it; where none may fit, none but the application
     * @param further how many met it beside these
     */
    public record Condition(How how, String of, List<Seen> facts, int further) {}

    /** A fact as the condition saw it. @param subject a party's id, or {@code application} */
    public record Seen(String subject, List<Value> values) {}

    /**
     * A field that the condition looks at.
     *
     * @param value a text, a number, a yes or no, or a sorted list of roles; null where it was not supplied
     */
    public record Value(String field, @Nullable Object value) {}
}
