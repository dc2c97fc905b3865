package gatehouse.rulebook;

/** How rules came to be drafted or published. */
public enum RuleSource {
    /** With the build of the product. */
    BUILD,
    /** By a file changed in a node's folder of rules. */
    FOLDER,
    /** Written in the browser. */
    WORKBENCH,
    /** As files brought from elsewhere. */
    IMPORT,
    /** As an earlier set taken back into force. */
    ROLLBACK
}
