package gatehouse.workflow;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the processes.
 *
 * @param processes   the folder of diagrams; null for those that came with the build
 * @param remindAfter silence of the client until a reminder, and between reminders
 * @param expireAfter silence of the client until the application expires
 * @param workers     pictures checked at once on this node; 0 for none
 * @param checkLock   how long a check may take before another node may have it: longer than its worker can, see PictureCheckLockTests
 * @param checkPoll   how often a worker looks for work that nobody told it of
 */
@ConfigurationProperties("gatehouse.workflow")
public record WorkflowSettings(
        @Nullable Path processes,
        @DefaultValue("7d") Duration remindAfter,
        @DefaultValue("60d") Duration expireAfter,
        @DefaultValue("2") int workers,
        @DefaultValue("5m") Duration checkLock,
        @DefaultValue("5s") Duration checkPoll) {}
