package gatehouse.platform;

import gatehouse.cli.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code run}: serves the product until it is stopped. What stands in the way of starting is said in one sentence. */
@Command(name = "run", description = "Serve Gatehouse until it is stopped.", mixinStandardHelpOptions = true, versionProvider = Version.class)
public final class Server implements Runnable {

    @Option(names = "--port", description = "The port to listen on (default ${DEFAULT-VALUE}).", defaultValue = "${env:SERVER_PORT:-8080}")
    private int port;

    @Option(names = "--data", description = "Where the embedded database and everything else is kept (default ${DEFAULT-VALUE}).",
            defaultValue = DataDirectory.USUAL)
    private Path data = Path.of("data");

    @Option(names = "--empty", description = "Come up without the ready-made applications.")
    private boolean empty;

    private Server() {}

    /** The command, whose exit status is 0 while it serves: its threads keep the process alive. */
    public static CommandLine command() {
        Server server = new Server();
        return new CommandLine(server).setExecutionExceptionHandler(new Explanation("start", () -> server.data));
    }

    @Override
    public void run() {
        Instant began = Instant.now();
        Port.refuseUnusable(port);
        boolean embedded = System.getenv("SPRING_DATASOURCE_URL") == null;
        Map<String, Object> settings = new HashMap<>(Map.of("server.port", port));
        if (embedded) {
            data = DataDirectory.make(data);
            settings.put("gatehouse.data", data.toString());
            settings.putAll(startDatabase());
        } else {
            refuseUnreachable();
        }
        Progress.say("Starting the application");
        ConfigurableApplicationContext context = application(settings, embedded).run();
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

    /** @param settings what was said on the command line, or follows from it: nothing in the environment says otherwise */
    private SpringApplication application(Map<String, Object> settings, boolean embedded) {
        Map<String, Object> defaults = Home.settings();
        defaults.put("logging.config", "classpath:logback-server.xml");
        defaults.put("gatehouse.address", "http://localhost:" + port);
        SpringApplication application = new SpringApplication(Wiring.class);
        if (embedded) {
            // A demonstration shows everybody's mail: it is this machine's alone.
            defaults.put("server.address", "127.0.0.1");
            defaults.put("gatehouse.identity-key", identityKey());
            defaults.put("gatehouse.rules.publish-folder", "true");
            System.setProperty("gatehouse.log", data.resolve("gatehouse.log").toString());
            application.setAdditionalProfiles("demo");
        }
        application.setDefaultProperties(defaults);
        application.addInitializers(context ->
                context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("command line", settings)));
        return application;
    }

    /** Beside the database and not in it, made at the first start. */
    private String identityKey() {
        Path file = data.resolve("identity-key");
        if (!Files.exists(file)) {
            PrivateFile.write(file, PrivateFile.randomKey());
        }
        return PrivateFile.read(file);
    }

    private Map<String, Object> startDatabase() {
        Progress.say("Starting the embedded PostgreSQL in " + data + (Files.exists(data.resolve("postgres")) ? "" : " (new)"));
        EmbeddedPostgres postgres = EmbeddedPostgres.start(data, data.resolve("postgres-programs"), EmbeddedPostgres.Care.KEPT);
        SpringApplication.getShutdownHandlers().add(postgres::close);
        postgres.whenLost(() -> {
            System.err.println("PostgreSQL ended unasked (its log is " + postgres.log() + "). Gatehouse ends too, for nothing can be saved any more.");
            Runtime.getRuntime().halt(1);
        });
        return Map.of("spring.datasource.url", postgres.url(), "spring.datasource.username", EmbeddedPostgres.USER,
                "spring.datasource.password", postgres.password());
    }

    static void refuseUnreachable() {
        String url = System.getenv("SPRING_DATASOURCE_URL");
        try {
            DriverManager.setLoginTimeout(10);
            DriverManager.getConnection(url, System.getenv("SPRING_DATASOURCE_USERNAME"), System.getenv("SPRING_DATASOURCE_PASSWORD")).close();
        } catch (SQLException e) {
            throw new StartProblem("The database at " + url.replaceFirst("\\?.*", "") + " can't be reached: " + Explanation.firstLine(e) + ".", e);
        }
    }
}
