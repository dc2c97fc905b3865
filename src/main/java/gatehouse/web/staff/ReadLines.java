package gatehouse.web.staff;

import gatehouse.casework.PersonReview;
import gatehouse.web.Countries;
import gatehouse.web.Times;
import gatehouse.web.staff.CaseView.ReadLine;
import gatehouse.workflow.ReadBeside;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Words what was read from a person's document beside what was stated. */
@Component
class ReadLines {

    private final ReadBeside reads;
    private final Countries countries;
    private final Times times;

    ReadLines(ReadBeside reads, Countries countries, Times times) {
        this.reads = reads;
        this.countries = countries;
        this.times = times;
    }

    List<ReadLine> of(PersonReview review) {
        return reads.of(review).stream().map(line -> new ReadLine(line.part(), stated(line), worded(line.read()), line.verdict())).toList();
    }

    /** A nationality is stated by its code in two letters; on documents it has three, and is shown as it stands there. */
    private @Nullable String stated(ReadBeside.Line line) {
        String text = worded(line.stated());
        return line.part().equals("NATIONALITY") && text != null ? countries.name(text) : text;
    }

    private @Nullable String worded(ReadBeside.@Nullable Value value) {
        return value == null ? null : value.date() != null ? times.day(value.date()) : value.text();
    }
}
