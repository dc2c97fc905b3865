package gatehouse.web.staff;

import gatehouse.casefile.CaseFile;
import gatehouse.casework.Askable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The choices of the form that asks the client by hand: one field says of whom and what, so that no two can disagree. */
final class AskChoices {

    private AskChoices() {}

    /** What may be asked of one subject. @param name the party's name; null for the institution itself */
    record Group(@Nullable String name, List<Choice> choices) {}

    record Choice(Askable what) {

        /** The value that the form sends. */
        public String value() {
            return what.subject() + ":" + what.code() + (what.side() == null ? "" : ":" + what.side());
        }
    }

    static List<Group> of(CaseFile file) {
        Map<String, List<Choice>> bySubject = Askable.of(file).stream().map(Choice::new)
                .collect(Collectors.groupingBy(choice -> choice.what().subject(), LinkedHashMap::new, Collectors.toList()));
        return bySubject.entrySet().stream().map(entry -> new Group(CaseViews.nameOf(file, entry.getKey()), entry.getValue())).toList();
    }

    /** The choice that this value stands for; empty where it is none of this case as it stands. */
    static Optional<Askable> chosen(CaseFile file, String value) {
        return Askable.of(file).stream().map(Choice::new).filter(choice -> choice.value().equals(value)).map(Choice::what).findFirst();
    }
}
