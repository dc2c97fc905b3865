package gatehouse.imagechecks.ocr;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The printed text of a document's side, as one reader made it out. It says whether something is printed there, and what stands
 * at the labels that documents use.
 *
 * @param isWhole whether all lines that were found were read
 */
public record PrintedText(List<PrintedLine> lines, LocalDate asOf, boolean isWhole) {

    public PrintedText(List<PrintedLine> lines, LocalDate asOf) {
        this(lines, asOf, true);
    }

    /** What a label announces. */
    public enum Label {
        SURNAME("SURNAME", "LASTNAME", "FAMILYNAME", "NOM", "NAME", "NACHNAME", "FAMILIENNAME", "APELLIDO", "APELLIDOS", "COGNOME",
                "NUME", "NAZWISKO", "PRIMARYIDENTIFIER"),
        GIVEN_NAMES("GIVENNAME", "GIVENNAMES", "FIRSTNAME", "FIRSTNAMES", "FORENAMES", "FORENAME", "PRENOM", "PRENOMS", "VORNAME",
                "VORNAMEN", "NOMBRE", "NOMBRES", "NOMES", "PRENUME", "IMIONA", "IMIE", "SECONDARYIDENTIFIER"),
        NUMBER("DOCUMENTNO", "DOCUMENTNUMBER", "NUMERODUDOCUMENT", "CARDNO", "CARDNUMBER", "LICENCENO", "LICENSENO", "LICENCENUMBER",
                "PERMITNO", "PERMITNUMBER", "PASSPORTNO", "PASSPORTNUMBER", "NODUPASSEPORT", "PASSNR", "AUSWEISNUMMER", "DLN", "IDNO",
                "IDNUMBER", "NUMERO", "NDEDOCUMENT"),
        DATE_OF_BIRTH("DATEOFBIRTH", "BIRTHDATE", "DOB", "DATEDENAISSANCE", "NEELE", "GEBURTSDATUM", "GEBURTSTAG", "FECHADENACIMIENTO",
                "DATADINASCITA", "DATANASTERII", "DATADENASCIMENTO", "BORN"),
        EXPIRY("DATEOFEXPIRY", "EXPIRYDATE", "EXPIRES", "EXPIRY", "DATEDEXPIRATION", "EXPIRELE", "GULTIGBIS", "VALIDUNTIL",
                "VALIDTHRU", "VALIDEZ", "CADUCIDAD", "FECHADECADUCIDAD", "SCADENZA", "VALIDTO", "ABLAUFDATUM"),
        NATIONALITY("NATIONALITY", "NATIONALITE", "STAATSANGEHORIGKEIT", "NACIONALIDAD", "CITTADINANZA", "CITIZENSHIP"),
        OTHER("DATEOFISSUE", "ISSUED", "SEX", "SEXE", "PLACEOFBIRTH", "LIEUDENAISSANCE", "AUTHORITY", "AUTORITE", "ADDRESS", "HEIGHT",
                "TYPE", "CODE", "PERSONALNO", "SIGNATURE", "ISSUEDBY", "CATEGORIES", "CLASS", "HOLDERSSIGNATURE", "REMARKS",
                "DATEDEDELIVRANCE", "ISSUEDATE");

        private final Set<String> words;

        Label(String... words) {
            this.words = Set.of(words);
        }

        private boolean isSaidBy(String part) {
            return words.contains(part) || part.length() > 5 && words.stream().anyMatch(word -> isNearly(word, part));
        }
    }

    private static final Pattern NUMBERED = Pattern.compile("^(?:4[abcd][.):]? ?|[1235](?:[.):] ?| |(?=\\p{L})))(?=[\\p{L}0-9])");
    private static final Pattern NUMBER = Pattern.compile("[A-Z0-9][A-Z0-9 -]{4,20}[A-Z0-9]");

    /** This and one more line, in reading order: from top to bottom, then from left to right. */
    PrintedText with(PrintedLine line) {
        List<PrintedLine> more = new ArrayList<>(lines);
        more.add(line);
        more.sort(Comparator.comparingDouble((PrintedLine one) -> one.place().y0()).thenComparingDouble(one -> one.place().x0()));
        return new PrintedText(List.copyOf(more), asOf);
    }

