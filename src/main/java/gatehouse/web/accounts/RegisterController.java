package gatehouse.web.accounts;

import gatehouse.accounts.Accounts;
import gatehouse.accounts.Registration;
import gatehouse.web.Access;
import gatehouse.web.Form;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Registering as a client, and confirming the address by a letter. */
@Controller
class RegisterController {

    private final Accounts accounts;
    private final NewPassword newPassword;

    RegisterController(Accounts accounts, NewPassword newPassword) {
        this.accounts = accounts;
        this.newPassword = newPassword;
    }

    @GetMapping("/register")
    @Access({})
    String page(Model model) {
        model.addAttribute("form", Form.empty());
        return "accounts/register";
    }

    /** Answers alike whether the address was free or not. */
    @PostMapping("/register")
    @Access({})
    String register(Form form, Model model, HttpServletResponse response) {
        String name = form.required("name", 200);
        String email = EmailField.read(form);
        String password = newPassword.take(form);
        if (form.isGood() && accounts.register(email, name, password) instanceof Registration.WeakPassword) {
            form.fault(NewPassword.FIELD, "password.weak");
        }
        model.addAttribute("form", form);
        if (!form.isGood()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return "accounts/register";
        }
        model.addAttribute("email", email);
        return "accounts/check-your-mail";
    }

    /** Only shows a button: programs that look into letters open links, and must not use this one up. */
    @GetMapping("/confirm")
    @Access({})
    String confirmPage(@RequestParam(defaultValue = "") String token, Model model) {
        model.addAttribute("token", token);
        return "accounts/confirm";
    }

    @PostMapping("/confirm")
    @Access({})
    String confirm(@RequestParam(defaultValue = "") String token, Model model, HttpServletResponse response) {
        boolean confirmed = accounts.confirm(token).isPresent();
        model.addAttribute("confirmed", confirmed);
        if (!confirmed) {
            response.setStatus(HttpStatus.GONE.value());
        }
        return "accounts/confirmed";
    }
}
