package gatehouse.imagechecks.mrz;

/** What the zone tells. */
public enum ZoneField {
    DOCUMENT_CODE(Kind.LETTER_OR_FILLER),
    ISSUER(Kind.LETTER_OR_FILLER),
    NAME(Kind.LETTER_OR_FILLER),
    DOCUMENT_NUMBER(Kind.ANY),
    NATIONALITY(Kind.LETTER_OR_FILLER),
    DATE_OF_BIRTH(Kind.DIGIT_OR_FILLER),
    SEX(Kind.SEX),
    EXPIRY(Kind.DIGIT_OR_FILLER),
    OPTIONAL(Kind.ANY),
    /** A second place for optional data: the middle line of a card. */
    OPTIONAL_2(Kind.ANY);

    private final Kind kind;

    ZoneField(Kind kind) {
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }
}
