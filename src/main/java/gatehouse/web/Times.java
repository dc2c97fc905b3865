package gatehouse.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Words instants and dates the one way that all pages do: instants in UTC, and saying so. */
@Component("times")
public class Times {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm 'UTC'", Locale.ENGLISH);

    private final Clock clock;

    Times(Clock clock) {
        this.clock = clock;
    }

    /** Such as {@code 24 Nov 2026, 04:17 UTC}; empty for null. */
    public String at(@Nullable Instant instant) {
        return instant == null ? "" : MINUTE.format(instant.atOffset(ZoneOffset.UTC));
    }

    /** Such as {@code 24 Nov 2026}; empty for null. */
    public String day(@Nullable LocalDate date) {
        return date == null ? "" : DAY.format(date);
    }

    public boolean isToday(LocalDate date) {
        return date.equals(LocalDate.now(clock.withZone(ZoneOffset.UTC)));
    }
}
