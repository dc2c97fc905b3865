package gatehouse.workflow;

import gatehouse.casefile.Application;
import gatehouse.casefile.CaseFiles;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** How long a client has been silent: since their last activity, or since something was last asked of them. */
@Component
public class Silence {

    enum Judgement { NOT_SILENT, REMIND, EXPIRE }

    private final CaseFiles caseFiles;
    private final WorkflowSettings settings;
    private final Clock clock;

    Silence(CaseFiles caseFiles, WorkflowSettings settings, Clock clock) {
        this.caseFiles = caseFiles;
        this.settings = settings;
        this.clock = clock;
    }

    /** When to look next: the next whole number of reminder periods of silence, at the latest the expiry. */
    public Date nextDue(String application) {
        Instant now = clock.instant();
        Application stands = caseFiles.require(UUID.fromString(application)).application();
        if (!stands.status().isWithClient()) {
            return Date.from(now.plus(settings.remindAfter()));
        }
        Duration silent = Duration.between(stands.clientActiveAt(), now);
        long periods = Math.max(0, silent.dividedBy(settings.remindAfter())) + 1;
        Instant reminder = stands.clientActiveAt().plus(settings.remindAfter().multipliedBy(periods));
        Instant expiry = stands.clientActiveAt().plus(settings.expireAfter());
        return Date.from(reminder.isBefore(expiry) ? reminder : expiry);
    }

    Judgement judge(UUID application) {
        Application stands = caseFiles.require(application).application();
        if (!stands.status().isWithClient()) {
            return Judgement.NOT_SILENT;
        }
        Duration silent = Duration.between(stands.clientActiveAt(), clock.instant());
        if (silent.compareTo(settings.expireAfter()) >= 0) {
            return Judgement.EXPIRE;
        }
        return silent.compareTo(settings.remindAfter()) >= 0 ? Judgement.REMIND : Judgement.NOT_SILENT;
    }
}
