package gatehouse.web.client;

import gatehouse.casefile.Address;
import gatehouse.web.Form;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An address as five fields of a form, each named by the address, a hyphen and the part. */
final class AddressFields {

    private AddressFields() {}

    static void fill(Form form, String name, @Nullable Address address) {
        Address shown = address == null ? Address.NONE : address;
        form.set(name + "-line1", shown.line1()).set(name + "-line2", shown.line2()).set(name + "-city", shown.city())
                .set(name + "-postalCode", shown.postalCode()).set(name + "-country", shown.country());
    }

    /** Null where all of it is blank. */
    static @Nullable Address read(Form form, String name) {
        Address address = new Address(form.text(name + "-line1", 200), form.text(name + "-line2", 200), form.text(name + "-city", 100),
                form.text(name + "-postalCode", 20), form.country(name + "-country"));
        return address.equals(Address.NONE) ? null : address;
    }

    /** On one line; null where there is none. */
    static @Nullable String oneLine(@Nullable Address address, java.util.function.UnaryOperator<String> countryName) {
        if (address == null) {
            return null;
        }
        String country = address.country();
        return Stream.of(address.line1(), address.line2(), address.postalCode(), address.city(), country == null ? null : countryName.apply(country))
                .filter(Objects::nonNull).collect(Collectors.joining(", "));
    }
}
