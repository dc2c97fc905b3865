package gatehouse.accounts;

/** What came of a registration. */
public sealed interface Registration {

    /** Taken. Said alike whether the address was free or had an account already, so that nobody can ask who is a client here. */
    record Taken() implements Registration {}

    /** The password is one of those that are tried first by everybody, or too short. */
    record WeakPassword() implements Registration {}
}
