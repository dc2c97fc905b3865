package gatehouse.platform;

import gatehouse.rulebook.Rulebook;
import gatehouse.rulebook.RulebookSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code run}: serves the product until it is stopped. What stands in the way of starting is said in one sentence. */
@Command(name = "run", description = "Serves Gatehouse until it is stopped.", mixinStandardHelpOptions = true)
public final class Server implements Runnable {

    @Option(names = "--port", description = "The port to listen on (default ${DEFAULT-VALUE}).", defaultValue = "${env:SERVER_PORT:-8080}")
    private int port;

    @Option(names = "--data", description = "Where the embedded database and everything else is kept (default ${DEFAULT-VALUE}).",
            defaultValue = "${env:GATEHOUSE_DATA:-./data}")
    private Path data;

    @Option(names = "--empty", description = "Come up without the ready-made applications.")
    private boolean empty;

    private Server() {}

    public static void main(String[] args) {
        if (args[0].equals("create-staff")) {
            System.exit(CreateStaff.execute(java.util.Arrays.copyOfRange(args, 1, args.length)));
        }
        int status = new CommandLine(new Server()).setExecutionExceptionHandler((failure, line, parsed) -> explain(failure))
                .execute(java.util.Arrays.copyOfRange(args, 1, args.length));
        if (status != 0) {
            System.exit(status);
        }
    }

    @Override
    public void run() {
        Instant began = Instant.now();
        Map<String, Object> settings = new HashMap<>();
        settings.put("server.port", port);
        refuseUsedPort(port);
        Rulebook.refuseBroken(new RulebookSettings(Home.folder("rules").orElse(null)));
        boolean embedded = System.getenv("SPRING_DATASOURCE_URL") == null;
        System.setProperty("gatehouse.log", data.resolve("gatehouse.log").toString());
        if (embedded) {
            // A demonstration shows everybody's mail: it is this machine's alone.
            settings.put("server.address", "127.0.0.1");
            EmbeddedPostgres postgres = startDatabase(settings);
            SpringApplication.getShutdownHandlers().add(postgres::close);
        } else {
            refuseUnreachable();
        }
        settings.put("gatehouse.data", data.toString());
        if (System.getenv("GATEHOUSE_ADDRESS") == null) {
            settings.put("gatehouse.address", "http://localhost:" + port);
        }
        Home.folder("processes").ifPresent(folder -> settings.put("gatehouse.workflow.processes", folder.toString()));
        Home.folder("rules").ifPresent(folder -> settings.put("gatehouse.rules.folder", folder.toString()));
        Progress.say("Starting the application");
        SpringApplication application = new SpringApplication(Wiring.class);
        application.setDefaultProperties(settings);
        if (embedded) {
            application.setAdditionalProfiles("demo");
        }
        ConfigurableApplicationContext context = application.run();
        if (embedded) {
            DemoAccounts accounts = context.getBean(DemoAccounts.class);
            accounts.ensure();
            if (!empty) {
                context.getBean(DemoApplications.class).ensure();
            }
            accounts.print();
        }
        Progress.say("Gatehouse is ready at " + context.getEnvironment().getProperty("gatehouse.address") + " after "
                + Duration.between(began, Instant.now()).toSeconds() + " s. Stop it with Ctrl-C.");
    }

    private EmbeddedPostgres startDatabase(Map<String, Object> settings) {
        Progress.say("Starting the embedded PostgreSQL in " + data + (Files.exists(data.resolve("postgres")) ? "" : " (new)"));
        EmbeddedPostgres postgres = EmbeddedPostgres.start(data, data.resolve("postgres-programs"), EmbeddedPostgres.Care.KEPT);
        settings.put("spring.datasource.url", postgres.url());
        settings.put("spring.datasource.username", EmbeddedPostgres.USER);
        settings.put("spring.datasource.password", postgres.password());
        return postgres;
    }

    private static void refuseUsedPort(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress((InetAddress) null, port));
        } catch (IOException e) {
            throw new StartProblem("Port " + port + " is in use. Stop what listens there, or name another with --port.", e);
        }
    }

    static void refuseUnreachable() {
        String url = System.getenv("SPRING_DATASOURCE_URL");
        try {
            DriverManager.setLoginTimeout(10);
            DriverManager.getConnection(url, System.getenv("SPRING_DATASOURCE_USERNAME"), System.getenv("SPRING_DATASOURCE_PASSWORD")).close();
        } catch (SQLException e) {
            throw new StartProblem("The database at " + url.replaceFirst("\\?.*", "") + " can't be reached: " + firstLine(e), e);
        }
    }

    /** One sentence for what is known to happen; a reference to the log for anything else. */
    static int explain(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartProblem || cause instanceof gatehouse.rulebook.BrokenRules) {
                System.err.println(cause.getMessage());
                return 1;
            }
            if (cause instanceof PortInUseException used) {
                System.err.println("Port " + used.getPort() + " is in use. Stop what listens there, or name another with --port.");
                return 1;
            }
        }
        String reference = UUID.randomUUID().toString();
        LoggerFactory.getLogger(Server.class).error("Start failed, reference {}", reference, failure);
        System.err.println("Gatehouse could not start: " + firstLine(failure) + " (reference " + reference + " in "
                + System.getProperty("gatehouse.log", "the log") + ").");
        return 1;
    }

    private static String firstLine(Throwable failure) {
        String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message.lines().findFirst().orElse("");
    }
}
