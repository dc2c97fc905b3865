package gatehouse.vocabulary;

/** Where an application stands, as everybody may know it. */
public enum ApplicationStatus {
    /** The client is filling it in. */
    IN_PROGRESS,
    /** The client submitted it; the institution's staff has it. */
    SUBMITTED,
    /** Something was asked again after submission; the client has it. */
    ACTION_NEEDED,
    APPROVED,
    REFUSED,
    /** The client took it back. */
    WITHDRAWN,
    /** The client was silent for too long. */
    EXPIRED;

    /** Whether nothing about it may change any more. */
    public boolean isClosed() {
        return ordinal() >= APPROVED.ordinal();
    }

    /** Whether the next step is the client's. */
    public boolean isWithClient() {
        return this == IN_PROGRESS || this == ACTION_NEEDED;
    }
}
