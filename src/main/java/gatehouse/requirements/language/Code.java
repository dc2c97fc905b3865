package gatehouse.requirements.language;

/** Why a rule file may not go live. */
public enum Code {
    ENCODING, CONTROL_CHARACTER, INVISIBLE_CHARACTER, LOOKALIKE_CHARACTER, TOO_LARGE, TOO_DEEP, EMPTY, SYNTAX, UNTERMINATED,
    /** A statement beside rules: package, import, global, function, query, declare, unit … */
    STATEMENT_NOT_ALLOWED,
    ATTRIBUTE_NOT_ALLOWED, ANNOTATION_NOT_ALLOWED, CONDITION_NOT_ALLOWED, CONSEQUENCE_NOT_ALLOWED,
    UNKNOWN_FACT, UNKNOWN_FIELD, UNKNOWN_CODE, UNKNOWN_WORD, VALUE_OUT_OF_RANGE,
    /** A {@code matches} pattern that could take long. */
    PATTERN_UNSAFE,
    TOO_COSTLY, DUPLICATE_NAME, CONTRADICTION
}
