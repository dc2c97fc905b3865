package gatehouse.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A PostgreSQL server of our own over a data directory that is kept. It listens on the loopback address alone, on a random
 * port, with a random password; what it acknowledged is on the disk. A server that a killed Gatehouse left running over this
 * very directory is stopped properly first; one that somebody lives by is never touched, for its Gatehouse holds the lock.
 */
final class EmbeddedPostgres implements AutoCloseable {

    static final String USER = "gatehouse";
    private static final String DATABASE = "postgres";
    private static final String MAJOR = "17";

    private final PostgresBinaries binaries;
    private final Path cluster;
    private final Path log;
    private final FileLock lock;
    private final String password;
    private final int port;
    private volatile boolean stopping;

    private EmbeddedPostgres(PostgresBinaries binaries, Path cluster, Path log, FileLock lock, String password, int port) {
        this.binaries = binaries;
        this.cluster = cluster;
        this.log = log;
        this.lock = lock;
        this.password = password;
        this.port = port;
    }

    /** How much care the server takes: {@code KEPT} for people's data, {@code THROWAWAY} (no fsync) for tests alone. */
    enum Care { KEPT, THROWAWAY }

    /**
     * Starts the server of a data directory.
     *
     * @param data     where everything is kept: {@code postgres}, {@code password}, {@code lock}
     * @param programs where PostgreSQL's programs are unpacked
     * @throws StartProblem where the directory is in use, or of another major version, or the server does not come up
     */
    static EmbeddedPostgres start(Path data, Path programs, Care care) {
        try {
            Path home = DataDirectory.make(data);
            FileLock lock = lock(home);
            try {
                PostgresBinaries binaries = PostgresBinaries.under(Files.createDirectories(programs));
                Path cluster = home.resolve("postgres");
                refuseOtherVersion(cluster);
                Path passwordFile = home.resolve("password");
                if (!Files.exists(cluster.resolve("PG_VERSION"))) {
                    PrivateFile.write(passwordFile, PrivateFile.randomPassword());
                    initialize(binaries, cluster, passwordFile);
                }
                stopOrphan(binaries, cluster);
                EmbeddedPostgres postgres = new EmbeddedPostgres(binaries, cluster, home.resolve("postgres.log"), lock,
                        PrivateFile.read(passwordFile), freePort());
                postgres.launch(care);
                return postgres;
            } catch (RuntimeException | IOException e) {
                lock.acquiredBy().close();
                throw e;
            }
        } catch (IOException e) {
            throw DataDirectory.unusable(data, e);
        }
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE;
    }

    String password() {
        return password;
    }

    /** Where the server says what happens to it. */
    Path log() {
        return log;
    }

