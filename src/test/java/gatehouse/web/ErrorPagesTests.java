package gatehouse.web;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.platform.GatehouseTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@GatehouseTest
class ErrorPagesTests {

    @LocalServerPort
    private int port;

    private Visitor visitor;

    @BeforeEach
    void somebodyComes() {
        visitor = new Visitor(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/error", "/nowhere", "/applications/no-id"})
    void whatIsNotThereIsSaidOnAPage(String path) {
        HttpResponse<String> answer = visitor.get(path);
        assertThat(answer.statusCode()).isIn(401, 404);
        assertThat(answer.body()).contains("<h1").doesNotContain("timestamp", "Exception");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in;x=1", "/static//x", "/%25x"})
    void whatTheFirewallRefusesIsAnsweredByAPageToo(String path) {
        HttpResponse<String> answer = visitor.get(path);
        assertThat(answer.statusCode()).isBetween(400, 404);
        assertThat(answer.body()).contains("<h1").doesNotContain("timestamp", "Exception");
    }

    @Test
    void tooMuchTextIsSaidToBeThat() {
        HttpResponse<String> answer = visitor.post("/register", "name", "x".repeat(3_200_000));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("This is too much text");
    }

    @Test
    void anotherMethodThanARouteHasIsRefused() {
        assertThat(visitor.post("/profile").statusCode()).isIn(401, 405);
    }
}
