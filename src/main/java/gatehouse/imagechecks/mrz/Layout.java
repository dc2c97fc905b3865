package gatehouse.imagechecks.mrz;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Where the fields and check digits of a format stand. */
record Layout(Map<ZoneField, Place> fields, List<CheckPlace> checks) {

    /** Cards of three lines: ICAO 9303 part 5, 4.2. */
    static Layout ofCard() {
        Map<ZoneField, Place> fields = new EnumMap<>(Map.of(
                ZoneField.DOCUMENT_CODE, new Place(0, 0, 2), ZoneField.ISSUER, new Place(0, 2, 5),
                ZoneField.DOCUMENT_NUMBER, new Place(0, 5, 14), ZoneField.OPTIONAL, new Place(0, 15, 30),
                ZoneField.DATE_OF_BIRTH, new Place(1, 0, 6), ZoneField.SEX, new Place(1, 7, 8),
                ZoneField.EXPIRY, new Place(1, 8, 14), ZoneField.NATIONALITY, new Place(1, 15, 18),
                ZoneField.OPTIONAL_2, new Place(1, 18, 29), ZoneField.NAME, new Place(2, 0, 30)));
        return new Layout(fields, List.of(
                after(ZoneCheck.DOCUMENT_NUMBER, fields), after(ZoneCheck.DATE_OF_BIRTH, fields), after(ZoneCheck.EXPIRY, fields),
                new CheckPlace(ZoneCheck.COMPOSITE, new Place(1, 29, 30), List.of(
                        new Place(0, 5, 30), new Place(1, 0, 7), new Place(1, 8, 15), new Place(1, 18, 29)))));
    }

    /** Passports: ICAO 9303 part 4, 4.2. The optional data, often a personal number, has a digit of its own. */
    static Layout ofPassport() {
        Layout two = ofTwoLines(44, 42);
        List<CheckPlace> checks = new ArrayList<>(two.checks());
        checks.add(after(ZoneCheck.OPTIONAL, two.fields()));
        checks.add(composite(43));
        return new Layout(two.fields(), List.copyOf(checks));
    }

    /** Larger cards of two lines: ICAO 9303 part 6, 4.2. */
    static Layout ofLargeCard() {
        Layout two = ofTwoLines(36, 35);
        List<CheckPlace> checks = new ArrayList<>(two.checks());
        checks.add(composite(35));
        return new Layout(two.fields(), List.copyOf(checks));
    }

    /** Visas: ICAO 9303 part 7, 4.2. Neither a composite nor a digit for the optional data, which runs to the end. */
    static Layout ofVisa(int width) {
        return ofTwoLines(width, width);
    }

    private static Layout ofTwoLines(int width, int optionalTo) {
        Map<ZoneField, Place> fields = new EnumMap<>(Map.of(
                ZoneField.DOCUMENT_CODE, new Place(0, 0, 2), ZoneField.ISSUER, new Place(0, 2, 5), ZoneField.NAME, new Place(0, 5, width),
                ZoneField.DOCUMENT_NUMBER, new Place(1, 0, 9), ZoneField.NATIONALITY, new Place(1, 10, 13),
                ZoneField.DATE_OF_BIRTH, new Place(1, 13, 19), ZoneField.SEX, new Place(1, 20, 21),
                ZoneField.EXPIRY, new Place(1, 21, 27), ZoneField.OPTIONAL, new Place(1, 28, optionalTo)));
        return new Layout(fields, List.of(
                after(ZoneCheck.DOCUMENT_NUMBER, fields), after(ZoneCheck.DATE_OF_BIRTH, fields), after(ZoneCheck.EXPIRY, fields)));
    }

    private static CheckPlace composite(int at) {
        return new CheckPlace(ZoneCheck.COMPOSITE, new Place(1, at, at + 1),
                List.of(new Place(1, 0, 10), new Place(1, 13, 20), new Place(1, 21, at)));
    }

    private static CheckPlace after(ZoneCheck check, Map<ZoneField, Place> fields) {
        Place field = java.util.Objects.requireNonNull(fields.get(check.field()));
        return new CheckPlace(check, new Place(field.line(), field.to(), field.to() + 1), List.of(field));
    }
}
