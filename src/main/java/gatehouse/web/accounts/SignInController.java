package gatehouse.web.accounts;

import gatehouse.accounts.Account;
import gatehouse.accounts.SignIn;
import gatehouse.accounts.SignInResult;
import gatehouse.accounts.SignedInAccount;
import gatehouse.vocabulary.Role;
import gatehouse.web.Access;
import gatehouse.web.Form;
import gatehouse.web.Resume;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in and out. */
@Controller
class SignInController {

    private final SignIn signIn;
    private final SignedInAccount signedIn;
    private final Resume resume;

    SignInController(SignIn signIn, SignedInAccount signedIn, Resume resume) {
        this.signIn = signIn;
        this.signedIn = signedIn;
        this.resume = resume;
    }

    /** Everybody's first page: the queue for the staff, the applications for a client, what Gatehouse is for anybody else. */
    @GetMapping("/")
    @Access({})
    String home() {
        return signedIn.current().map(SignInController::homeOf).orElse("home");
    }

    private static String homeOf(Account account) {
        return switch (account.role()) {
            case CLIENT -> "redirect:/applications";
            case RELATIONSHIP_MANAGER, COMPLIANCE_OFFICER -> "redirect:/staff/tasks";
            case AUDITOR -> "redirect:/staff/cases";
            case ADMINISTRATOR -> "redirect:/staff/accounts";
        };
    }

    @GetMapping("/sign-in")
    @Access({})
    String page(@RequestParam(defaultValue = "") String expired, Model model) {
        model.addAttribute("form", Form.empty());
        model.addAttribute("expired", expired);
        return "accounts/sign-in";
    }

    @PostMapping("/sign-in")
    @Access({})
    String signIn(Form form, Model model, HttpServletRequest request, HttpServletResponse response) {
        String email = form.required("email", 200);
        if (form.value("password").isEmpty()) {
            form.fault("password", "form.required.password");
        }
        if (form.isGood()) {
            SignInResult result = signIn.attempt(email, form.value("password"), request.getRemoteAddr());
            if (result instanceof SignInResult.SignedIn in) {
                signedIn.signIn(in.account(), request);
                return "redirect:" + resume.afterSignIn(form.value("resume"), in.account(), request);
            }
            refuse(form, result, response);
        } else {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        }
        form.set("password", null);
        model.addAttribute("form", form);
        model.addAttribute("expired", form.value("resume").isEmpty() ? "" : "text");
        return "accounts/sign-in";
    }

    private static void refuse(Form form, SignInResult result, HttpServletResponse response) {
        if (result instanceof SignInResult.TooManyTries many) {
            form.fault("email", "sign-in.too-many", Math.max(1, many.remaining().toMinutes() + 1));
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        } else {
            form.fault("email", result instanceof SignInResult.NotConfirmed ? "sign-in.not-confirmed" : "sign-in.refused");
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        }
    }

    @PostMapping("/sign-out")
    @Access({Role.CLIENT, Role.RELATIONSHIP_MANAGER, Role.COMPLIANCE_OFFICER, Role.AUDITOR, Role.ADMINISTRATOR})
    String signOut(HttpServletRequest request, HttpServletResponse response) {
        signedIn.signOut(request, response);
        return "redirect:/";
    }
}
