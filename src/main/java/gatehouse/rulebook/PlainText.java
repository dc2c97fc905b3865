package gatehouse.rulebook;

import gatehouse.requirements.RuleVetting;
import java.util.Optional;

/** What officers write beside rules: as rules, it shows what it says. */
public final class PlainText {

    private PlainText() {}

    /** The first control, direction-changing or invisible character of a text, such as {@code U+202E}; empty where there is none. */
    public static Optional<String> hiddenCharacter(String text) {
        return RuleVetting.hiddenCharacter(text);
    }

    /** A text from elsewhere, with such characters written out, as in {@code [U+202E]}. */
    public static String shown(String text) {
        return RuleVetting.shown(text);
    }
}
