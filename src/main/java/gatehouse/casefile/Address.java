package gatehouse.casefile;

import org.jspecify.annotations.Nullable;

/**
 * A postal address as far as it was given.
 *
 * @param country ISO 3166-1 alpha-2
 */
public record Address(
        @Nullable String line1, @Nullable String line2, @Nullable String city, @Nullable String postalCode, @Nullable String country) {

    public static final Address NONE = new Address(null, null, null, null, null);
}
