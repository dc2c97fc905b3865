package gatehouse.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import gatehouse.accounts.Account;
import gatehouse.accounts.Accounts;
import gatehouse.casefile.Application;
import gatehouse.casefile.CaseFiles;
import gatehouse.casework.StaffTask;
import gatehouse.casework.StaffTasks;
import gatehouse.vocabulary.InstitutionType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The ready-made applications: a start that was interrupted is gone on with at the next. */
class DemoTests {

    @TempDir
    private Path data;

    @Test
    void whatAnInterruptedStartLeftIsCompletedAndWhatWasMadeIsLeftAlone() throws IOException {
        Files.writeString(data.resolve("demo-applications.txt"), """
                Coastal Ports Authority Company
                Harbour Instruments Ltd
                Meridian Growth Fund
                Osprey Family Trust
                Alder Grove Trust
                """);
        try (ConfigurableApplicationContext node = node()) {
            node.getBean(DemoAccounts.class).ensure();
            Account client = node.getBean(Accounts.class).byEmail("client@example.test").orElseThrow();
            UUID begun = node.getBean(Applicant.class).start(InstitutionType.FUND, "Northlight Income Fund", client);
            DemoApplications applications = node.getBean(DemoApplications.class);

            applications.ensure();
            assertThat(namesOfApplications(client, node)).containsExactlyInAnyOrder("Northlight Income Fund", "Lantern Workshops Ltd");
            await().untilAsserted(() -> assertThat(node.getBean(StaffTasks.class).openOf(begun)).extracting(StaffTask::kind)
                    .containsExactly(StaffTask.Kind.PREPARE));

            applications.ensure();
            assertThat(namesOfApplications(client, node)).hasSize(2);
        }
    }

    private static List<String> namesOfApplications(Account client, ConfigurableApplicationContext node) {
        return node.getBean(CaseFiles.class).all(node.getBean(Accounts.class).casesOf(client.id())).stream()
                .map(Application::institutionName).toList();
    }

    private ConfigurableApplicationContext node() {
        TestPostgres.Database database = TestPostgres.newDatabase();
        SpringApplication application = new SpringApplication(Wiring.class);
        application.setAdditionalProfiles("demo");
        return application.run("--server.port=0", "--gatehouse.data=" + data, "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.user(), "--spring.datasource.password=" + database.password(),
                "--gatehouse.identity-key=" + PrivateFile.randomKey());
    }
}
