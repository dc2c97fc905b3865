package gatehouse.vocabulary;

/** The part that a key party plays in the institution. One party may hold several. */
public enum PartyRole {
    /** Creates and funds the trust. */
    GRANTOR(false),
    /** Manages the trust's assets. */
    TRUSTEE(false),
    /** Receives from the trust, now or in future. */
    BENEFICIARY(false),
    /** Controls, manages or directs. */
    CORPORATE_OFFICER(true),
    /** Sits on the board. */
    DIRECTOR(false),
    /** A partner of a partnership. */
    PARTNER(false),
    /** Ultimately owns or controls, directly or through a chain. */
    BENEFICIAL_OWNER(true),
    /** May access and operate the account. */
    AUTHORIZED_USER(true);

    private final boolean personsOnly;

    PartyRole(boolean personsOnly) {
        this.personsOnly = personsOnly;
    }

    /** Whether the role's definition lets a party of this kind hold it. */
    public boolean mayBeHeldBy(PartyKind kind) {
        return kind == PartyKind.PERSON || !personsOnly;
    }
}
