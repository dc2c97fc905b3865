package gatehouse.web.staff;

import gatehouse.vocabulary.Role;
import gatehouse.web.Access;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What happened in the house and belongs to no case. */
@Controller
class TrailController {

    private final HistoryViews histories;

    TrailController(HistoryViews histories) {
        this.histories = histories;
    }

    @GetMapping("/staff/trail")
    @Access(Role.AUDITOR)
    String page(@RequestParam(defaultValue = "") String before, Model model) {
        long limit = before.matches("[0-9]{1,18}") ? Long.parseLong(before) : Long.MAX_VALUE;
        HistoryViews.HousePage page = histories.ofHouse(limit);
        model.addAttribute("lines", page.lines());
        model.addAttribute("next", page.next());
        model.addAttribute("firstBreak", page.firstBreak());
        model.addAttribute("later", limit != Long.MAX_VALUE);
        return "staff/trail";
    }
}
