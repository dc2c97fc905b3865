package gatehouse.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTests {

    private static final Path PROGRAMS = Path.of("target/postgres-programs");

    @TempDir
    Path data;

    @Test
    void dataIsThereAfterAStopAndAStart() throws SQLException {
        try (EmbeddedPostgres postgres = start()) {
            execute(postgres, "create table kept (x int)");
            execute(postgres, "insert into kept values (7)");
        }
        try (EmbeddedPostgres postgres = start()) {
            assertThat(ask(postgres, "select x from kept")).isEqualTo("7");
        }
    }

    @Test
    void writesReachTheDiskAndOnlyThePasswordOpensIt() throws SQLException, IOException {
        try (EmbeddedPostgres postgres = start()) {
            assertThat(ask(postgres, "show fsync")).isEqualTo("on");
            assertThat(ask(postgres, "show synchronous_commit")).isEqualTo("on");
            assertThat(ask(postgres, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThatThrownBy(() -> DriverManager.getConnection(postgres.url(), EmbeddedPostgres.USER, "wrong"))
                    .hasMessageContaining("password authentication failed");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("password")))).isEqualTo("rw-------");
        }
    }

    @Test
    void aSecondOneOnTheSameDirectoryIsRefusedAndTheFirstLivesOn() throws SQLException {
        try (EmbeddedPostgres postgres = start()) {
            assertThatThrownBy(this::start).isInstanceOf(StartProblem.class).hasMessageContaining("Another Gatehouse is running");
            assertThat(ask(postgres, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void aDirectoryOfAnotherMajorVersionIsRefused() throws IOException {
        Files.createDirectories(data.resolve("postgres"));
        Files.writeString(data.resolve("postgres/PG_VERSION"), "14\n");
        assertThatThrownBy(this::start).isInstanceOf(StartProblem.class).hasMessageContaining("PostgreSQL 14").hasMessageContaining("--data");
    }

    /** A process of its own starts the server and is killed: the server is left without its Gatehouse. */
    @Test
    void aServerLeftBehindByAKilledProcessIsStoppedAndNothingAcknowledgedIsLost() throws Exception {
        Process killed = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-cp",
                System.getProperty("java.class.path"), Victim.class.getName(), data.toString()).redirectErrorStream(true).start();
        assertThat(killed.inputReader().readLine()).isEqualTo("acknowledged");
        killed.destroyForcibly();
        assertThat(killed.waitFor(10, TimeUnit.SECONDS)).isTrue();
        long orphan = Long.parseLong(Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(0).strip());
        assertThat(ProcessHandle.of(orphan)).hasValueSatisfying(process -> assertThat(process.isAlive()).isTrue());

        try (EmbeddedPostgres postgres = start()) {
            assertThat(ask(postgres, "select x from acknowledged")).isEqualTo("42");
            assertThat(Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(0).strip()).isNotEqualTo(Long.toString(orphan));
            assertThat(Files.readString(data.resolve("postgres.log"))).contains("received fast shutdown request");
        }
    }

    @Test
    void aServerThatIsKilledIsMissedAtOnce() throws Exception {
        CompletableFuture<Void> lost = new CompletableFuture<>();
        try (EmbeddedPostgres postgres = start()) {
            postgres.whenLost(() -> lost.complete(null));
            assertThat(ProcessHandle.of(postgres.pid()).orElseThrow().destroyForcibly()).isTrue();
            assertThat(lost).succeedsWithin(Duration.ofSeconds(20));
        }
    }

    @Test
    void aServerThatIsStoppedIsNotMissed() {
        CompletableFuture<Void> lost = new CompletableFuture<>();
        ProcessHandle server;
        try (EmbeddedPostgres postgres = start()) {
            postgres.whenLost(() -> lost.complete(null));
            server = ProcessHandle.of(postgres.pid()).orElseThrow();
        }
        assertThat(server.onExit()).succeedsWithin(Duration.ofSeconds(20));
        assertThat(lost).isNotDone();
    }

    @Test
    void aNewDataDirectoryIsItsOwnersAlone() throws IOException {
        Path fresh = data.resolve("new");
        DataDirectory.make(fresh);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(fresh))).isEqualTo("rwx------");
    }

    @Test
    void aLockFileThatNamesAProcessOfSomebodyElseIsStale() throws Exception {
        start().close();
        Process somebody = new ProcessBuilder("sleep", "60").start();
        try {
            Files.writeString(data.resolve("postgres/postmaster.pid"), somebody.pid() + "\n" + data.resolve("postgres") + "\n0\n1\n\n\n0 0\n");
            try (EmbeddedPostgres postgres = start()) {
                assertThat(ask(postgres, "select 1")).isEqualTo("1");
                assertThat(somebody.isAlive()).isTrue();
            }
        } finally {
            somebody.destroyForcibly();
        }
    }

    /** Starts a server, writes one row, says so, and waits to be killed. */
    static final class Victim {
        public static void main(String[] args) throws Exception {
            EmbeddedPostgres postgres = EmbeddedPostgres.start(Path.of(args[0]), PROGRAMS, EmbeddedPostgres.Care.KEPT);
            execute(postgres, "create table acknowledged (x int)");
            execute(postgres, "insert into acknowledged values (42)");
            System.out.println("acknowledged");
            Thread.sleep(Long.MAX_VALUE);
        }
    }

    private EmbeddedPostgres start() {
        return EmbeddedPostgres.start(data, PROGRAMS, EmbeddedPostgres.Care.KEPT);
    }

    private static void execute(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (Connection connection = connect(postgres)) {
            connection.createStatement().execute(sql);
        }
    }

    private static String ask(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (Connection connection = connect(postgres); ResultSet row = connection.createStatement().executeQuery(sql)) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }

    private static Connection connect(EmbeddedPostgres postgres) throws SQLException {
        return DriverManager.getConnection(postgres.url(), EmbeddedPostgres.USER, postgres.password());
    }
}
