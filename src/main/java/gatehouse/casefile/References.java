package gatehouse.casefile;

import java.security.SecureRandom;

/** Makes the references that people call an application by: six letters and digits that are not easily mistaken. */
final class References {

    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    private References() {}

    static String make() {
        StringBuilder reference = new StringBuilder("A-");
        for (int i = 0; i < 7; i++) {
            reference.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return reference.toString();
    }
}
