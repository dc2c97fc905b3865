package gatehouse.cli;

/** What a command's exit status says; the highest of all files wins. */
final class CommandStatus {

    static final int GOOD = 0;
    /** Something is missing, or was found, or was refused. */
    static final int FOUND = 1;
    /** An input could not be read, or is no valid input. */
    static final int UNUSABLE = 2;

    private CommandStatus() {}
}
