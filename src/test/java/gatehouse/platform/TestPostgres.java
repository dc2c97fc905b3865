package gatehouse.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.springframework.boot.SpringApplication;

/** One real PostgreSQL for all tests of a run, in which each may have a database of its own. */
public final class TestPostgres {

    private static final EmbeddedPostgres SERVER = launch();

    private TestPostgres() {}

    /** A fresh, empty database. */
    public static Database newDatabase() {
        String name = "test_" + UUID.randomUUID().toString().replace("-", "");
        try (Connection connection = DriverManager.getConnection(SERVER.url(), EmbeddedPostgres.USER, SERVER.password());
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new Database(SERVER.url().replaceFirst("/postgres$", "/" + name), EmbeddedPostgres.USER, SERVER.password());
    }

    public record Database(String url, String user, String password) {}

    private static EmbeddedPostgres launch() {
        try {
            Path data = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "postgres-of-tests-");
            EmbeddedPostgres server = EmbeddedPostgres.start(data, Path.of("target/postgres-programs"), EmbeddedPostgres.Care.THROWAWAY);
            // After every application context of the tests: an engine that closes still needs its database.
            SpringApplication.getShutdownHandlers().add(server::close);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
