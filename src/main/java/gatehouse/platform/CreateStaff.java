package gatehouse.platform;

import gatehouse.accounts.Account;
import gatehouse.accounts.Accounts;
import gatehouse.cli.Version;
import gatehouse.trail.Actor;
import gatehouse.vocabulary.Role;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code create-staff}: makes an account of the staff in the database that the environment names; the first administrator. */
@Command(name = "create-staff", mixinStandardHelpOptions = true, versionProvider = Version.class,
        description = "Make an account of the staff in the database of SPRING_DATASOURCE_URL.")
public final class CreateStaff implements Runnable {

    /** As the web form has it: one at-sign and no space; whether it exists, only a letter to it can say. */
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>\",;]+@[^\\s@<>\",;]+");
    private static final int LONGEST = 200;

    @Option(names = "--email", required = true, description = "The address to sign in with.")
    private String email = "";

    @Option(names = "--name", required = true, description = "The person's name.")
    private String name = "";

    @Option(names = "--role", defaultValue = "ADMINISTRATOR", description = "One of ${COMPLETION-CANDIDATES} (default ${DEFAULT-VALUE}).")
    private Role role = Role.ADMINISTRATOR;

    @Option(names = "--data", hidden = true, defaultValue = DataDirectory.USUAL)
    private Path data = Path.of("data");

    private CreateStaff() {}

    public static CommandLine command() {
        CreateStaff command = new CreateStaff();
        return new CommandLine(command).setExecutionExceptionHandler(new Explanation("make the account", () -> command.data));
    }

    @Override
    public void run() {
        refuseNonsense();
        if (System.getenv("SPRING_DATASOURCE_URL") == null) {
            throw new StartProblem("Set SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD first.");
        }
        Server.refuseUnreachable();
        try (ConfigurableApplicationContext context = application().run("--server.port=-1", "--management.server.port=-1")) {
            Accounts accounts = context.getBean(Accounts.class);
            if (accounts.byEmail(email).isPresent()) {
                throw new StartProblem("There is an account with this address already.");
            }
            String password = PrivateFile.randomPassword();
            Account account = accounts.create(email, name, role, password, Actor.SYSTEM);
            Progress.say("Made " + role + " " + account.uid() + " for " + email + ". First password, shown this once: " + password);
        }
    }

    private void refuseNonsense() {
        email = email.strip();
        name = name.strip();
        if (email.length() > LONGEST || !ADDRESS.matcher(email).matches()) {
            throw new StartProblem("'" + email + "' is no e-mail address.");
        }
        if (name.isEmpty() || name.length() > LONGEST) {
            throw new StartProblem("A name has 1 to " + LONGEST + " characters.");
        }
        if (!role.isStaff()) {
            throw new StartProblem("A client registers on the web page.");
        }
    }

    /**
     * The application without work of its own. It stays a web application, on no port: routes, their guards and the chain of
     * filters are beans that need the servlet context, and the accounts are made by the very application that serves.
     */
    private static SpringApplication application() {
        Map<String, Object> defaults = Home.settings();
        defaults.put("gatehouse.workflow.workers", 0);
        defaults.put("gatehouse.identity-key", PrivateFile.randomKey()); // nothing is checked here, so nothing is kept under it
        defaults.put("camunda.bpm.job-execution.enabled", false);
        SpringApplication application = new SpringApplication(Wiring.class);
        application.setDefaultProperties(defaults);
        return application;
    }
}
