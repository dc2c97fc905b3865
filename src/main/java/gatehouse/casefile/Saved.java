package gatehouse.casefile;

/** What came of saving. */
public sealed interface Saved {

    record Done() implements Saved {}

    /** Somebody else saved in between: nothing was written, the newest is to be shown beside what was typed. */
    record Conflict() implements Saved {}

    /** The case is not with the client now, or the party is gone. */
    record NotPossible() implements Saved {}
}
