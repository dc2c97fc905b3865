package gatehouse.web;

import java.text.Collator;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The countries of ISO 3166-1, by their English names. */
@Component("countries")
public class Countries {

    /** One country: its two letters and its name. */
    public record Country(String code, String name) {}

    private final List<Country> all = Arrays.stream(Locale.getISOCountries())
            .map(code -> new Country(code, new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.ENGLISH)))
            .sorted((a, b) -> Collator.getInstance(Locale.ENGLISH).compare(a.name(), b.name())).toList();

    public List<Country> all() {
        return all;
    }

    /** The name of a country; the code itself where there is none. */
    public String name(String code) {
        return all.stream().filter(country -> country.code().equals(code)).map(Country::name).findFirst().orElse(code);
    }
}
