package gatehouse.workflow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import gatehouse.casefile.IdentityStatement;
import gatehouse.casefile.Party;
import gatehouse.casefile.PartyDetails;
import gatehouse.casework.CheckTask;
import gatehouse.casework.PersonReview;
import gatehouse.imagechecks.Declared;
import gatehouse.imagechecks.ReadFields;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was read from pictures and what was stated, carried between the case's tables and the picture checks. */
@Component
class Readings {

    private final ObjectMapper json;

    Readings(ObjectMapper json) {
        this.json = json;
    }

    /** What counts as read from the picture that this check looks at now; null where it is due, or nobody read. */
    @Nullable ReadFields of(PersonReview review, CheckTask task) {
        String kept = review.measured(task).reading();
        return kept == null ? null : parse(kept);
    }

    /** The same; nothing read where nobody did. */
    ReadFields orNone(PersonReview review, CheckTask task) {
        return Objects.requireNonNullElse(of(review, task), ReadFields.NONE);
    }

    private ReadFields parse(String kept) {
        try {
            return json.readValue(kept, ReadFields.class);
        } catch (JsonProcessingException e) {
            throw unusable(e);
        }
    }

    /** As it is kept with a verdict. */
    @Nullable String format(@Nullable ReadFields read) {
        try {
            return read == null ? null : json.writeValueAsString(read);
        } catch (JsonProcessingException e) {
            throw unusable(e);
        }
    }

    /** Its message would quote what was read. */
    private static IllegalStateException unusable(JsonProcessingException e) {
        return new IllegalStateException("What was read can't be kept or taken up: " + e.getClass().getSimpleName());
    }

    static Declared declared(Party person) {
        PartyDetails details = person.details();
        IdentityStatement identity = person.identity();
        return new Declared(details.fullName(), details.dateOfBirth(), identity.number(), identity.expiry(), details.nationality(),
                details.nameInLocalScript());
    }
}
