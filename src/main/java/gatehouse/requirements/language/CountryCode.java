package gatehouse.requirements.language;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** ISO 3166-1 alpha-2 codes, and which of them somebody means who writes a country in another way. */
final class CountryCode {

    static final Set<String> ALL = new TreeSet<>(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2));

    /** Those that ISO reserves because others use them. */
    private static final Map<String, String> OF_OTHERS = Map.of("UK", "GB", "EL", "GR");

    private CountryCode() {}

    /** By its alpha-3 code or its English name, or as the European Union writes two of its own and its former members. */
    static Optional<String> meant(String written) {
        String upper = written.strip().toUpperCase(Locale.ROOT);
        if (OF_OTHERS.containsKey(upper)) {
            return Optional.of(OF_OTHERS.get(upper));
        }
        return ALL.stream().filter(code -> ALL.contains(upper) ? code.equals(upper) : isNamed(new Locale.Builder().setRegion(code).build(), upper)).findFirst();
    }

    private static boolean isNamed(Locale country, String upper) {
        return country.getISO3Country().equals(upper) || country.getDisplayCountry(Locale.ENGLISH).toUpperCase(Locale.ROOT).equals(upper);
    }
}
