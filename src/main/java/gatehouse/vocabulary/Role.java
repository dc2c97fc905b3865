package gatehouse.vocabulary;

/** What an account may do. Every account has exactly one. */
public enum Role {
    /** A person of the institution that applies. */
    CLIENT,
    /** Chases and prepares, never decides. */
    RELATIONSHIP_MANAGER,
    /** Reviews what checks left open and decides, never on what they prepared. */
    COMPLIANCE_OFFICER,
    /** Reads everything, changes nothing. */
    AUDITOR,
    /** Makes and disables accounts of the staff; sees no case. */
    ADMINISTRATOR;

    /** Whether the account belongs to the house rather than to a client. */
    public boolean isStaff() {
        return this != CLIENT;
    }
}
