package gatehouse.accounts;

import gatehouse.trail.Actor;
import gatehouse.vocabulary.Role;
import java.util.UUID;

/**
 * Somebody who may sign in.
 *
 * @param uid       the public name of the account, such as {@code GH-7K2M-9QXD}: safe to read out and to write in the trail
 * @param confirmed whether its e-mail address was confirmed
 * @param enabled   false once an administrator has disabled it
 */
public record Account(UUID id, String uid, String email, String name, Role role, boolean confirmed, boolean enabled) {

    /** The account as the one who did something. */
    public Actor actor() {
        return new Actor(uid);
    }

    public boolean isStaff() {
        return role.isStaff();
    }
}
