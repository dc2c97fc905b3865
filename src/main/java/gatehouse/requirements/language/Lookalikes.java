package gatehouse.requirements.language;

/** Letters beyond ASCII in a text that is compared: they may look like others, and no code has any. */
final class Lookalikes {

    private Lookalikes() {}

    /** Whether the text has one, which is then noted at its own place. */
    static boolean refuse(Operand.Text text, Faults faults) {
        int[] characters = text.value().codePoints().toArray();
        for (int i = 0; i < characters.length; i++) {
            if (characters[i] > 0x7F) {
                faults.add(Code.LOOKALIKE_CHARACTER, text.place().right(i + 1), String.format(
                        "The character %s (U+%04X) is not plain. Letters of other scripts may stand in names of rules, comments and reasons alone.",
                        Character.toString(characters[i]), characters[i]));
                return true;
            }
        }
        return false;
    }
}
