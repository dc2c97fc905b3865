package gatehouse.accounts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/**
 * Who is signed in. The session holds the account's id and nothing else of it: name, role and whether it is enabled are read
 * on each request, so that a disabled account is out at once.
 */
@Component
public class SignedInAccount implements SecurityContextRepository {

    private static final String ACCOUNT = "account";

    private final Accounts accounts;
    private final CsrfTokenRepository tokens;

    SignedInAccount(Accounts accounts, CsrfTokenRepository tokens) {
        this.accounts = accounts;
        this.tokens = tokens;
    }

    /** The account signed in on the current request. */
    public Optional<Account> current() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication instanceof Token token ? Optional.of(token.account) : Optional.empty();
    }

    /** Signs an account in, on a session with a new id. */
    public void signIn(Account account, HttpServletRequest request) {
        request.getSession(true);
        request.changeSessionId();
        HttpSession session = request.getSession(true);
        session.setAttribute(ACCOUNT, account.id().toString());
        session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, account.id().toString());
        SecurityContextHolder.getContext().setAuthentication(new Token(account));
    }

    /** Signs out and forgets the session, and the token that was in the forms of its pages. */
    public void signOut(HttpServletRequest request, HttpServletResponse response) {
        tokens.saveToken(null, request, response);
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
    }

    @Override
    @SuppressWarnings("deprecation") // the interface's own method
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        accountOf(holder.getRequest()).ifPresent(account -> context.setAuthentication(new Token(account)));
        return context;
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        // The session is written by signIn alone.
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return accountId(request) != null;
    }

    private Optional<Account> accountOf(HttpServletRequest request) {
        String id = accountId(request);
        return id == null ? Optional.empty() : accounts.find(UUID.fromString(id)).filter(a -> a.enabled() && a.confirmed());
    }

    private static @Nullable String accountId(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? null : (String) session.getAttribute(ACCOUNT);
    }

    private static final class Token extends AbstractAuthenticationToken {
        private final transient Account account;

        Token(Account account) {
            super(List.of(new SimpleGrantedAuthority("ROLE_" + account.role().name())));
            this.account = account;
            setAuthenticated(true);
        }

        @Override
        public Object getCredentials() {
            return "";
        }

        @Override
        public Object getPrincipal() {
            return account.uid();
        }
    }
}
