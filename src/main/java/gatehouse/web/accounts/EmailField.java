package gatehouse.web.accounts;

import gatehouse.web.Form;
import java.util.regex.Pattern;

/** Reads an e-mail address out of a form: one at-sign and no space; whether it exists, only a letter to it can say. */
final class EmailField {

    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>\",;]+@[^\\s@<>\",;]+");

    private EmailField() {}

    static String read(Form form) {
        String email = form.required("email", 200);
        if (!email.isEmpty() && !ADDRESS.matcher(email).matches()) {
            form.fault("email", "email.none");
        }
        return email;
    }
}
