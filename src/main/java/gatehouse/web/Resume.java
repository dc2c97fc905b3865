package gatehouse.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import gatehouse.accounts.Account;
import gatehouse.rulebook.Drafts;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Carries what was typed over a sign-in that had expired: it travels in the sign-in form itself, in the browser of whoever
 * typed it, and is given back on the page it came from once the same person has signed in. Nothing of it is kept for somebody
 * who is not signed in.
 */
@Component
public class Resume {

    private static final String TYPED = "typed";
    /** Whatever may be typed: the longest is a rule file, of which a line break takes four signs here; and what goes with it. */
    private static final int LONGEST = 4 * Drafts.LONGEST_FILE + 50_000;

    private final ObjectMapper json;
    private final Routes routes;

    Resume(ObjectMapper json, @Lazy Routes routes) {
        this.json = json;
        this.routes = routes;
    }

    /**
     * What was typed, and where.
     *
     * @param path the page's own address
     * @param as   the UID of who had the page
     */
    public record Typed(String path, @Nullable String as, Map<String, List<String>> fields) {}

    /** What a request that can't be answered now holds. Of a file nothing is read, only what was typed before it. */
    public Typed typed(HttpServletRequest request) {
        Object forwarded = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
        String path = forwarded == null ? request.getRequestURI() : forwarded.toString();
        if (!request.getMethod().equals("POST")) {
            return new Typed(path + (request.getQueryString() == null ? "" : "?" + request.getQueryString()), null, Map.of());
        }
        Map<String, List<String>> sent = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, list) -> sent.put(name, Arrays.asList(list)));
        if (SentForm.isFile(request)) {
            sent.putAll(SentForm.typed(request));
        }
        Map<String, List<String>> fields = new LinkedHashMap<>(sent);
        fields.keySet().removeIf(name -> name.startsWith("_") || name.toLowerCase(Locale.ROOT).contains("password"));
        return new Typed(page(path), sent.getOrDefault("_as", List.of()).stream().findFirst().orElse(null), fields);
    }

    /** The page on which a form stands: it sends itself to the page's own address, or to one below that. */
    private String page(String path) {
        String page = path;
        while (!page.isEmpty() && !routes.isPage(page)) {
            page = page.substring(0, page.lastIndexOf('/'));
        }
        return page.isEmpty() ? "/" : page;
    }

    /** Packs what was typed, to be put in the sign-in form. */
    public String pack(Typed typed) {
        return write(typed);
    }

    /** Where to go after signing in; what was typed waits there, if it is this account's. */
    public String afterSignIn(String packed, Account account, HttpServletRequest request) {
        return read(packed).map(typed -> keep(typed, account, request)).orElse("/");
    }

    /** Keeps what this account typed for the page it was typed on. Gives where that is; the first page where it is not theirs. */
    public String keep(Typed typed, Account account, HttpServletRequest request) {
        boolean theirs = typed.as() == null ? typed.fields().isEmpty() : account.uid().equals(typed.as());
        if (!isOurs(typed.path()) || !theirs) {
            return "/";
        }
        if (!typed.fields().isEmpty()) {
            request.getSession(true).setAttribute(TYPED, write(typed));
        }
        return typed.path();
    }

    /** What waits for this page; given once. */
    public Optional<Form> take(HttpServletRequest request) {
        Optional<Form> form = look(request);
        form.ifPresent(any -> request.getSession().removeAttribute(TYPED));
        return form;
    }

    /** What waits for this page, which has no other place for it: given until something else was typed in vain. */
    public Optional<Form> look(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Object packed = session == null ? null : session.getAttribute(TYPED);
        Optional<Typed> typed = packed == null ? Optional.empty() : read((String) packed).filter(t -> t.path().equals(request.getRequestURI()));
        return typed.map(t -> {
            Form form = Form.empty();
            t.fields().forEach(form::setAll);
            request.setAttribute("resumed", true);
            return form;
        });
    }

    /** Only a path of this product: no address of another host, however it is written. */
    private static boolean isOurs(String path) {
        return path.matches("/[A-Za-z0-9][A-Za-z0-9/_.\\-]*(\\?[A-Za-z0-9_.=&%+\\-]*)?") || path.equals("/");
    }

    private String write(Typed typed) {
        try {
            return json.writeValueAsString(typed);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Optional<Typed> read(String packed) {
        try {
            return packed.isBlank() || packed.length() > LONGEST ? Optional.empty() : Optional.of(json.readValue(packed, Typed.class));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
