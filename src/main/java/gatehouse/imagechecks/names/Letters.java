package gatehouse.imagechecks.names;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How single letters may be written in A to Z; each variant that some issuer uses, the recommended one first.
 *
 * <p>Latin and Cyrillic by ICAO 9303 part 3, section 6 A and B, with what the table leaves to states (Serbian, Macedonian,
 * Bulgarian, Ukrainian, Belarusian) and the older spellings that people keep. Greek isn't in 9303: ELOT 743, as Greek
 * passports write it. Arabic is left out on purpose: issuers transcribe by sound there, and hardly one uses section 6 C.
 */
final class Letters {
    private static final String LATIN = "Ä AE A|Å AA A|Æ AE|Ð D|Ñ N NXX|Ö OE O|Ø OE O|Ü UE U UXX|Þ TH|ß SS|ẞ SS|Đ D DJ|Ħ H|ı I|Ĳ IJ|"
            + "ĸ Q|Ł L|Ŀ L|Ŋ N|Œ OE|Ŧ T|Ə E A|Ʒ Z|ĸ Q|Ĉ C CX|Ĝ G GX|Ĥ H HX|Ĵ J JX|Ŝ S SX|Ŭ U UX";
    private static final String CYRILLIC = "А A|Б B|В V|Г G H|Д D|Е E YE|Ё E IO YO|Ж ZH Z|З Z|И I Y|Й I Y|К K|Л L|М M|Н N|О O|П P|Р R|"
            + "С S|Т T|У U|Ф F|Х KH H|Ц TS C|Ч CH C|Ш SH S|Щ SHCH SHT|Ъ IE A -|Ы Y|Ь - |Э E|Ю IU YU|Я IA YA|Є IE YE|І I|Ї I YI|Ґ G|Ў U|"
            + "Ђ D DJ|Ѓ G GJ|Ѕ DZ|Ј J|Љ LJ|Њ NJ|Ћ C|Ќ K KJ|Џ DZ DJ|Ѫ U|Ѣ IE E|Ѵ Y|Ә A E|Ғ G|Қ K Q|Ң N|Ө O|Ұ U|Ү U|Һ H C";
    private static final String GREEK = "Α A|Β V|Γ G N|Δ D|Ε E|Ζ Z|Η I|Θ TH|Ι I|Κ K|Λ L|Μ M|Ν N|Ξ X|Ο O|Π P|Ρ R|Σ S|Τ T|Υ Y U V F I|"
            + "Φ F|Χ CH H|Ψ PS|Ω O";

    private static final Map<Integer, List<String>> VARIANTS = variants();

    private Letters() {}

    private static Map<Integer, List<String>> variants() {
        Map<Integer, List<String>> variants = new HashMap<>();
        for (String entry : String.join("|", LATIN, CYRILLIC, GREEK).split("\\|")) {
            String[] parts = entry.split(" ");
            variants.put(parts[0].codePointAt(0), Arrays.stream(parts).skip(1).map(part -> part.equals("-") ? "" : part).toList());
        }
        return Map.copyOf(variants);
    }

    /** The spellings of an upper-case letter; empty where none is known. */
    static List<String> of(int letter) {
        if (letter >= 'A' && letter <= 'Z') {
            return List.of(Character.toString(letter));
        }
        List<String> known = VARIANTS.get(letter);
        return known != null ? known : ofItsBase(letter);
    }

    /** A letter with marks is written as the letter: 9303's table does so for all but those above. */
    private static List<String> ofItsBase(int letter) {
        int base = Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFD).codePointAt(0);
        return base == letter ? List.of() : base >= 'A' && base <= 'Z' ? List.of(Character.toString(base)) : VARIANTS.getOrDefault(base, List.of());
    }
}
