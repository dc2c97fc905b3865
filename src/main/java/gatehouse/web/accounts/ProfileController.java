package gatehouse.web.accounts;

import gatehouse.vocabulary.Role;
import gatehouse.web.Access;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What an account knows of itself, its UID above all. */
@Controller
class ProfileController {

    @GetMapping("/profile")
    @Access({Role.CLIENT, Role.RELATIONSHIP_MANAGER, Role.COMPLIANCE_OFFICER, Role.AUDITOR, Role.ADMINISTRATOR})
    String page() {
        return "accounts/profile";
    }
}
