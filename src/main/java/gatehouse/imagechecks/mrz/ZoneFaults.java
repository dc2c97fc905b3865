package gatehouse.imagechecks.mrz;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Looks for what can't be right in a zone. */
final class ZoneFaults {

    private ZoneFaults() {}

    static List<ZoneFault> of(Zone zone, LocalDate asOf) {
        List<ZoneFault> faults = new ArrayList<>();
        zone.checks().forEach((check, holds) -> {
            if (!holds) {
                faults.add(new ZoneFault.WrongCheckDigit(check));
            }
        });
        for (ZoneField field : zone.format().fields()) {
            faults.addAll(of(field, zone.value(field), asOf));
        }
        faults.addAll(forbidden(zone));
        return List.copyOf(faults);
    }

    /** What is wrong with one value, whoever read it. */
    static List<ZoneFault> of(ZoneField field, String value, LocalDate asOf) {
        return switch (field) {
            case DATE_OF_BIRTH -> isImpossibleBirth(value, asOf) ? List.of(new ZoneFault.ImpossibleDate(field)) : List.of();
            case EXPIRY -> !ZoneDates.isPossible(value) ? List.of(new ZoneFault.ImpossibleDate(field)) : List.of();
            case ISSUER, NATIONALITY -> !IssuingStates.isKnown(value) ? List.of(new ZoneFault.UnknownCode(field)) : List.of();
            default -> List.of();
        };
    }

    private static boolean isImpossibleBirth(String value, LocalDate asOf) {
        return !ZoneDates.isPossible(value) || ZoneDates.isKnown(value) && ZoneDates.birth(value, asOf) == null;
    }

    private static List<ZoneFault> forbidden(Zone zone) {
        List<ZoneFault> faults = new ArrayList<>();
        for (int line = 0; line < zone.lines().size(); line++) {
            for (int column = 0; column < zone.format().width(); column++) {
                if (!zone.format().kind(line, column).allows(zone.lines().get(line).charAt(column))) {
                    faults.add(new ZoneFault.ForbiddenCharacter(line, column));
                }
            }
        }
        return faults;
    }
}
