package gatehouse.web;

import gatehouse.accounts.Account;
import gatehouse.accounts.Accounts;
import gatehouse.accounts.SignedInAccount;
import gatehouse.casefile.CaseFiles;
import gatehouse.vocabulary.Role;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Holds what every route states of itself in {@link Access}, before anything of the request is used. */
@Component
class AccessInterceptor implements HandlerInterceptor {

    private final SignedInAccount signedIn;
    private final Accounts accounts;
    private final CaseFiles caseFiles;

    AccessInterceptor(SignedInAccount signedIn, Accounts accounts, CaseFiles caseFiles) {
        this.signedIn = signedIn;
        this.accounts = accounts;
        this.caseFiles = caseFiles;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method) || !Routes.isOurs(method)) {
            return true; // the product's own static files, and the framework's error page
        }
        List<Role> roles = List.of(Routes.access(method).value());
        if (roles.isEmpty()) {
            return true;
        }
        Account account = signedIn.current().orElseThrow(NotSignedIn::new);
        if (!roles.contains(account.role())) {
            throw new NotAllowed();
        }
        caseId(request).ifPresent(id -> refuseForeignCase(account, id));
        refuseFormOfAnother(account, request);
        return true;
    }

    /** A page that was opened by one person is not sent by another who signed in to the same browser since. */
    private static void refuseFormOfAnother(Account account, HttpServletRequest request) {
        String as = request.getMethod().equals("POST") ? request.getParameter("_as") : null;
        if (as != null && !as.equals(account.uid())) {
            throw new FormOfAnother();
        }
    }

    private void refuseForeignCase(Account account, String text) {
        UUID id = Ids.parse(text).orElseThrow(NotFound::new);
        boolean theirs = account.isStaff() ? caseFiles.find(id).isPresent() : accounts.owns(account.id(), id);
        if (!theirs) {
            throw new NotFound();
        }
    }

    @SuppressWarnings("unchecked")
    private static Optional<String> caseId(HttpServletRequest request) {
        Map<String, String> variables = (Map<String, String>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return Optional.ofNullable(variables).map(v -> v.get("application"));
    }
}
