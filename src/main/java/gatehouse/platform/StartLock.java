package gatehouse.platform;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Lets nodes that start together on one database do so one after another: migrations, the engine's tables and the deployment
 * of the processes are then made once. PostgreSQL holds the lock, and gives it up by itself when a node dies.
 */
@Component("startLock")
class StartLock implements SmartLifecycle {

    private static final long KEY = 0x6761746568L; // "gateh"

    private final Connection connection;
    private volatile boolean held;

    StartLock(DataSource dataSource) throws SQLException {
        connection = dataSource.getConnection();
        connection.setAutoCommit(true);
        connection.createStatement().execute("select pg_advisory_lock(" + KEY + ")");
        held = true;
    }

    /** Everything that is made once is made: the next node may. */
    @Override
    public void start() {
        release();
    }

    private void release() {
        if (!held) {
            return;
        }
        held = false;
        try (connection) {
            connection.createStatement().execute("select pg_advisory_unlock(" + KEY + ")");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stop() {
        release();
    }

    @Override
    public boolean isRunning() {
        return !held;
    }

    /** After the deployment of the processes. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 2000;
    }
}
