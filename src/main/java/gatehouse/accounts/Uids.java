package gatehouse.accounts;

import java.security.SecureRandom;

/** Makes UIDs: eight letters and digits of Crockford's base 32 (no I, L, O, U), 40 bits, in two groups. */
final class Uids {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Uids() {}

    static String make() {
        StringBuilder uid = new StringBuilder("GH");
        for (int i = 0; i < 8; i++) {
            uid.append(i % 4 == 0 ? "-" : "").append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return uid.toString();
    }
}
