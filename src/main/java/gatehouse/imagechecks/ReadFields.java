package gatehouse.imagechecks;

import gatehouse.imagechecks.barcodes.AamvaLicence;
import gatehouse.imagechecks.mrz.Printed;
import gatehouse.imagechecks.mrz.ZoneField;
import gatehouse.imagechecks.mrz.ZoneName;
import gatehouse.imagechecks.mrz.ZoneReading;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What counts as read from one side of a document, out of its machine-readable zone, barcode or printed fields; each part
 * null where nothing does. Plain values, to be kept.
 *
 * @param mrz          the zone's lines, each empty where not all of it counts; none where no line does
 * @param mrzValid     whether every line counts and every check digit holds
 * @param nationality  the code of ICAO 9303 part 3, section 5, without fillers
 * @param issuer       likewise
 * @param optionalData what the issuer put into the zone beside, often the holder's own number: Spanish cards are known by it
 * @param nameMayBeCut whether the document had no room for the whole name
 * @param printed      the printed text as one reader read it: nothing of it counts by itself, but it may bear out what another
 *                     source says; empty where it wasn't read
 */
public record ReadFields(
        List<String> mrz,
        boolean mrzValid,
        @Nullable String surname,
        @Nullable String givenNames,
        @Nullable String documentNumber,
        @Nullable LocalDate dateOfBirth,
        @Nullable LocalDate expiry,
        @Nullable String nationality,
        @Nullable String issuer,
        @Nullable String optionalData,
        boolean nameMayBeCut,
        List<String> printed) {

    /** Nothing was read. */
    public static final ReadFields NONE = new ReadFields(List.of(), false, null, null, null, null, null, null, null, null, false,
            List.of());

    public ReadFields {
        mrz = List.copyOf(mrz);
        // Readings kept before print was kept with them have none.
        printed = printed == null ? List.of() : List.copyOf(printed);
    }

    /**
     * Joins what was read of one side: the zone first, then the barcode, then the print.
     *
     * @param printed only what counts: values that two readers made out alike
     */
    static ReadFields of(@Nullable ZoneReading zone, @Nullable AamvaLicence licence, @Nullable Printed printed) {
        return Stream.of(zone == null ? NONE : of(zone), licence == null ? NONE : of(licence), printed == null ? NONE : of(printed))
                .reduce(ReadFields::completedBy).orElse(NONE);
    }

    private static ReadFields of(ZoneReading zone) {
        ZoneName name = zone.name();
        return new ReadFields(zone.lines(), zone.isValid(), name == null ? null : given(name.surname()),
                name == null ? null : given(name.givenNames()), zone.documentNumber(), zone.dateOfBirth(), zone.expiry(),
                given(zone.value(ZoneField.NATIONALITY)), given(zone.value(ZoneField.ISSUER)), optionalData(zone), name != null && name.full(), List.of());
    }

    private static ReadFields of(AamvaLicence licence) {
        return new ReadFields(List.of(), false, licence.familyName(), licence.givenNames(), licence.number(), licence.dateOfBirth(),
                licence.expiry(), null, licence.country(), null, licence.nameMayBeCut(), List.of());
    }

    private static ReadFields of(Printed printed) {
        return new ReadFields(List.of(), false, given(printed.surname()), given(printed.givenNames()), given(printed.documentNumber()),
                printed.dateOfBirth(), printed.expiry(), given(printed.nationality()), null, null, false, List.of());
    }

    /** Parts stand apart by a space. */
    private static @Nullable String optionalData(ZoneReading zone) {
        return given(Stream.of(ZoneField.OPTIONAL, ZoneField.OPTIONAL_2).map(zone::value).filter(Objects::nonNull)
                .flatMap(value -> Stream.of(value.split("<+"))).filter(part -> !part.isEmpty()).collect(Collectors.joining(" ")));
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    /** Name and zone are each taken from one place as a whole; everything else part by part. */
    private ReadFields completedBy(ReadFields other) {
        ReadFields named = hasName() ? this : other;
        ReadFields zoned = mrz.isEmpty() ? other : this;
        return new ReadFields(zoned.mrz, zoned.mrzValid, named.surname, named.givenNames, either(other, ReadFields::documentNumber),
                either(other, ReadFields::dateOfBirth), either(other, ReadFields::expiry), either(other, ReadFields::nationality),
                either(other, ReadFields::issuer), either(other, ReadFields::optionalData), named.nameMayBeCut,
                Stream.concat(printed.stream(), other.printed.stream()).toList());
    }

    private <T> @Nullable T either(ReadFields other, Function<ReadFields, @Nullable T> part) {
        T own = part.apply(this);
        return own != null ? own : part.apply(other);
    }

    /** The same, with the printed text beside. */
    ReadFields withPrinted(List<String> texts) {
        return new ReadFields(mrz, mrzValid, surname, givenNames, documentNumber, dateOfBirth, expiry, nationality, issuer, optionalData,
                nameMayBeCut, texts);
    }

    /** Front and back taken together, the front first. */
    public ReadFields with(@Nullable ReadFields back) {
        return back == null ? this : completedBy(back);
    }

    boolean hasName() {
        return surname != null || givenNames != null;
    }

    String surnameOrNone() {
        return Objects.requireNonNullElse(surname, "");
    }

    String givenNamesOrNone() {
        return Objects.requireNonNullElse(givenNames, "");
    }
}
