package gatehouse.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import gatehouse.accounts.Account;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Carries what was typed over a sign-in that had expired: it travels in the sign-in form itself, in the browser of whoever
 * typed it, and is given back on the page it came from once the same person has signed in. Nothing of it is kept for somebody
 * who is not signed in.
 */
@Component
public class Resume {

    private static final String TYPED = "typed";
    private static final int LONGEST = 200_000;

    private final ObjectMapper json;

    Resume(ObjectMapper json) {
        this.json = json;
    }

    /**
     * What was typed, and where.
     *
     * @param path the page's own address
     * @param as   the UID of who had the page
     */
    public record Typed(String path, @Nullable String as, Map<String, List<String>> fields) {}

    /** Packs a request that found nobody signed in, to be put in the sign-in form. */
    String pack(HttpServletRequest request) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        if (request.getMethod().equals("POST")) {
            request.getParameterMap().forEach((name, list) -> {
                if (!name.startsWith("_") && !name.toLowerCase(java.util.Locale.ROOT).contains("password")) {
                    fields.put(name, Arrays.asList(list));
                }
            });
        }
        String query = request.getQueryString() == null || !fields.isEmpty() ? "" : "?" + request.getQueryString();
        return write(new Typed(request.getRequestURI() + query, request.getParameter("_as"), fields));
    }

    /** Where to go after signing in; what was typed waits there, if it is this account's. */
    public String afterSignIn(String packed, Account account, HttpServletRequest request) {
        Optional<Typed> typed = read(packed).filter(t -> isOurs(t.path()));
        if (typed.isEmpty()) {
            return "/";
        }
        boolean theirs = typed.get().as() == null || account.uid().equals(typed.get().as());
        if (!theirs) {
            return "/";
        }
        if (!typed.get().fields().isEmpty()) {
            request.getSession(true).setAttribute(TYPED, write(typed.get()));
        }
        return typed.get().path();
    }

    /** What waits for this page; given once. */
    public Optional<Form> take(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        Object packed = session == null ? null : session.getAttribute(TYPED);
        Optional<Typed> typed = packed == null ? Optional.empty() : read((String) packed).filter(t -> t.path().equals(request.getRequestURI()));
        typed.ifPresent(t -> session.removeAttribute(TYPED));
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
