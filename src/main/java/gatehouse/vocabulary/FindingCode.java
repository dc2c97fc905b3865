package gatehouse.vocabulary;

/** What a check, or a person who looked, may find about a key person's pictures. Each is worded for client, staff and auditor. */
public enum FindingCode {
    UNSUPPORTED_DOCUMENT_TYPE,
    EXPIRED,
    NAME_MISMATCH,
    DATE_OF_BIRTH_MISMATCH,
    NUMBER_MISMATCH,
    NAME_UNREADABLE,
    DATE_OF_BIRTH_UNREADABLE,
    DATE_OF_BIRTH_MISSING,
    MRZ_UNREADABLE,
    FACE_NOT_FOUND,
    FACE_MISMATCH,
    /** The same document number or person already verified elsewhere. */
    DUPLICATE_IDENTITY,
    /** A screenshot, a photo of a screen or of another photo, or a photocopy. */
    NOT_ORIGINAL,
    NOT_IN_COLOUR,
    DOCUMENT_NOT_FOUND,
    CORNER_MISSING,
    COVERED,
    BLURRED,
    GLARE,
    TOO_DARK,
    OVEREXPOSED,
    TOO_SMALL,
    WRONG_SIDE,
    SAME_PICTURE_TWICE,
    SIDES_DO_NOT_MATCH,
    /** Check digits are wrong, or fields contradict each other. */
    TAMPERED,
    /** A check that could not run or is not built: a person looks. */
    NOT_CHECKED
}
