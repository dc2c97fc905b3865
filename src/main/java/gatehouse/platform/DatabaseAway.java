package gatehouse.platform;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLTransientConnectionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Answers when the database is away, before everything else: the product's own error page would ask for the session, and wait
 * for the same database again.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class DatabaseAway implements Filter {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseAway.class);

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException e) {
            if (response.isCommitted() || !isNoConnection(e)) {
                throw e;
            }
            LOG.error("The database gives no connection: a request was refused.");
            PlainPage.write(HttpServletResponse.SC_SERVICE_UNAVAILABLE, (HttpServletResponse) response);
        }
    }

    private static boolean isNoConnection(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientConnectionException) {
                return true;
            }
        }
        return false;
    }
}
