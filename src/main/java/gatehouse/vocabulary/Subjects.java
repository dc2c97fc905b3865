package gatehouse.vocabulary;

/** The subject of an item is a party's id, or this word for the institution itself. */
public final class Subjects {
    /** The institution that applies. */
    public static final String APPLICATION = "application";

    private Subjects() {}
}
