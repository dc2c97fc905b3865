package gatehouse.web.staff;

import gatehouse.casefile.Application;
import gatehouse.rulebook.CaseAssessment.Required;
import gatehouse.rulebook.Judgement.Why;
import gatehouse.rulebook.Publication;
import gatehouse.web.staff.CaseView.LookView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why something is asked, was found or is looked at: what asks for it, the rules in force, the place in the process.
 *
 * @param person      whom it is about; null for the institution itself
 * @param publication of the rules that were judged by
 * @param assessment  the assessment that is explained; null for today's
 * @param place       null where the case has not come there
 */
record WhyView(
        Application application, @Nullable String person, About about, Publication publication, @Nullable String assessment,
        ProcessViews.@Nullable ProcessView place) {

    /** What is explained. */
    sealed interface About {

        /** For the page, that Thymeleaf can tell one from another. */
        default String kind() {
            return getClass().getSimpleName();
        }
    }

    /** Something that is asked for. @param rules the one that speaks first; none where no rule asks */
    record Asked(Required required, List<Why> rules) implements About {

        public String texts() {
            return required.kind().texts();
        }
    }

    /** What rules ask the staff to look at. */
    record Reviewed(List<Review> reviews) implements About {}

    /** One of them. */
    record Review(String text, List<Why> rules) {}

    /**
     * What checks found.
     *
     * @param told   what the client reads about it; empty where that is at most that somebody will look
     * @param checks that judged it
     * @param asked  as what the rules ask for it; null where no rule does
     */
    record Found(LookView look, List<String> told, List<CheckLine> checks, @Nullable Asked asked) implements About {}

    /** A check. @param basis the settings and models that its verdict rests on; null where it rests on none, or there is no verdict */
    record CheckLine(String check, boolean judged, @Nullable String basis) {}
}
