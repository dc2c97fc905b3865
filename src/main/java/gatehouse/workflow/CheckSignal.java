package gatehouse.workflow;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Wakes this node's workers as soon as any node has committed a picture to check: PostgreSQL's own notification, which arrives
 * with the commit, on a connection kept for it. While that connection is lost, workers find their work by polling.
 */
@Component
class CheckSignal implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(CheckSignal.class);

    private final DataSource dataSource;
    private final Semaphore signals = new Semaphore(0);
    private volatile boolean running;

    CheckSignal(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Waits until there may be work, at the longest this long. */
    void await(Duration longest) throws InterruptedException {
        if (signals.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
            signals.drainPermits();
        }
    }

    void signal() {
        signals.release(2);
    }

    @Override
    public void start() {
        running = true;
        Thread listener = new Thread(this::listen, "check-signal");
        listener.setDaemon(true);
        listener.start();
    }

    private void listen() {
        while (running) {
            try (Connection connection = dataSource.getConnection()) {
                connection.setAutoCommit(true);
                connection.createStatement().execute("listen " + CheckTaskListener.CHANNEL);
                PGConnection notifications = connection.unwrap(PGConnection.class);
                signal(); // whatever came while nobody listened
                while (running) {
                    if (notifications.getNotifications(1000).length > 0) {
                        signal();
                    }
                }
            } catch (SQLException e) {
                if (running) {
                    LOG.warn("Not told of new pictures for now, polling instead: {}", e.getMessage());
                    pause();
                }
            }
        }
    }

    private static void pause() {
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        running = false;
        signal();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return 1000;
    }
}
