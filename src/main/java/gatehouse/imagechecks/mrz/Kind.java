package gatehouse.imagechecks.mrz;

/** What a position of the zone may hold. ICAO 9303 part 3, 4.3 to 4.8. */
enum Kind {
    LETTER("ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
    LETTER_OR_FILLER("ABCDEFGHIJKLMNOPQRSTUVWXYZ<"),
    DIGIT("0123456789"),
    DIGIT_OR_FILLER("0123456789<"),
    /** 9303 knows M, F and the filler; some issuers print X in the zone as they do in the text, which is let pass. */
    SEX("MF<X"),
    ANY("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789<");

    private final String allowed;

    Kind(String allowed) {
        this.allowed = allowed;
    }

    String characters() {
        return allowed;
    }

    boolean allows(char c) {
        return allowed.indexOf(c) >= 0;
    }

    /** The character itself where it may stand here, else the one that it is usually mistaken for, else itself. */
    char nearest(char c) {
        if (allows(c)) {
            return c;
        }
        char other = switch (this) {
            case DIGIT, DIGIT_OR_FILLER -> Confusion.asDigit(c);
            case LETTER, LETTER_OR_FILLER -> Confusion.asLetter(c);
            case SEX, ANY -> c;
        };
        return allows(other) ? other : c;
    }
}
