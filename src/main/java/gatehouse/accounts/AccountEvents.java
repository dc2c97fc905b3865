package gatehouse.accounts;

/** What others may need to hear about accounts; published in the transaction that caused it. */
public final class AccountEvents {

    private AccountEvents() {}

    /** Somebody registered, or asked again for the link; {@code token} goes into the link and is kept nowhere in the clear. */
    public record ConfirmationWanted(Account account, String token) {}

    /** Somebody tried to register with an address that has an account. */
    public record RegisteredAgain(Account account) {}

    /** An account was made for somebody, who is to set its first password. */
    public record Welcomed(Account account, String token) {}

    /** Somebody asked to reset the password. */
    public record ResetWanted(Account account, String token) {}
}
