package gatehouse.platform;

import gatehouse.accounts.Account;
import gatehouse.accounts.Accounts;
import gatehouse.trail.Actor;
import gatehouse.vocabulary.Role;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code create-staff}: makes an account of the staff in the database that the environment names; the first administrator. */
@Command(name = "create-staff", mixinStandardHelpOptions = true,
        description = "Makes an account of the staff in the database of SPRING_DATASOURCE_URL and prints its first password.")
final class CreateStaff implements Runnable {

    @Option(names = "--email", required = true, description = "The address to sign in with.")
    private String email = "";

    @Option(names = "--name", required = true, description = "The person's name.")
    private String name = "";

    @Option(names = "--role", defaultValue = "ADMINISTRATOR", description = "One of ${COMPLETION-CANDIDATES} (default ${DEFAULT-VALUE}).")
    private Role role = Role.ADMINISTRATOR;

    static int execute(String[] args) {
        return new CommandLine(new CreateStaff()).setExecutionExceptionHandler((failure, line, parsed) -> Server.explain(failure)).execute(args);
    }

    @Override
    public void run() {
        if (System.getenv("SPRING_DATASOURCE_URL") == null) {
            throw new StartProblem("Set SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD first.");
        }
        if (!role.isStaff()) {
            throw new StartProblem("A client registers on the web page.");
        }
        Server.refuseUnreachable();
        SpringApplication application = new SpringApplication(Wiring.class);
        application.setWebApplicationType(WebApplicationType.SERVLET);
        application.setDefaultProperties(Map.of("server.port", 0, "gatehouse.workflow.workers", 0, "camunda.bpm.job-execution.enabled", false,
                "logging.level.root", "WARN"));
        try (ConfigurableApplicationContext context = application.run()) {
            Accounts accounts = context.getBean(Accounts.class);
            if (accounts.byEmail(email).isPresent()) {
                throw new StartProblem("There is an account with this address already.");
            }
            String password = PrivateFile.randomPassword();
            Account account = accounts.create(email, name, role, password, Actor.SYSTEM);
            Progress.say("Made " + role + " " + account.uid() + " for " + email + ". First password, shown this once: " + password);
        }
    }
}
