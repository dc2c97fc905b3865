package gatehouse.imagechecks;

/** How one part of what was stated compares with what was read; says nothing of the values, so that it may be shown. */
public record FieldComparison(Part part, Verdict verdict) {

    /** What is compared. */
    public enum Part { NAME, DATE_OF_BIRTH, NUMBER, EXPIRY, NATIONALITY }

    /** How it came out. */
    public enum Verdict {
        AGREES,
        /** A person looks. */
        NEARLY,
        DIFFERS,
        /** Nothing that counts was read. */
        UNREADABLE,
        /** The print could be read and holds nothing like it: whatever is wrong, it isn't the picture. */
        NOT_FOUND,
        /** What was read is of a country that does not exist. */
        NOT_COMPARABLE,
        NOT_STATED
    }

    static Verdict of(Likeness likeness) {
        return switch (likeness) {
            case SAME -> Verdict.AGREES;
            case NEAR -> Verdict.NEARLY;
            case DIFFERENT -> Verdict.DIFFERS;
        };
    }
}
