package gatehouse.trail;

/**
 * Who did something: an account by its UID, or the house itself.
 *
 * @param uid the account's UID, or {@code system}
 */
public record Actor(String uid) {

    /** The machine acting by itself: a check, a timer, a start. */
    public static final Actor SYSTEM = new Actor("system");
}
