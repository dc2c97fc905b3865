package gatehouse.specimens;

import gatehouse.vocabulary.IdentityDocumentType;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Lines of the machine-readable zone (ICAO 9303, parts 3 to 6) of the invented country UTO, with right check digits. */
final class Mrz {
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("yyMMdd");
    private static final int[] WEIGHTS = {7, 3, 1};

    private Mrz() {}

    /** Two lines of 44 characters, as on a passport. */
    static List<String> passport(InventedPerson person) {
        String number = filled(person.documentNumber(), 9);
        String born = date(person.dateOfBirth());
        String expiry = date(person.expiry());
        String personal = filled("", 14);
        String all = number + digit(number) + born + digit(born) + expiry + digit(expiry) + personal + digit(personal);
        return List.of(
                filled("P<UTO" + name(person), 44),
                number + digit(number) + "UTO" + born + digit(born) + "X" + expiry + digit(expiry) + personal + digit(personal)
                        + digit(all));
    }

    /** Three lines of 30 characters, as on a card. */
    static List<String> card(IdentityDocumentType type, InventedPerson person) {
        String kind = type == IdentityDocumentType.RESIDENCE_PERMIT ? "IR" : "I<";
        String number = filled(person.documentNumber(), 9);
        String born = date(person.dateOfBirth());
        String expiry = date(person.expiry());
        String upper = number + digit(number) + filled("", 15);
        String lower = born + digit(born) + expiry + digit(expiry) + filled("", 11);
        return List.of(
                kind + "UTO" + upper,
                born + digit(born) + "X" + expiry + digit(expiry) + "UTO" + filled("", 11) + digit(upper + lower),
                filled(name(person), 30));
    }

    /** ICAO 9303 part 3, 4.9: weights 7, 3, 1 over the values of the characters, modulo ten. */
    static int digit(String text) {
        int sum = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int value = c == '<' ? 0 : Character.digit(c, 36);
            sum += value * WEIGHTS[i % 3];
        }
        return sum % 10;
    }

    private static String name(InventedPerson person) {
        return person.surname().replace(' ', '<') + "<<" + person.givenNames().replace(' ', '<');
    }

    private static String date(LocalDate date) {
        return SHORT.format(date);
    }

    private static String filled(String text, int length) {
        String cut = text.substring(0, Math.min(text.length(), length));
        return cut + "<".repeat(length - cut.length());
    }
}
