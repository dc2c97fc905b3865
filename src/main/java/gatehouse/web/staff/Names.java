package gatehouse.web.staff;

import gatehouse.accounts.Account;
import gatehouse.accounts.Accounts;
import gatehouse.trail.Actor;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The names of accounts, asked once each while a page is put together. */
@Component
class Names {

    private final Accounts accounts;

    Names(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Names for one page. */
    Lookup lookup() {
        return new Lookup();
    }

    /** Names already asked for. */
    final class Lookup {
        private final Map<String, String> byUid = new HashMap<>();
        private final Map<UUID, String> byId = new HashMap<>();

        /** Null for the house itself. */
        @Nullable String of(Actor actor) {
            return actor.equals(Actor.SYSTEM) ? null
                    : byUid.computeIfAbsent(actor.uid(), uid -> accounts.byUid(uid).map(Account::name).orElse(uid));
        }

        String of(UUID account) {
            return byId.computeIfAbsent(account, id -> accounts.find(id).map(Account::name).orElse(id.toString()));
        }

        /** Null where nobody is named. */
        @Nullable String ofNullable(@Nullable UUID account) {
            return account == null ? null : of(account);
        }
    }
}
