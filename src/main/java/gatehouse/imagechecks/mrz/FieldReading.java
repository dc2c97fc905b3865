package gatehouse.imagechecks.mrz;

import org.jspecify.annotations.Nullable;

/**
 * What readers made of one field.
 *
 * @param value as it stands in the zone, fillers included; null where there is none to name
 */
public record FieldReading(Standing standing, @Nullable String value) {

    /** How sure a value is. */
    public enum Standing {
        /** Two readers hold it, and its check digit, where it has one, holds. */
        AGREED,
        /** One reader holds it, its check digit holds, and the printed text says the same. */
        CONFIRMED,
        /** Two readers hold it and it can't be right: its check digit is another's, no such day, no such code. */
        FAULTY,
        /** Readers hold different values, or only one reads it. */
        UNSURE,
        /** Nobody reads it. */
        UNREAD
    }

    /** Whether it may be compared with what somebody stated. */
    public boolean counts() {
        return standing == Standing.AGREED || standing == Standing.CONFIRMED;
    }

    static FieldReading without(Standing standing) {
        return new FieldReading(standing, null);
    }
}
