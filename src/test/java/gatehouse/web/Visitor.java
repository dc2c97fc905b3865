package gatehouse.web;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody with a browser that follows no redirect by itself: cookies are kept, and forms carry their token. */
public final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String home;
    private final String token;

    public Visitor(int port) {
        this.home = "http://localhost:" + port;
        Matcher form = TOKEN.matcher(get("/sign-in").body());
        if (!form.find()) {
            throw new IllegalStateException("The form to sign in carries no token.");
        }
        this.token = form.group(1);
    }

    /** Signs in; a fault where that is refused. */
    public Visitor signIn(String email, String password) {
        HttpResponse<String> answer = post("/sign-in", "email", email, "password", password);
        if (answer.statusCode() != 302) {
            throw new IllegalStateException("Signing in was answered with " + answer.statusCode());
        }
        return this;
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(home + path)).GET().build());
    }

    /** Sends a form. @param fields names and values in turn */
    public HttpResponse<String> post(String path, String... fields) {
        List<String> pairs = new ArrayList<>(List.of("_csrf=" + encode(token == null ? "" : token)));
        for (int i = 0; i < fields.length; i += 2) {
            pairs.add(encode(fields[i]) + "=" + encode(fields[i + 1]));
        }
        return send(HttpRequest.newBuilder(URI.create(home + path)).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(String.join("&", pairs))).build());
    }

    /** Where an answer leads. */
    public static String leadsTo(HttpResponse<?> answer) {
        return URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath();
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