    /** The number of the server's process. */
    long pid() {
        try {
            return postmasterPid(cluster);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs {@code then} when the server ends although nobody stopped it through this object. */
    void whenLost(Runnable then) {
        ProcessHandle server = ProcessHandle.of(pid()).orElseThrow(() -> new StartProblem("PostgreSQL ended at once; the reason is in " + log + "."));
        server.onExit().thenRun(() -> {
            if (!stopping) {
                then.run();
            }
        });
    }

    private static long postmasterPid(Path cluster) throws IOException {
        return Long.parseLong(Files.readAllLines(cluster.resolve("postmaster.pid")).get(0).strip());
    }

    /** Stops the server; clients still connected are let go. The lock is given up last. */
    @Override
    public void close() {
        stopping = true;
        try {
            run(log, "pg_ctl", "stop", "-D", cluster.toString(), "-m", "fast", "-w", "-t", "60");
        } finally {
            try {
                lock.acquiredBy().close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static FileLock lock(Path home) throws IOException {
        FileChannel channel = FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return lock;
            }
        } catch (OverlappingFileLockException e) {
            // held by this very process: the same answer
        }
        channel.close();
        throw new StartProblem("Another Gatehouse is running on the data directory " + home + ". Stop it, or name another with --data.");
    }

    private static void refuseOtherVersion(Path cluster) throws IOException {
        Path version = cluster.resolve("PG_VERSION");
        if (Files.exists(version) && !Files.readString(version).strip().equals(MAJOR)) {
            throw new StartProblem("The data directory " + cluster + " is of PostgreSQL " + Files.readString(version).strip()
                    + " and this Gatehouse brings PostgreSQL " + MAJOR + ". Move the data with pg_dump, or name another directory with --data.");
        }
    }

    /** Makes the cluster beside its place and moves it there whole. */
    private static void initialize(PostgresBinaries binaries, Path cluster, Path passwordFile) throws IOException {
        Path fresh = cluster.resolveSibling("postgres-" + UUID.randomUUID());
        Path log = cluster.resolveSibling("postgres.log");
        deleteUnfinished(cluster.getParent());
        int status = execute(log, binaries, "initdb", "-D", fresh.toString(), "-U", USER, "--pwfile=" + passwordFile,
                "--auth=scram-sha-256", "--encoding=UTF8", "--locale-provider=builtin", "--locale=C.UTF-8", "--data-checksums");
        if (status != 0) {
            throw new StartProblem("PostgreSQL could not make its data directory; the reason is in " + log + ".");
        }
        Files.move(fresh, cluster, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void deleteUnfinished(Path home) throws IOException {
        try (Stream<Path> entries = Files.list(home)) {
            for (Path unfinished : entries.filter(p -> p.getFileName().toString().matches("postgres-[0-9a-f-]{36}")).toList()) {
                try (Stream<Path> files = Files.walk(unfinished)) {
                    for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
            }
        }
    }

    /**
     * Ends a server left over this directory. We hold the directory's lock, so no Gatehouse lives by it. The process that the
     * server's own lock file names is only touched if it runs our executable in this very directory; a number that belongs to
     * something else by now says that the file is stale.
     */
    private static void stopOrphan(PostgresBinaries binaries, Path cluster) throws IOException {
        Path pidFile = cluster.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        long pid = postmasterPid(cluster);
        Optional<ProcessHandle> process = ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
        if (process.isEmpty()) {
            return; // PostgreSQL itself sees that its owner is gone, and recovers
        }
        if (!runsIn(process.get(), cluster)) {
            Files.delete(pidFile);
            return;
        }
        Path executable = executable(process.get());
        if (!executable.equals(binaries.program("postgres"))) {
            throw new StartProblem("Another PostgreSQL (" + executable + ", process " + pid + ") runs on " + cluster + ". Stop it first.");
        }
        int status = execute(cluster.resolveSibling("postgres.log"), binaries,
                "pg_ctl", "stop", "-D", cluster.toString(), "-m", "fast", "-w", "-t", "60");
        if (status != 0) {
            throw new StartProblem("A PostgreSQL left running on " + cluster + " (process " + pid + ") does not stop. Stop it by hand.");
        }
    }

    private static Path executable(ProcessHandle process) throws IOException {
        Path link = Path.of("/proc", Long.toString(process.pid()), "exe");
        return Files.exists(link) ? link.toRealPath() : Path.of(process.info().command().orElse("unknown"));
    }

    private static boolean runsIn(ProcessHandle process, Path cluster) throws IOException {
        Path link = Path.of("/proc", Long.toString(process.pid()), "cwd");
        if (Files.isDirectory(Path.of("/proc/self"))) {
            return executable(process).endsWith("postgres") && link.toRealPath().equals(cluster.toRealPath());
        }
        return executable(process).endsWith("postgres");
    }

    private void launch(Care care) {
        List<String> settings = new ArrayList<>(List.of("listen_addresses=127.0.0.1", "port=" + port, "unix_socket_directories=",
                "max_connections=60", "timezone=UTC", "log_timezone=UTC", "shared_buffers=128MB"));
        settings.addAll(care == Care.KEPT
                ? List.of("fsync=on", "synchronous_commit=on", "full_page_writes=on")
                : List.of("fsync=off", "synchronous_commit=off", "full_page_writes=off"));
        StringBuilder options = new StringBuilder();
        settings.forEach(setting -> options.append(" -c ").append(setting));
        // pg_ctl puts the server into a session of its own: Ctrl-C ends Gatehouse first, which then stops its server.
        int status = run(log, "pg_ctl", "start", "-D", cluster.toString(), "-l", log.toString(), "-o", options.toString(), "-w", "-t", "60");
        if (status != 0) {
            throw new StartProblem("PostgreSQL did not start; the reason is in " + log + ".");
        }
    }

    private int run(Path output, String program, String... arguments) {
        try {
            return execute(output, binaries, program, arguments);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int execute(Path output, PostgresBinaries binaries, String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("unshare", "-U")); // PostgreSQL refuses to run as root: in a user namespace it is nobody
        }
        command.add(binaries.program(program).toString());
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile())).start();
        try {
            if (!process.waitFor(120, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new StartProblem("PostgreSQL's " + program + " did not end within two minutes; see " + output + ".");
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartProblem("Interrupted while PostgreSQL's " + program + " was running.", e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
