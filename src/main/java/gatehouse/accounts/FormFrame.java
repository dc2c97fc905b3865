package gatehouse.accounts;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.servlet.support.RequestDataValueProcessor;

/**
 * Puts into every form the token that shows it to be ours, and the UID of who had the page: text typed by one person is never
 * given back to another.
 */
class FormFrame implements RequestDataValueProcessor {

    private final RequestDataValueProcessor tokens;
    private final ObjectProvider<SignedInAccount> signedIn;

    FormFrame(RequestDataValueProcessor tokens, ObjectProvider<SignedInAccount> signedIn) {
        this.tokens = tokens;
        this.signedIn = signedIn;
    }

    @Override
    public @Nullable Map<String, String> getExtraHiddenFields(HttpServletRequest request) {
        Map<String, String> fields = new LinkedHashMap<>();
        Map<String, String> token = tokens.getExtraHiddenFields(request);
        if (token != null && !token.isEmpty()) {
            fields.putAll(token);
            signedIn.getObject().current().ifPresent(account -> fields.put("_as", account.uid()));
        }
        return fields;
    }

    @Override
    public String processAction(HttpServletRequest request, String action, String method) {
        return tokens.processAction(request, action, method);
    }

    @Override
    public String processFormFieldValue(HttpServletRequest request, @Nullable String name, String value, String type) {
        return tokens.processFormFieldValue(request, name, value, type);
    }

    @Override
    public String processUrl(HttpServletRequest request, String url) {
        return tokens.processUrl(request, url);
    }
}
