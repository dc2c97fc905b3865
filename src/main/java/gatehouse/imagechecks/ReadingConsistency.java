package gatehouse.imagechecks;

import gatehouse.imagechecks.mrz.FieldReading.Standing;
import gatehouse.imagechecks.mrz.ZoneCheck;
import gatehouse.imagechecks.mrz.ZoneFault;
import gatehouse.imagechecks.mrz.ZoneField;
import gatehouse.imagechecks.mrz.ZoneReading;
import gatehouse.imagechecks.ocr.PrintedText;
import gatehouse.vocabulary.Finding;
import gatehouse.vocabulary.FindingCode;
import gatehouse.vocabulary.IdentityDocumentType;
import gatehouse.vocabulary.Region;
import gatehouse.vocabulary.Side;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether what was read of one side agrees with itself: check digits, dates and codes after ICAO 9303 part 3, and the print against them.
 * A document that contradicts itself may be forged, but two readers may also share a mistake, and some genuine documents carry wrong
 * digits: so never more than a doubt.
 */
final class ReadingConsistency implements PictureCheck {
    private static final double LIKELY = 0.7;
    private static final double SURE = 0.9;

    @Override
    public List<Finding> look(Seen seen) {
        DocumentRead read = seen.read();
        if (!read.isOfADocument()) {
            return List.of();
        }
        Region zone = seen.zone();
        return look(read.zone(), read.printed(), seen.type(), seen.side()).stream()
                .map(finding -> new Finding(finding.code(), finding.severity(), finding.confidence(), finding.reason(), zone)).toList();
    }

    /**
     * What contradicts itself, and a zone that should be there and isn't.
     *
     * @param printed what the printed text says; null where none was read
     */
    static List<Finding> look(ZoneReading zone, @Nullable PrintedText printed, IdentityDocumentType type, Side side) {
        List<Finding> findings = new ArrayList<>(unreadable(zone, type, side));
        zone.faults().forEach(fault -> findings.addAll(tampered(worded(fault))));
        LocalDate born = zone.dateOfBirth();
        LocalDate expiry = zone.expiry();
        if (born != null && expiry != null && !born.isBefore(expiry)) {
            findings.addAll(tampered("The document expires before its holder was born."));
        }
        if (printed != null && side == Side.FRONT) {
            findings.addAll(new ZoneAgainstPrint(zone, printed).look());
        }
        return List.copyOf(findings);
    }

    private static List<Finding> unreadable(ZoneReading zone, IdentityDocumentType type, Side side) {
        if (!zone.isFound()) {
            return mustHaveZone(type, side) ? PictureCheck.doubt(FindingCode.MRZ_UNREADABLE, SURE,
                    "No machine-readable zone could be read: a person looks for it.", null) : List.of();
        }
        boolean unsure = Stream.of(ZoneField.DOCUMENT_NUMBER, ZoneField.DATE_OF_BIRTH, ZoneField.NAME)
                .anyMatch(field -> zone.field(field).standing() == Standing.UNSURE);
        return unsure ? PictureCheck.doubt(FindingCode.MRZ_UNREADABLE, LIKELY,
                "The machine-readable zone could be read in part only: a person reads the rest.", null) : List.of();
    }

    /** Passports have it on the page of the portrait, cards on the back; licences follow other rules. */
    static boolean mustHaveZone(IdentityDocumentType type, Side side) {
        return switch (type) {
            case PASSPORT -> side == Side.FRONT;
            case ID_CARD, RESIDENCE_PERMIT -> side == Side.BACK;
            case DRIVING_LICENCE -> false;
        };
    }

    private static List<Finding> tampered(String reason) {
        return PictureCheck.doubt(FindingCode.TAMPERED, LIKELY, reason, null);
    }

    private static String worded(ZoneFault fault) {
        if (fault instanceof ZoneFault.WrongCheckDigit wrong) {
            return wrong.check() == ZoneCheck.COMPOSITE ? "The machine-readable zone's composite check digit is wrong."
                    : "The check digit of the " + spoken(wrong.check()) + " in the machine-readable zone is wrong.";
        }
        if (fault instanceof ZoneFault.ImpossibleDate date) {
            return "The " + spoken(date.field()) + " in the machine-readable zone is no day that can be.";
        }
        if (fault instanceof ZoneFault.UnknownCode code) {
            return "The " + spoken(code.field()) + " in the machine-readable zone is no code that ICAO lists.";
        }
        return "The machine-readable zone holds a character where it may not stand.";
    }

    private static String spoken(Enum<?> part) {
        return part.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
