package gatehouse.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.imagechecks.CheckSettings;
import gatehouse.imagechecks.workers.WorkerPool;
import gatehouse.imagechecks.workers.WorkerSettings;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** A check that was let go while it still ran would be begun again by another thread, and neither could record it. */
class PictureCheckLockTests {

    @Test
    void aCheckIsLockedForLongerThanItsTwoQuestionsCanTakeTheWorkers() {
        WorkerSettings workers = WorkerSettings.of(1, CheckSettings.DEFAULT, null);
        Duration longest = WorkerPool.WAIT.plus(workers.startLimit()).plus(workers.limit()).multipliedBy(2);
        WorkflowSettings settings = new Binder(new MapConfigurationPropertySource()).bindOrCreate("gatehouse.workflow", WorkflowSettings.class);
        assertThat(settings.checkLock()).isGreaterThanOrEqualTo(longest);
    }
}