    static String folded(String text) {
        return Normalizer.normalize(text.toUpperCase(Locale.ROOT), Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }

    private static String signs(String text) {
        return folded(text).replaceAll("[^A-Z0-9]", "");
    }

    /** One letter wrong, missing or too many. */
    private static boolean isNearly(String a, String b) {
        if (Math.abs(a.length() - b.length()) > 1) {
            return false;
        }
        int start = 0;
        while (start < Math.min(a.length(), b.length()) && a.charAt(start) == b.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < Math.min(a.length(), b.length()) - start && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) {
            end++;
        }
        return start + end >= Math.max(a.length(), b.length()) - 1;
    }

    private static @Nullable Label labelOf(PrintedLine line) {
        String text = folded(line.text());
        for (String part : text.split("[/|:,()]| - ")) {
            String plain = part.replaceAll("^[ 0-9.]+", "").replaceAll("[^A-Z]", "");
            for (Label label : Label.values()) {
                if (label.isSaidBy(plain)) {
                    return label;
                }
            }
        }
        return null;
    }

    /** Every line's text, and those of lines that stand side by side as one: dates are often set with wide gaps. */
    public List<String> texts() {
        return Stream.concat(lines.stream().map(PrintedLine::text), neighbours().stream()).distinct().toList();
    }

    private List<String> neighbours() {
        List<String> joined = new ArrayList<>();
        for (PrintedLine first : lines) {
            StringBuilder row = new StringBuilder(first.text());
            PrintedLine left = first;
            for (PrintedLine right = next(left); right != null; right = next(left)) {
                row.append(' ').append(right.text());
                joined.add(row.toString());
                left = right;
            }
        }
        return joined;
    }

    /** What stands next on the same line, no further away than words or the parts of a date do; null where nothing does. */
    private @Nullable PrintedLine next(PrintedLine left) {
        return lines.stream().filter(right -> {
            double tall = Math.max(left.place().height(), right.place().height());
            double gap = right.place().x0() - left.place().x1();
            return Math.abs(left.place().y0() - right.place().y0()) < 0.5 * tall && gap > -0.3 * tall && gap < 4 * tall
                    && right.place().x0() > left.place().x0();
        }).min(Comparator.comparingDouble(right -> right.place().x0())).orElse(null);
    }

    /** Whether a date or the label of a field stands there, as on every document. */
    public boolean isOfADocument() {
        return lines.stream().anyMatch(line -> labelOf(line) != null) || texts().stream().anyMatch(text -> !PrintedDates.in(text, asOf).isEmpty());
    }

    private static String withoutLabel(String text) {
        return NUMBERED.matcher(text).replaceFirst("");
    }

    /** The text at a label: beside or below it, or on the same line after a colon or a field's number. */
    public Optional<String> at(Label label) {
        return Stream.concat(numbered(label), labelled(label)).findFirst();
    }

    /** European driving licences number their fields: 1 surname, 2 given names, 3 birth, 4b expiry, 5 number. */
    private Stream<String> numbered(Label label) {
        String number = switch (label) {
            case SURNAME -> "1";
            case GIVEN_NAMES -> "2";
            case DATE_OF_BIRTH -> "3";
            case EXPIRY -> "4b";
            case NUMBER -> "5";
            default -> "";
        };
        boolean isNumbered = lines.stream().filter(line -> NUMBERED.matcher(line.text()).find()).count() >= 3;
        return !isNumbered || number.isEmpty() ? Stream.empty() : lines.stream().map(PrintedLine::text)
                .filter(text -> NUMBERED.matcher(text).find() && text.startsWith(number) && labelOfText(text) == null)
                .map(PrintedText::withoutLabel);
    }

    private static @Nullable Label labelOfText(String text) {
        return labelOf(new PrintedLine(new TextLine(0, 0, 1, 0, 1), text));
    }

    private Stream<String> labelled(Label label) {
        return lines.stream().filter(line -> labelOf(line) == label).flatMap(found -> Stream.concat(afterColon(found), near(found)));
    }

    private static Stream<String> afterColon(PrintedLine label) {
        String value = label.text().substring(label.text().indexOf(':') + 1).strip();
        return !label.text().contains(":") || value.isEmpty() || labelOfText(value) != null ? Stream.empty() : Stream.of(value);
    }

    private Stream<String> near(PrintedLine label) {
        return lines.stream().filter(line -> line != label && labelOf(line) == null && line.isValueOf(label))
                .min(Comparator.comparingDouble(line -> line.distanceTo(label))).map(PrintedLine::text).stream();
    }

    /** The date at a label; where day and month could be swapped, or none is there, none. */
    public Optional<LocalDate> dateAt(Label label) {
        List<PrintedLine> labels = lines.stream().filter(line -> labelOf(line) == label).toList();
        List<LocalDate> dates = at(label).map(text -> PrintedDates.in(text, asOf)).orElse(List.of());
        if (dates.isEmpty() && !labels.isEmpty()) {
            dates = labels.stream().flatMap(found -> PrintedDates.in(found.text(), asOf).stream()).distinct().toList();
        }
        return dates.size() == 1 ? Optional.of(dates.get(0)) : Optional.empty();
    }

    /** The document number at its label. */
    public Optional<String> number() {
        return at(Label.NUMBER).map(PrintedText::folded).filter(text -> NUMBER.matcher(text).matches()
                && text.chars().anyMatch(Character::isDigit)).map(PrintedText::signs);
    }
}
