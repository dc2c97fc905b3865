package gatehouse.studio;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/** Names as a machine-readable zone writes them: ICAO 9303-3, section 6, table A, first choice where there are several. */
final class Transliteration {
    private static final Map<Character, String> LETTERS = Map.ofEntries(
            Map.entry('Ä', "AE"), Map.entry('Ö', "OE"), Map.entry('Ü', "UE"), Map.entry('ß', "SS"), Map.entry('ẞ', "SS"),
            Map.entry('Å', "AA"), Map.entry('Æ', "AE"), Map.entry('Ø', "OE"), Map.entry('Œ', "OE"), Map.entry('Ł', "L"),
            Map.entry('Đ', "D"), Map.entry('Ð', "D"), Map.entry('Þ', "TH"), Map.entry('ı', "I"), Map.entry('İ', "I"), Map.entry('Ħ', "H"));

    private Transliteration() {}

    /** Capitals and {@code <} between words; an apostrophe vanishes, a hyphen parts. */
    static String zone(String name) {
        StringBuilder out = new StringBuilder();
        for (char c : Normalizer.normalize(name, Normalizer.Form.NFC).toUpperCase(Locale.ROOT).toCharArray()) {
            if (c == ' ' || c == '-') {
                out.append('<');
            } else {
                out.append(LETTERS.getOrDefault(c, bare(c)));
            }
        }
        return out.toString();
    }

    private static String bare(char c) {
        return Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).replaceAll("[^A-Z]", "");
    }
}
