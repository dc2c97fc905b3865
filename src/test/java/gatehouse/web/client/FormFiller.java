package gatehouse.web.client;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who fills in forms: follows redirects, and takes each form's token from its page. */
final class FormFiller {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newBuilder().cookieHandler(new CookieManager()).followRedirects(HttpClient.Redirect.NORMAL).build();
    private final String address;

    FormFiller(int port) {
        this.address = "http://localhost:" + port;
    }

    /** What a page answered. */
    record Page(int status, String path, String html) {}

    FormFiller signIn(String email, String password) throws Exception {
        Page home = post("/sign-in", Map.of("email", email, "password", password));
        if (home.status() != 200) {
            throw new IllegalStateException("Not signed in: " + home.status());
        }
        return this;
    }

    Page get(String path) throws Exception {
        return answer(HttpRequest.newBuilder(URI.create(address + path)).build());
    }

    /** Sends a form of the page at this path. */
    Page post(String path, Map<String, String> fields) throws Exception {
        String body = fields.entrySet().stream().map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue())).collect(Collectors.joining("&"));
        return answer(HttpRequest.newBuilder(URI.create(address + path)).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body + "&_csrf=" + encoded(token(path)))).build());
    }

    /** Sends a file by the form of the page at this path. */
    Page upload(String path, String slot, String name, byte[] content) throws Exception {
        String boundary = "----of-a-test";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        write(body, "--" + boundary + "\r\nContent-Disposition: form-data; name=\"slot\"\r\n\r\n" + slot + "\r\n");
        write(body, "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\n\r\n");
        body.write(content);
        write(body, "\r\n--" + boundary + "--\r\n");
        return answer(HttpRequest.newBuilder(URI.create(address + path + "?_csrf=" + encoded(token(path))))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())).build());
    }

    private String token(String path) throws Exception {
        Matcher token = TOKEN.matcher(get(path).html());
        if (!token.find()) {
            throw new IllegalStateException("No form at " + path);
        }
        return token.group(1);
    }

    private Page answer(HttpRequest request) throws Exception {
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        return new Page(response.statusCode(), response.uri().getPath(), response.body());
    }

    private static void write(ByteArrayOutputStream body, String text) throws IOException {
        body.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
