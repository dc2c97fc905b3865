package gatehouse.accounts;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns a file away, its body unread, where nobody is signed in. */
class BodiesOnlyFromTheSignedIn extends OncePerRequestFilter {

    private final SignedInAccount signedIn;

    BodiesOnlyFromTheSignedIn(SignedInAccount signedIn) {
        this.signedIn = signedIn;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String type = request.getContentType();
        boolean file = type != null && type.toLowerCase(java.util.Locale.ROOT).startsWith("multipart/");
        if (file && signedIn.current().isEmpty()) {
            response.sendRedirect("/sign-in?expired=files");
            return;
        }
        chain.doFilter(request, response);
    }
}
