package gatehouse.imagechecks;

/**
 * What a person or a document is known again by, wherever it turns up. In the clear, so only to be hashed.
 *
 * @param text equal for whatever is the same
 */
public record IdentityMark(Kind kind, String text) {

    /** What is known again. */
    public enum Kind {
        /** The number of a document with a country. */
        DOCUMENT_NUMBER,
        /** All words of the name with the date of birth. */
        PERSON
    }
}
