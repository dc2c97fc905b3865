package gatehouse.requirements.language;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** When a rule is in force, and its rank among those that ask for the same. */
public record Attributes(int salience, boolean enabled, @Nullable LocalDate effective, @Nullable LocalDate expires) {

    /** The words that state them. */
    public static final List<String> WORDS = List.of("salience", "enabled", "date-effective", "date-expires");

    static final Attributes NONE = new Attributes(0, true, null, null);

    /** Whether the rule is in force on this date, both ends included. */
    public boolean inForce(LocalDate date) {
        return enabled && (effective == null || !date.isBefore(effective)) && (expires == null || !date.isAfter(expires));
    }

    /** The dates on which what the rule asks begins, or is over: the first day on which it is in force, and the first on which it is no more. */
    public Stream<LocalDate> turningDates() {
        return enabled ? Stream.of(Optional.ofNullable(effective), Optional.ofNullable(expires).map(last -> last.plusDays(1))).flatMap(Optional::stream)
                : Stream.empty();
    }

    /** Whether some date finds both rules in force. */
    boolean overlaps(Attributes other) {
        return enabled && other.enabled && !endsBefore(other) && !other.endsBefore(this);
    }

    /** Whether this rule is in force on every date on which the other is. */
    boolean covers(Attributes other) {
        boolean begins = effective == null || other.effective != null && !effective.isAfter(other.effective);
        boolean ends = expires == null || other.expires != null && !expires.isBefore(other.expires);
        return enabled && other.enabled && begins && ends;
    }

    private boolean endsBefore(Attributes other) {
        return expires != null && other.effective != null && expires.isBefore(other.effective);
    }
}
