package gatehouse.web.accounts;

import gatehouse.accounts.Account;
import gatehouse.accounts.Accounts;
import gatehouse.vocabulary.Role;
import gatehouse.web.Access;
import gatehouse.web.Form;
import gatehouse.web.Ids;
import gatehouse.web.NotAllowed;
import gatehouse.web.NotFound;
import gatehouse.web.Resume;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The staff's accounts: who there is, making one, and disabling or enabling it. */
@Controller
class StaffAccountsController {

    private static final List<Role> STAFF = Arrays.stream(Role.values()).filter(Role::isStaff).toList();

    private final Accounts accounts;
    private final Resume resume;
    private final SecureRandom random = new SecureRandom();

    StaffAccountsController(Accounts accounts, Resume resume) {
        this.accounts = accounts;
        this.resume = resume;
    }

    @GetMapping("/staff/accounts")
    @Access(Role.ADMINISTRATOR)
    String page(Model model, HttpServletRequest request) {
        return show(resume.take(request).orElseGet(Form::empty), model);
    }

    /** Makes an account nobody can sign in to until its owner has set a password by the link that is sent to them. */
    @PostMapping("/staff/accounts")
    @Access(Role.ADMINISTRATOR)
    String make(Form form, Account administrator, Model model, HttpServletResponse response) {
        String name = form.required("name", 200);
        String email = EmailField.read(form);
        Role role = form.code("role", Role.class);
        if (role == null || !role.isStaff()) {
            form.fault("role", "staff-accounts.role.choose");
        }
        if (form.isGood() && accounts.byEmail(email).isPresent()) {
            form.fault("email", "staff-accounts.email.taken");
        }
        if (!form.isGood() || role == null) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return show(form, model);
        }
        Account made = accounts.create(email, name, role, unknownPassword(), administrator.actor());
        accounts.welcome(made);
        model.addAttribute("made", made);
        return show(Form.empty(), model);
    }

    @PostMapping("/staff/accounts/{id}/disable")
    @Access(Role.ADMINISTRATOR)
    String disable(@PathVariable String id, Account administrator) {
        accounts.disable(other(id, administrator).id(), administrator.actor());
        return "redirect:/staff/accounts";
    }

    @PostMapping("/staff/accounts/{id}/enable")
    @Access(Role.ADMINISTRATOR)
    String enable(@PathVariable String id, Account administrator) {
        accounts.enable(other(id, administrator).id(), administrator.actor());
        return "redirect:/staff/accounts";
    }

    @PostMapping("/staff/accounts/{id}/reset")
    @Access(Role.ADMINISTRATOR)
    String reset(@PathVariable String id, Account administrator, Model model) {
        Account account = other(id, administrator);
        accounts.requestReset(account.email());
        model.addAttribute("sent", account);
        return show(Form.empty(), model);
    }

    /** Where a sign-in in between comes back to: none of the three is done by opening its address. */
    @GetMapping({"/staff/accounts/{id}/disable", "/staff/accounts/{id}/enable", "/staff/accounts/{id}/reset"})
    @Access(Role.ADMINISTRATOR)
    String backToTheList() {
        return "redirect:/staff/accounts";
    }

    private String show(Form form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("staff", accounts.staff());
        model.addAttribute("roles", STAFF);
        return "accounts/staff-accounts";
    }

    /** Another account of the staff: nobody disables themselves, and clients are not the administrator's to touch. */
    private Account other(String id, Account administrator) {
        Account account = Ids.parse(id).flatMap(accounts::find).filter(Account::isStaff).orElseThrow(NotFound::new);
        if (account.id().equals(administrator.id())) {
            throw new NotAllowed();
        }
        return account;
    }

    private String unknownPassword() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
