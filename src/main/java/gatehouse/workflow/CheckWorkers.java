package gatehouse.workflow;

import gatehouse.casework.CheckTask;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.externaltask.ExternalTaskQueryTopicBuilder;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Threads that take pictures to check from the engine, one at a time, and hand back what was found. */
@Component
class CheckWorkers implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(CheckWorkers.class);

    private final ExternalTaskService tasks;
    private final CheckSignal signal;
    private final CheckRun run;
    private final WorkflowSettings settings;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;

    CheckWorkers(ExternalTaskService tasks, CheckSignal signal, CheckRun run, WorkflowSettings settings) {
        this.tasks = tasks;
        this.signal = signal;
        this.run = run;
        this.settings = settings;
    }

    @Override
    public void start() {
        running = true;
        for (int i = 0; i < settings.workers(); i++) {
            String name = "check-" + UUID.randomUUID();
            Thread thread = new Thread(() -> work(name), "check-worker-" + i);
            thread.setDaemon(true);
            threads.add(thread);
            thread.start();
        }
    }

    private void work(String worker) {
        while (running) {
            try {
                List<LockedExternalTask> locked = take(worker);
                if (locked.isEmpty()) {
                    signal.await(settings.checkPoll());
                } else {
                    signal.signal(); // there may be more: another worker need not wait
                    locked.forEach(task -> run.run(task, worker));
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.warn("A check worker stumbled ({}); it goes on.", e.toString());
                pause();
            }
        }
    }

    private List<LockedExternalTask> take(String worker) {
        var fetch = tasks.fetchAndLock(1, worker);
        ExternalTaskQueryTopicBuilder topics = null;
        for (CheckTask task : CheckTask.values()) {
            topics = (topics == null ? fetch : topics).topic(task.topic(), settings.checkLock().toMillis())
                    .variables(Variables.APPLICATION, Variables.PARTY);
        }
        return topics.execute();
    }

    private void pause() {
        try {
            signal.await(settings.checkPoll());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        running = false;
        signal.stop();
        threads.forEach(Thread::interrupt);
        for (Thread thread : threads) {
            try {
                thread.join(5000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        threads.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return 2000;
    }
}
