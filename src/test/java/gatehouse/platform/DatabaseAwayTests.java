package gatehouse.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class DatabaseAwayTests {

    private final DatabaseAway filter = new DatabaseAway();
    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void aRequestThatGetsNoConnectionIsAnsweredAtOnceWithAPlainPage() throws Exception {
        FilterChain chain = (asked, answer) -> {
            answer.getWriter().write("half a page");
            throw new ServletException(new IllegalStateException(new SQLTransientConnectionException("Connection is not available")));
        };
        filter.doFilter(request, response, chain);
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getContentAsString()).contains("try again in a few minutes").doesNotContain("half a page", "Connection");
        assertThat(response.getHeader("Content-Security-Policy")).isEqualTo("default-src 'none'");
    }

    @Test
    void anythingElseIsLeftToTheProductsOwnErrorPage() {
        FilterChain chain = (asked, answer) -> {
            throw new ServletException("another fault");
        };
        assertThatThrownBy(() -> filter.doFilter(request, response, chain)).hasMessage("another fault");
    }
}
