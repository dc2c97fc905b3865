package gatehouse.imagechecks.mrz;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one reader made of the zone.
 *
 * @param repair null where nothing was mended
 */
record Reading(Zone zone, @Nullable Repair repair) {

    static Reading of(Zone zone) {
        return new Reading(zone, Repair.of(zone).orElse(null));
    }

    /** One value that this reader holds for a field: as read, or as mended. */
    record Offer(Cell cell, boolean mended) {}

    Stream<Offer> offers(ZoneField field) {
        Optional<Offer> read = zone.cell(field).map(cell -> new Offer(cell, false));
        Optional<Offer> mended = repair == null || repair.field() != field ? Optional.empty()
                : repair.zone().cell(field).map(cell -> new Offer(cell, true));
        return Stream.concat(read.stream(), mended.stream());
    }
}
