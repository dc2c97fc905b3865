package gatehouse.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Asks whoever is not signed in, or no more, to sign in; what they typed travels in that form. */
@Component
class SignInAgain {

    private final Resume resume;

    SignInAgain(Resume resume) {
        this.resume = resume;
    }

    String ask(Resume.Typed typed, HttpServletRequest request, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNAUTHORIZED.value());
        // In place of the whole page, where a part of it was sent.
        response.setHeader("HX-Retarget", "body");
        response.setHeader("HX-Reswap", "innerHTML");
        model.addAttribute("form", Form.empty().set("resume", resume.pack(typed)));
        model.addAttribute("expired", !request.getMethod().equals("POST") ? "" : SentForm.isFile(request) ? "files" : "text");
        return "accounts/sign-in";
    }
}
