package gatehouse.requirements;

/**
 * One reason why a rule file may not go live.
 *
 * @param code    a word such as {@code UNKNOWN_FIELD}
 * @param line    from 1
 * @param column  from 1, in characters
 * @param message what is wrong, and what to write instead
 */
public record RuleFinding(String code, int line, int column, String message) {}
