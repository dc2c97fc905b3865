package gatehouse.accounts;

import java.time.Duration;

/** What came of an attempt to sign in. */
public sealed interface SignInResult {

    record SignedIn(Account account) implements SignInResult {}

    /** The address or the password is wrong, or the account is disabled: never said which. */
    record Refused() implements SignInResult {}

    /** Right, but the address was never confirmed; a new link was sent. */
    record NotConfirmed() implements SignInResult {}

    /** Too many failures from this place or for this address. */
    record TooManyTries(Duration remaining) implements SignInResult {}
}
