package gatehouse.vocabulary;

/** Why a required item counts as missing. */
public enum Problem {
    ABSENT,
    UNSIGNED,
    UNCERTIFIED,
    /** It must be dated and has no date of issue. */
    UNDATED,
    TOO_OLD,
    EXPIRED,
    UNSUPPORTED_DOCUMENT_TYPE,
    /** An organisation in a role that only a person may hold. */
    NOT_A_PERSON,
    BELOW_THRESHOLD
}
