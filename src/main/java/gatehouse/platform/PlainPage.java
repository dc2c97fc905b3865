package gatehouse.platform;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** A page without frame, style or script, for when the application can't answer: it says nothing of what serves it. */
final class PlainPage {

    private PlainPage() {}

    /** Writes the page in place of whatever was written so far. */
    static void write(int status, HttpServletResponse response) throws IOException {
        response.reset();
        response.setStatus(status);
        addHeaders(response);
        response.getWriter().write(text(status));
        response.flushBuffer();
    }

    static void addHeaders(HttpServletResponse response) {
        response.setContentType("text/html");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Content-Security-Policy", "default-src 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "no-store");
    }

    static String text(int status) {
        String title = status >= 500 ? "This did not work" : status == 404 ? "Not found" : "Not understood";
        String sentence = status >= 500 ? "Something went wrong on our side; please try again in a few minutes."
                : status == 404 ? "There is nothing at this address." : "Your browser sent something that we can’t read.";
        return """
                <!doctype html>
                <html lang="en">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>%s – Gatehouse</title></head>
                <body><main><h1>%s</h1><p>%s</p><p><a href="/">To the start page</a></p></main></body>
                </html>
                """.formatted(title, title, sentence);
    }
}
