package gatehouse.imagechecks.mrz;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The formats of ICAO 9303 parts 4 to 7. */
public enum ZoneFormat {
    /** Cards of the size of a bank card. */
    TD1(3, 30, 85.6, 53.98, Layout.ofCard()),
    /** Larger cards. */
    TD2(2, 36, 105, 74, Layout.ofLargeCard()),
    /** Passports. */
    TD3(2, 44, 125, 88, Layout.ofPassport()),
    MRV_A(2, 44, 120, 80, Layout.ofVisa(44)),
    MRV_B(2, 36, 105, 74, Layout.ofVisa(36));

    private final int lines;
    private final int width;
    private final double documentWidth;
    private final double documentHeight;
    private final Layout layout;

    ZoneFormat(int lines, int width, double documentWidth, double documentHeight, Layout layout) {
        this.lines = lines;
        this.width = width;
        this.documentWidth = documentWidth;
        this.documentHeight = documentHeight;
        this.layout = layout;
    }

    /** How many lines. */
    public int lines() {
        return lines;
    }

    /** Characters of a line. */
    public int width() {
        return width;
    }

    /** Of the page or card that holds it, in millimetres (parts 4 to 7, nominal dimensions). */
    public double documentWidth() {
        return documentWidth;
    }

    /** Likewise. */
    public double documentHeight() {
        return documentHeight;
    }

    boolean has(ZoneField field) {
        return layout.fields().containsKey(field);
    }

    Set<ZoneField> fields() {
        return layout.fields().keySet();
    }

    Place place(ZoneField field) {
        return Objects.requireNonNull(layout.fields().get(field), "the format has no such field");
    }

    List<CheckPlace> checks() {
        return layout.checks();
    }

    Optional<CheckPlace> check(ZoneField field) {
        return layout.checks().stream().filter(check -> check.check().field() == field).findFirst();
    }

    /** Whether a document number too long for its place runs on into the optional data: parts 5 and 6, 4.2. */
    boolean letsTheNumberRunOn() {
        return this == TD1 || this == TD2;
    }

    /** Whether a document's first letter lets it have this format: P is a passport, V a visa, A, C and I other documents. */
    boolean suits(char first) {
        return switch (first) {
            case 'P' -> this == TD3;
            case 'V' -> this == MRV_A || this == MRV_B;
            case 'A', 'C', 'I' -> this == TD1 || this == TD2;
            default -> false;
        };
    }

    /** The characters that may stand at a position, for readers that can be told. */
    public String permitted(int line, int column) {
        return kind(line, column).characters();
    }

    /** What may stand at a position. */
    Kind kind(int line, int column) {
        if (line == 0 && column == 0) {
            return Kind.LETTER;
        }
        CheckPlace check = layout.checks().stream().filter(c -> isAt(c.digit(), line, column)).findFirst().orElse(null);
        if (check != null) {
            return mayBeEmpty(check.check()) ? Kind.DIGIT_OR_FILLER : Kind.DIGIT;
        }
        ZoneField field = fieldAt(line, column);
        return field == null ? Kind.ANY : field.kind();
    }

    private boolean mayBeEmpty(ZoneCheck check) {
        return check == ZoneCheck.OPTIONAL || check == ZoneCheck.DOCUMENT_NUMBER && letsTheNumberRunOn();
    }

    private @Nullable ZoneField fieldAt(int line, int column) {
        return layout.fields().entrySet().stream().filter(entry -> isAt(entry.getValue(), line, column))
                .map(java.util.Map.Entry::getKey).findFirst().orElse(null);
    }

    private static boolean isAt(Place place, int line, int column) {
        return place.line() == line && place.from() <= column && column < place.to();
    }
}
