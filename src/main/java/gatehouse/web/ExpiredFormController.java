package gatehouse.web;

import gatehouse.accounts.Account;
import gatehouse.accounts.SignedInAccount;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Where the frame sends a form whose token does not fit, most often because its cookie is gone. Nothing is done, and what was
 * typed comes back on its page, after signing in where that has ended too: but only to whom the form was given.
 */
@Controller
class ExpiredFormController {

    /** As much of a form as the server reads, in bytes ({@code server.tomcat.max-http-form-post-size}). */
    private static final long LONGEST_TEXT = 3_000_000;

    private final SignedInAccount signedIn;
    private final Resume resume;
    private final SignInAgain signInAgain;

    ExpiredFormController(SignedInAccount signedIn, Resume resume, SignInAgain signInAgain) {
        this.signedIn = signedIn;
        this.resume = resume;
        this.signInAgain = signInAgain;
    }

    @RequestMapping("/expired-form")
    @Access({})
    String expiredForm(HttpServletRequest request, HttpServletResponse response, Model model) {
        if (!SentForm.isFile(request) && request.getContentLengthLong() > LONGEST_TEXT) {
            response.setStatus(HttpStatus.PAYLOAD_TOO_LARGE.value());
            return "errors/too-long"; // its token was not read either
        }
        Resume.Typed typed = resume.typed(request);
        Optional<Account> account = signedIn.current();
        boolean somebodyElses = account.isPresent() && !account.get().uid().equals(typed.as());
        if (typed.as() == null || somebodyElses) {
            return "errors/expired-form";
        }
        if (account.isEmpty()) {
            return signInAgain.ask(typed, request, response, model);
        }
        String path = resume.keep(typed, account.get(), request);
        if (request.getHeader("HX-Request") == null) {
            return "redirect:" + path;
        }
        response.setHeader("HX-Redirect", path);
        return "errors/expired-form";
    }
}
