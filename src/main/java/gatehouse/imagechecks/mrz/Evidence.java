package gatehouse.imagechecks.mrz;

import java.time.LocalDate;

/** Something other than the zone that may say the same as one of its fields. */
@FunctionalInterface
public interface Evidence {

    /**
     * Whether it says so.
     *
     * @param value as it stands in the zone, fillers included
     * @param asOf  the assessment's date, which tells the centuries
     */
    boolean says(ZoneField field, String value, LocalDate asOf);
}
