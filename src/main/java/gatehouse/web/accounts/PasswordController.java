package gatehouse.web.accounts;

import gatehouse.accounts.Accounts;
import gatehouse.web.Access;
import gatehouse.web.Form;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Setting a new password by a link in a letter. */
@Controller
class PasswordController {

    private final Accounts accounts;
    private final NewPassword newPassword;

    PasswordController(Accounts accounts, NewPassword newPassword) {
        this.accounts = accounts;
        this.newPassword = newPassword;
    }

    @GetMapping("/reset-password")
    @Access({})
    String askPage(Model model) {
        model.addAttribute("form", Form.empty());
        return "accounts/reset-password";
    }

    /** Answers alike whether the address has an account or not. */
    @PostMapping("/reset-password")
    @Access({})
    String ask(Form form, Model model, HttpServletResponse response) {
        String email = EmailField.read(form);
        model.addAttribute("form", form);
        if (!form.isGood()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return "accounts/reset-password";
        }
        accounts.requestReset(email);
        model.addAttribute("email", email);
        return "accounts/reset-sent";
    }

    @GetMapping("/new-password")
    @Access({})
    String newPage(@RequestParam(defaultValue = "") String token, Model model, HttpServletResponse response) {
        if (!accounts.mayReset(token)) {
            return usedUp(response);
        }
        model.addAttribute("form", Form.empty().set("token", token));
        return "accounts/new-password";
    }

    @PostMapping("/new-password")
    @Access({})
    String set(Form form, Model model, HttpServletResponse response) {
        String token = form.value("token");
        if (!accounts.mayReset(token)) {
            return usedUp(response);
        }
        String password = newPassword.take(form);
        model.addAttribute("form", form);
        if (!form.isGood()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return "accounts/new-password";
        }
        return accounts.reset(token, password).isPresent() ? "accounts/password-set" : usedUp(response);
    }

    private static String usedUp(HttpServletResponse response) {
        response.setStatus(HttpStatus.GONE.value());
        return "accounts/link-used-up";
    }
}
