package gatehouse.web.staff;

import gatehouse.vocabulary.Role;
import gatehouse.web.Access;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What happened in the house and belongs to no case. */
@Controller
class TrailController {

    private static final int PAGE = 100;

    private final HistoryViews histories;

    TrailController(HistoryViews histories) {
        this.histories = histories;
    }

    @GetMapping("/staff/trail")
    @Access(Role.AUDITOR)
    String page(@RequestParam(defaultValue = "") String before, Model model) {
        long limit = before.matches("[0-9]{1,18}") ? Long.parseLong(before) : Long.MAX_VALUE;
        List<HistoryViews.Line> lines = histories.ofHouse().stream().filter(line -> line.seq() < limit).limit(PAGE + 1L).toList();
        model.addAttribute("lines", lines.subList(0, Math.min(PAGE, lines.size())));
        model.addAttribute("next", lines.size() > PAGE ? lines.get(PAGE - 1).seq() : null);
        model.addAttribute("later", limit != Long.MAX_VALUE);
        return "staff/trail";
    }
}
