package gatehouse.requirements.language;

import java.util.Optional;

/** What a rule file may not be called: people must see its name as it is, wherever it is shown. */
final class FileName {

    private static final String MARKUP = "<>&\"'";

    private FileName() {}

    static Optional<String> fault(String name) {
        return name.codePoints().noneMatch(FileName::isRefused) ? Optional.empty() : Optional.of("The file can't be called " + Characters.shown(name, FileName::isRefused)
                + ": the name of a rule file holds no control characters, no invisible ones, and none of " + MARKUP + ". Rename it, as in trust.drl.");
    }

    private static boolean isRefused(int character) {
        return MARKUP.indexOf(character) >= 0 || Character.isISOControl(character) || Characters.isHidden(character);
    }
}
