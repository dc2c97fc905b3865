package gatehouse.web.accounts;

import gatehouse.accounts.Accounts;
import gatehouse.web.Form;
import org.springframework.stereotype.Component;

/** The one rule for a password that somebody chooses, and that no page gives it back. */
@Component
class NewPassword {

    static final String FIELD = "password";

    private final Accounts accounts;

    NewPassword(Accounts accounts) {
        this.accounts = accounts;
    }

    /** The password that was typed, without a trace of it left in the form; what is wrong with it is a fault of the form. */
    String take(Form form) {
        String password = form.value(FIELD);
        form.set(FIELD, null);
        if (password.length() < Accounts.SHORTEST_PASSWORD) {
            form.fault(FIELD, "password.too-short", Accounts.SHORTEST_PASSWORD);
        } else if (password.length() > 200) {
            form.fault(FIELD, "form.too-long", 200);
        } else if (accounts.isWeak(password)) {
            form.fault(FIELD, "password.weak");
        }
        return password;
    }
}
