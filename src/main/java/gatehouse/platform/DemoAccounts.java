package gatehouse.platform;

import gatehouse.accounts.Account;
import gatehouse.accounts.Accounts;
import gatehouse.trail.Actor;
import gatehouse.vocabulary.Role;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The ready-made accounts of the demo profile, with passwords made at random on the first start and kept in a private file. */
@Component
@Profile("demo")
class DemoAccounts {

    private record Ready(String email, String name, Role role) {}

    private static final List<Ready> READY = List.of(
            new Ready("client@example.test", "Clara Client", Role.CLIENT),
            new Ready("rm1@example.test", "Rosa Relation", Role.RELATIONSHIP_MANAGER),
            new Ready("rm2@example.test", "Rafael Relation", Role.RELATIONSHIP_MANAGER),
            new Ready("officer1@example.test", "Oscar Officer", Role.COMPLIANCE_OFFICER),
            new Ready("officer2@example.test", "Olga Officer", Role.COMPLIANCE_OFFICER),
            new Ready("auditor@example.test", "Aida Auditor", Role.AUDITOR),
            new Ready("admin@example.test", "Adam Administrator", Role.ADMINISTRATOR));

    private final Accounts accounts;
    private final Path file;

    DemoAccounts(Accounts accounts, @Value("${gatehouse.data}") Path data) {
        this.accounts = accounts;
        this.file = data.resolve("demo-accounts.txt");
    }

    /** Makes those that are not there yet. */
    void ensure() {
        Map<String, String> passwords = passwords();
        for (Ready ready : READY) {
            if (accounts.byEmail(ready.email()).isEmpty()) {
                String password = passwords.computeIfAbsent(ready.email(), email -> PrivateFile.randomPassword());
                save(passwords); // before the account: a password that nobody knows would be worse than a file too much
                accounts.create(ready.email(), ready.name(), ready.role(), password, Actor.SYSTEM);
            }
        }
    }

    Account account(String email) {
        return accounts.byEmail(email).orElseThrow();
    }

    void print() {
        Map<String, String> passwords = passwords();
        Progress.say("");
        Progress.say("Ready-made accounts of this demonstration (also in " + file + "):");
        Progress.say(String.format("  %-22s %-24s %s", "role", "e-mail", "password"));
        READY.forEach(ready -> Progress.say(String.format("  %-22s %-24s %s", ready.role().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '),
                ready.email(), passwords.getOrDefault(ready.email(), "(not known)"))));
        Progress.say("");
    }

    private Map<String, String> passwords() {
        return !Files.exists(file) ? new LinkedHashMap<>() : PrivateFile.read(file).lines().map(line -> line.split(" ", 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1], (first, second) -> second, LinkedHashMap::new));
    }

    private void save(Map<String, String> passwords) {
        PrivateFile.write(file, passwords.entrySet().stream().map(e -> e.getKey() + " " + e.getValue() + "\n").collect(Collectors.joining()));
    }
}
