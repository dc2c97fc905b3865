package gatehouse.platform;

import java.io.IOException;
import java.io.Writer;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;

/** Answers what the server refuses before the application sees it, and what the application could not answer itself. */
final class PlainErrorPages extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, Throwable failure) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported() || !isWritable(response)) {
            return;
        }
        try {
            PlainPage.addHeaders(response);
            Writer writer = response.getReporter();
            if (writer != null) {
                writer.write(PlainPage.text(response.getStatus()));
                response.finishResponse();
            }
        } catch (IOException | IllegalStateException e) {
            container.getLogger().debug("The error page could not be sent", e); // nobody is there to read it
        }
    }

    private static boolean isWritable(Response response) {
        AtomicBoolean writable = new AtomicBoolean(false);
        response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, writable);
        return writable.get();
    }
}
