package gatehouse.workflow;

import gatehouse.casefile.IdentityStatement;
import gatehouse.casefile.Party;
import gatehouse.casefile.PartyDetails;
import gatehouse.casework.CheckTask;
import gatehouse.casework.PersonReview;
import gatehouse.imagechecks.FieldComparison;
import gatehouse.imagechecks.PictureChecks;
import gatehouse.imagechecks.ReadFields;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was read from a person's document beside what was stated, field by field, for those who may see both. */
@Component
public class ReadBeside {

    private final PictureChecks checks;
    private final Readings readings;
    private final AssessmentDate today;

    ReadBeside(PictureChecks checks, Readings readings, AssessmentDate today) {
        this.checks = checks;
        this.readings = readings;
        this.today = today;
    }

    /**
     * One field.
     *
     * @param part    a code
     * @param stated  null where nothing was
     * @param read    null where nothing that counts was
     * @param verdict a code: how they compare
     */
    public record Line(String part, @Nullable Value stated, @Nullable Value read, String verdict) {}

    /** A text or a date: one of the two. */
    public record Value(@Nullable String text, @Nullable LocalDate date) {}

    /** None where nobody read the document. */
    public List<Line> of(PersonReview review) {
        ReadFields front = readings.of(review, CheckTask.CHECK_FRONT);
        ReadFields back = readings.of(review, CheckTask.CHECK_BACK);
        if (front == null && back == null) {
            return List.of();
        }
        ReadFields read = Objects.requireNonNullElse(front, ReadFields.NONE).with(back);
        return checks.fields(Readings.declared(review.person()), front, back, today.get()).stream().map(field -> new Line(field.part().name(),
                stated(field.part(), review.person()), read(field.part(), read), field.verdict().name())).toList();
    }

    private static @Nullable Value stated(FieldComparison.Part part, Party person) {
        PartyDetails details = person.details();
        IdentityStatement identity = person.identity();
        return switch (part) {
            case NAME -> text(Stream.of(details.fullName(), details.nameInLocalScript()).filter(Objects::nonNull)
                    .collect(Collectors.joining(" · ")));
            case DATE_OF_BIRTH -> date(details.dateOfBirth());
            case NUMBER -> text(identity.number());
            case EXPIRY -> date(identity.expiry());
            case NATIONALITY -> text(details.nationality());
        };
    }

    private static @Nullable Value read(FieldComparison.Part part, ReadFields read) {
        return switch (part) {
            case NAME -> text(Stream.of(read.givenNames(), read.surname()).filter(Objects::nonNull).collect(Collectors.joining(" ")));
            case DATE_OF_BIRTH -> date(read.dateOfBirth());
            case NUMBER -> text(read.documentNumber());
            case EXPIRY -> date(read.expiry());
            case NATIONALITY -> text(read.nationality());
        };
    }

    private static @Nullable Value text(@Nullable String text) {
        return text == null || text.isBlank() ? null : new Value(text, null);
    }

    private static @Nullable Value date(@Nullable LocalDate date) {
        return date == null ? null : new Value(null, date);
    }
}
