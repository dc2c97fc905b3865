package gatehouse.requirements.language;

import java.time.LocalDate;

/** How old a document may be. */
public record Age(int number, Unit unit) {

    /** In what an age is counted, and how far it may go. */
    public enum Unit {
        DAYS(3650), MONTHS(120);

        private final int most;

        Unit(int most) {
            this.most = most;
        }

        int most() {
            return most;
        }
    }

    /** The oldest date of issue allowed, itself included; a month's missing day becomes its last. */
    public LocalDate oldest(LocalDate asOf) {
        return unit == Unit.DAYS ? asOf.minusDays(number) : asOf.minusMonths(number);
    }
}
