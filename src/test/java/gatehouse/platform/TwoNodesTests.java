package gatehouse.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import gatehouse.accounts.Account;
import gatehouse.accounts.Accounts;
import gatehouse.casefile.Party;
import gatehouse.casework.StaffTask;
import gatehouse.casework.StaffTasks;
import gatehouse.trail.Actor;
import gatehouse.trail.Trail;
import gatehouse.vocabulary.InstitutionType;
import gatehouse.vocabulary.Role;
import gatehouse.workflow.Cases;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Two nodes on one database, started at the same instant: the first has no workers, so the second must do its checks. */
class TwoNodesTests {

    /** One of both: what one node keeps, the other finds. */
    private static final String KEY = PrivateFile.randomKey();

    private static ConfigurableApplicationContext first;
    private static ConfigurableApplicationContext second;

    @BeforeAll
    static void start() {
        TestPostgres.Database database = TestPostgres.newDatabase();
        CompletableFuture<ConfigurableApplicationContext> one = CompletableFuture.supplyAsync(() -> node(database, 0));
        CompletableFuture<ConfigurableApplicationContext> two = CompletableFuture.supplyAsync(() -> node(database, 2));
        first = one.join();
        second = two.join();
    }

    @AfterAll
    static void stop() {
        first.close();
        second.close();
    }

    @Test
    void aCaseBegunOnOneNodeIsCheckedAndGoesOnOnTheOther() {
        Account client = first.getBean(Accounts.class).create("client@nodes.test", "Client", Role.CLIENT, "a password of tests", Actor.SYSTEM);
        Account officer = second.getBean(Accounts.class).create("officer@nodes.test", "Officer", Role.COMPLIANCE_OFFICER, "a password of tests", Actor.SYSTEM);
        Applicant applicant = first.getBean(Applicant.class);
        UUID id = applicant.start(InstitutionType.TRUST, "Two Nodes Trust", client);
        applicant.supplyEverything(id, client);

        Cases onSecond = second.getBean(Cases.class);
        assertThat(onSecond.submit(id, client)).isInstanceOf(Cases.Result.Done.class);
        StaffTasks tasks = second.getBean(StaffTasks.class);
        for (Party person : onSecond.standing(id).orElseThrow().file().persons()) {
            // Workers poll every minute here: only a notification over the database wakes the second node in time.
            await().atMost(Duration.ofSeconds(40)).until(() -> openLook(tasks, id, person).isPresent()
                    || onSecond.standing(id).orElseThrow().verified().contains(person.id()));
            openLook(tasks, id, person).ifPresent(look -> accept(onSecond, tasks, look, person, officer));
        }
        assertThat(first.getBean(StaffTasks.class).openOf(id)).extracting(StaffTask::kind).containsExactly(StaffTask.Kind.PREPARE);
        assertThat(first.getBean(Trail.class).firstBreak(id)).isEmpty();
    }

    /** None where the checks left nothing open. */
    private static Optional<StaffTask> openLook(StaffTasks tasks, UUID id, Party person) {
        return tasks.openOf(id).stream().filter(task -> person.id().equals(task.party())).findFirst();
    }

    private static void accept(Cases cases, StaffTasks tasks, StaffTask look, Party person, Account officer) {
        tasks.claim(look.id(), officer);
        var review = cases.standing(look.application()).orElseThrow().review(person.id());
        assertThat(cases.look(look.id(), Cases.seen(review), review.itemsToLookAt().stream()
                .map(item -> new gatehouse.casework.Verification.Looked(item, null)).toList(), officer)).isInstanceOf(Cases.Result.Done.class);
    }

    @Test
    void whoSignsInOnOneNodeIsSignedInOnTheOther() throws Exception {
        first.getBean(Accounts.class).create("both@nodes.test", "Both", Role.CLIENT, "a password of tests", Actor.SYSTEM);
        HttpClient http = HttpClient.newBuilder().cookieHandler(new CookieManager()).followRedirects(HttpClient.Redirect.NEVER).build();
        String page = http.send(HttpRequest.newBuilder(address(first, "/sign-in")).build(), HttpResponse.BodyHandlers.ofString()).body();
        Matcher token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page);
        assertThat(token.find()).isTrue();
        HttpResponse<String> signedIn = http.send(HttpRequest.newBuilder(address(first, "/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("email=both%40nodes.test&password=a+password+of+tests&resume=&_csrf="
                        + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8))).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(signedIn.statusCode()).isEqualTo(302);
        HttpResponse<String> other = http.send(HttpRequest.newBuilder(address(second, "/")).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(other.headers().firstValue("Location")).hasValueSatisfying(to -> assertThat(to).endsWith("/applications"));
    }

    private static URI address(ConfigurableApplicationContext node, String path) {
        return URI.create("http://localhost:" + node.getEnvironment().getProperty("local.server.port") + path);
    }

    private static ConfigurableApplicationContext node(TestPostgres.Database database, int workers) {
        SpringApplication application = new SpringApplication(Wiring.class);
        application.setDefaultProperties(Map.of("server.port", 0, "spring.datasource.url", database.url(),
                "spring.datasource.username", database.user(), "spring.datasource.password", database.password(),
                "gatehouse.workflow.workers", workers, "gatehouse.workflow.check-poll", "60s", "gatehouse.address", "http://localhost",
                "gatehouse.identity-key", KEY));
        return application.run();
    }
}
