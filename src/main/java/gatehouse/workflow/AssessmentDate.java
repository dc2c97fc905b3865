package gatehouse.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;

/** The date at which cases are assessed: today in UTC, by the injected clock. */
@Component
class AssessmentDate {

    private final Clock clock;

    AssessmentDate(Clock clock) {
        this.clock = clock;
    }

    LocalDate get() {
        return LocalDate.now(clock.withZone(ZoneOffset.UTC));
    }
}
