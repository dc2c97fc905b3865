package gatehouse.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who fills in forms: follows redirects, and sends with each form what its page put into it. */
public final class FormFiller {

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).followRedirects(HttpClient.Redirect.NORMAL).build();
    private final String address;

    public FormFiller(int port) {
        this.address = "http://localhost:" + port;
    }

    /** What a page answered. */
    public record Page(int status, String path, String html) {

        /** What a hidden field of the page's form holds; empty where there is no such field. */
        public String hidden(String name) {
            Matcher field = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(html);
            return field.find() ? field.group(1).replace("&quot;", "\"").replace("&amp;", "&") : "";
        }

        /** Where the page's form for a file sends it, whatever that form says beside the path. */
        private String uploadAction(String path) {
            Matcher form = Pattern.compile("<form(?=[^>]*enctype=\"multipart/form-data\")[^>]*\\saction=\"(" + Pattern.quote(path) + "(?:\\?[^\"]*)?)\"")
                    .matcher(html);
            return form.find() ? form.group(1).replace("&amp;", "&") : path;
        }
    }

    public FormFiller signIn(String email, String password) throws Exception {
        Page home = post("/sign-in", Map.of("email", email, "password", password));
        if (home.status() != 200) {
            throw new IllegalStateException("Not signed in: " + home.status());
        }
        return this;
    }

    /** As if the browser had been closed, or the time were up. */
    public void forget(String... names) {
        for (HttpCookie cookie : List.copyOf(cookies.getCookieStore().getCookies())) {
            if (List.of(names).contains(cookie.getName())) {
                cookies.getCookieStore().remove(URI.create(address), cookie);
            }
        }
    }

    public Page get(String path) throws Exception {
        return answer(HttpRequest.newBuilder(URI.create(address + path)).build());
    }

    /** Sends a form of the page at this path. */
    public Page post(String path, Map<String, String> fields) throws Exception {
        return post(get(path), path, fields);
    }

    /** Sends a form of a page that was opened before. */
    public Page post(Page opened, String path, Map<String, String> fields) throws Exception {
        String body = fields.entrySet().stream().map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue())).collect(Collectors.joining("&"));
        return answer(HttpRequest.newBuilder(URI.create(address + path)).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body + "&_as=" + opened.hidden("_as") + "&_csrf=" + encoded(opened.hidden("_csrf")))).build());
    }

    /** Sends a file by the form of the page at this path. */
    public Page upload(String path, String slot, String name, byte[] content) throws Exception {
        return upload(get(path), path, Map.of("slot", slot), name, content);
    }

    /** Sends a file by a form of a page that was opened before. @param fields what stands before the file */
    public Page upload(Page opened, String path, Map<String, String> fields, String name, byte[] content) throws Exception {
        String boundary = "----of-a-test";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        write(body, part(boundary, "_as", opened.hidden("_as")));
        for (Map.Entry<String, String> field : fields.entrySet()) {
            write(body, part(boundary, field.getKey(), field.getValue()));
        }
        write(body, "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\n\r\n");
        body.write(content);
        write(body, "\r\n--" + boundary + "--\r\n");
        return answer(HttpRequest.newBuilder(URI.create(address + opened.uploadAction(path)))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())).build());
    }

    private Page answer(HttpRequest request) throws Exception {
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        return new Page(response.statusCode(), response.uri().getPath(), response.body());
    }

    private static String part(String boundary, String name, String value) {
        return "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    private static void write(ByteArrayOutputStream body, String text) throws IOException {
        body.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
