package gatehouse.imagechecks.mrz;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Joins what independent readers of pictures made of the same zone. */
public final class Agreement {

    private Agreement() {}

    /**
     * What counts as read.
     *
     * @param readers raw lines by reader, none where one read nothing; readers must be independent of each other: the same
     *                recogniser over the same crop twice is one reader
     * @param asOf    the assessment's date, which tells the centuries
     */
    public static ZoneReading join(List<List<String>> readers, LocalDate asOf) {
        List<Zone> zones = readers.stream().map(ZoneParser::parse).flatMap(Optional::stream).toList();
        ZoneFormat format = format(zones);
        List<Reading> readings = zones.stream().filter(zone -> zone.format() == format).map(Reading::of).toList();
        return ZoneReading.of(format, readings, asOf);
    }

    /** That of most readers; of as many, the one with more check digits that hold. */
    private static @org.jspecify.annotations.Nullable ZoneFormat format(List<Zone> zones) {
        Map<ZoneFormat, Long> readers = zones.stream().collect(Collectors.groupingBy(Zone::format, Collectors.counting()));
        Function<ZoneFormat, Long> holding = format -> zones.stream().filter(zone -> zone.format() == format)
                .flatMap(zone -> zone.checks().values().stream()).filter(holds -> holds).count();
        List<ZoneFormat> formats = new ArrayList<>(readers.keySet());
        formats.sort(Comparator.comparing((ZoneFormat format) -> readers.get(format)).thenComparing(holding).reversed()
                .thenComparing(Comparator.naturalOrder()));
        return formats.isEmpty() ? null : formats.get(0);
    }
}
