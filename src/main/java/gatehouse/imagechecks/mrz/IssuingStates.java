package gatehouse.imagechecks.mrz;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Codes of issuers and nationalities: ISO 3166-1 alpha-3 as the platform knows it, and what ICAO 9303 part 3, section 5 adds
 * to it (parts A to D), with some that states put on documents without being listed (Kosovo's RKS, Interpol's old INP).
 */
public final class IssuingStates {
    /** Alpha-2 by alpha-3. */
    private static final Map<String, String> COUNTRIES = countries();

    /** Codes of peoples and territories under a country that the client would name by that country's two letters. */
    private static final Map<String, String> KINDRED = Map.of("D", "DE", "GBD", "GB", "GBN", "GB", "GBO", "GB", "GBP", "GB", "GBS",
            "GB", "RKS", "XK", "UNK", "XK", "ROM", "RO", "ZAR", "CD");

    private static final Set<String> CODES = codes();

    private IssuingStates() {}

    private static Map<String, String> countries() {
        Map<String, String> byAlpha3 = new HashMap<>();
        for (String alpha2 : Locale.getISOCountries()) {
            try {
                byAlpha3.put(new Locale("", alpha2).getISO3Country(), alpha2);
            } catch (MissingResourceException e) {
                // A country without three letters is in no zone.
            }
        }
        return Map.copyOf(byAlpha3);
    }

    private static Set<String> codes() {
        Set<String> codes = new HashSet<>(COUNTRIES.keySet());
        codes.addAll(KINDRED.keySet());
        codes.addAll(List.of("EUE", "UNO", "UNA", "NTZ", "UTO", "ANT", "INP", "IAO", "WSA",
                "XBA", "XIM", "XCC", "XCE", "XCO", "XDC", "XEC", "XES", "XMP", "XOM", "XPO", "XSU", "XXA", "XXB", "XXC", "XXX"));
        return Set.copyOf(codes);
    }

    /** Whether it is a code, given with or without its fillers. */
    public static boolean isKnown(String code) {
        return CODES.contains(code.replace("<", ""));
    }

    /** Utopia's, which ICAO 9303 puts on its specimens. */
    public static boolean isOfSpecimens(String code) {
        return code.replace("<", "").strip().equalsIgnoreCase("UTO");
    }

    /** The country's two letters, for Britain's several nationalities those of Britain; null for a code of no country. */
    public static @Nullable String alpha2(String code) {
        String plain = code.replace("<", "").strip().toUpperCase(Locale.ROOT);
        String country = COUNTRIES.get(plain);
        return country != null ? country : KINDRED.get(plain);
    }

    /** Mends digits in a code where just one code can be meant: a nought may be O, D or Q. Else gives the text back. */
    static String resolve(String raw) {
        if (isKnown(raw) || raw.chars().noneMatch(Character::isDigit)) {
            return raw;
        }
        List<String> readings = List.of("");
        for (char c : raw.toCharArray()) {
            String choices = Character.isDigit(c) ? lettersFor(c) : String.valueOf(c);
            readings = readings.stream().flatMap(head -> Arrays.stream(choices.split("")).map(head::concat)).toList();
        }
        Set<String> known = readings.stream().filter(IssuingStates::isKnown).collect(Collectors.toCollection(TreeSet::new));
        return known.size() == 1 ? known.iterator().next() : raw;
    }

    private static String lettersFor(char digit) {
        String letters = Confusion.alternatives(digit, Kind.ANY).replaceAll("[^A-Z]", "");
        return letters.isEmpty() ? String.valueOf(digit) : letters;
    }
}
