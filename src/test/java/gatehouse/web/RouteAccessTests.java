package gatehouse.web;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.accounts.Account;
import gatehouse.accounts.Accounts;
import gatehouse.platform.GatehouseTest;
import gatehouse.trail.Actor;
import gatehouse.vocabulary.InstitutionType;
import gatehouse.vocabulary.Role;
import gatehouse.web.Routes.Route;
import gatehouse.workflow.Cases;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;

/** Every route that the application really has, tried by everybody whom it does not list. */
@GatehouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Import(RouteAccessTests.WrongOnPurpose.class)
class RouteAccessTests {

    private static final String PASSWORD = "a long test password 7";
    private static final String WRONG = "/wrong-on-purpose";

    @Autowired
    private Routes routes;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Cases cases;

    @LocalServerPort
    private int port;

    private final Map<Role, Visitor> visitors = new EnumMap<>(Role.class);
    private Visitor nobody;
    private UUID foreignCase;

    @BeforeAll
    void everybodySignsIn() {
        for (Role role : Role.values()) {
            String email = role.name().toLowerCase(java.util.Locale.ROOT) + "@route.test";
            accounts.create(email, role.name(), role, PASSWORD, Actor.SYSTEM);
            visitors.put(role, new Visitor(port).signIn(email, PASSWORD));
        }
        nobody = new Visitor(port);
        Account other = accounts.create("other@route.test", "Other Client", Role.CLIENT, PASSWORD, Actor.SYSTEM);
        foreignCase = cases.start(InstitutionType.TRUST, other);
    }

    @Test
    void whoeverARouteDoesNotListIsRefused() {
        List<Route> all = routes.all().stream().filter(route -> !route.pattern().startsWith(WRONG)).toList();
        assertThat(all).hasSizeGreaterThan(30);
        assertThat(all.stream().flatMap(route -> problems(route).stream())).isEmpty();
    }

    @Test
    void aRouteThatIsOpenWhereItShouldNotBeIsFound() {
        List<Route> wrong = routes.all().stream().filter(route -> route.pattern().startsWith(WRONG)).toList();
        assertThat(wrong).singleElement().satisfies(route -> assertThat(problems(route)).isNotEmpty());
    }

    @Test
    void aRouteThatLetsInMoreThanItListsIsFound() {
        Access administrators = routes.all().stream().filter(route -> route.pattern().equals("/staff/accounts")).findFirst().orElseThrow().access();
        assertThat(problems(new Route(Set.of(RequestMethod.GET), "/register", administrators))).hasSize(5);
    }

    /** What is wrong with a route: each who gets in and should not. */
    private List<String> problems(Route route) {
        List<String> problems = new ArrayList<>();
        List<Role> listed = List.of(route.access().value());
        boolean ofCase = route.pattern().contains("{application}");
        if (listed.isEmpty()) {
            if (ofCase) {
                problems.add(route.pattern() + " touches a case and is open to anybody");
            }
            return problems;
        }
        for (RequestMethod method : methods(route)) {
            expect(problems, method, route, null, foreignCase, 401);
            for (Role role : Role.values()) {
                if (!listed.contains(role)) {
                    expect(problems, method, route, role, foreignCase, 403);
                } else if (ofCase) {
                    expect(problems, method, route, role, UUID.randomUUID(), 404);
                }
            }
            if (ofCase && listed.contains(Role.CLIENT)) {
                expect(problems, method, route, Role.CLIENT, foreignCase, 404);
            }
        }
        return problems;
    }

    private void expect(List<String> problems, RequestMethod method, Route route, Role role, UUID application, int expected) {
        String path = route.pattern().replace("{application}", application.toString())
                .replaceAll("\\{\\w+:([^|}]+)[^}]*}", "$1").replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
        Visitor visitor = role == null ? nobody : visitors.get(role);
        HttpResponse<String> answer = method == RequestMethod.GET ? visitor.get(path) : visitor.post(path);
        boolean sentToSignIn = expected == 401 && answer.statusCode() == 302 && Visitor.leadsTo(answer).equals("/sign-in");
        if (answer.statusCode() != expected && !sentToSignIn) {
            problems.add(method + " " + route.pattern() + " as " + (role == null ? "nobody" : role) + ": " + answer.statusCode()
                    + " in place of " + expected);
        }
    }

    private static Set<RequestMethod> methods(Route route) {
        assertThat(Arrays.asList(RequestMethod.GET, RequestMethod.POST)).containsAll(route.methods());
        return route.methods().isEmpty() ? Set.of(RequestMethod.GET, RequestMethod.POST) : route.methods();
    }

    @Test
    void aPostWithoutItsTokenIsRefused() throws Exception {
        var request = java.net.http.HttpRequest.newBuilder(java.net.URI.create("http://localhost:" + port + "/register"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("name=x")).build();
        var answer = java.net.http.HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    /** A route such as nobody may write: the test must find it. */
    @TestConfiguration(proxyBeanMethods = false)
    static class WrongOnPurpose {

        @Bean
        OpenCase openCase() {
            return new OpenCase();
        }

        /** Makes its implementations handlers without the scan of other tests finding them. */
        @Controller
        interface Page {}

        static class OpenCase implements Page {

            /** Touches a case without saying whose it must be. */
            @GetMapping(WRONG + "/{application}")
            @Access({})
            @ResponseBody
            String open() {
                return "open";
            }
        }
    }
}
