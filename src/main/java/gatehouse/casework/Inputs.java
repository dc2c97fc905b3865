package gatehouse.casework;

import gatehouse.casefile.CaseFile;
import gatehouse.casefile.IdentityStatement;
import gatehouse.casefile.Party;
import gatehouse.casefile.PartyDetails;
import gatehouse.casefile.SuppliedItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Names exactly what each check looks at. A comparison looks at more than pictures: at what was read from them, and that may be
 * other once a picture was checked anew by other settings or models. So it names the basis of the pictures' own verdicts too;
 * what was read itself is personal and stands in no name.
 */
final class Inputs {

    private final CaseFile file;
    private final Party person;
    private final Function<CheckTask, Optional<Verdict>> standing;

    /** @param standing the verdict that holds now on a picture */
    Inputs(CaseFile file, Party person, Function<CheckTask, Optional<Verdict>> standing) {
        this.file = file;
        this.person = person;
        this.standing = standing;
    }

    /** Empty where there is nothing for this check to look at. */
    Optional<String> of(CheckTask task) {
        return switch (task) {
            case CHECK_FRONT, CHECK_BACK -> picture(task).map(item -> item.code() + ":" + item.sha256());
            case COMPARE_SIDES -> read(CheckTask.CHECK_FRONT).flatMap(front -> read(CheckTask.CHECK_BACK).map(back -> front + "|" + back));
            case COMPARE_WITH_DECLARED -> read(CheckTask.CHECK_FRONT).map(front -> front + backAsCompared() + "|" + declared());
            // The face is compared with the portrait: another front is another comparison.
            case CHECK_SELFIE -> picture(task).map(selfie -> selfie.sha256()
                    + picture(CheckTask.CHECK_FRONT).map(front -> "|" + front.sha256()).orElse(""));
        };
    }

    private Optional<SuppliedItem> picture(CheckTask task) {
        return task.picture(file, person);
    }

    /** A picture, as what was read from it: the name of what its check saw, and by which settings and models. */
    private Optional<String> read(CheckTask task) {
        return picture(task).map(item -> basis(task).map(basis -> of(task).orElseThrow() + "@" + basis).orElse(item.sha256()));
    }

    private Optional<String> basis(CheckTask task) {
        return standing.apply(task).map(verdict -> verdict.measured().basis());
    }

    /** The back too may say who it is of; not where its check measured nothing, and so read nothing. */
    private String backAsCompared() {
        boolean saysNothing = standing.apply(CheckTask.CHECK_BACK).isPresent() && basis(CheckTask.CHECK_BACK).isEmpty();
        return saysNothing ? "" : read(CheckTask.CHECK_BACK).map(back -> "+" + back).orElse("");
    }

    /** What the pictures are compared with, as one text. */
    private String declared() {
        PartyDetails details = person.details();
        IdentityStatement identity = person.identity();
        List<String> parts = new ArrayList<>();
        for (Object value : new Object[] {details.fullName(), details.dateOfBirth(), details.nationality(), identity.type(),
                identity.number(), identity.expiry()}) {
            parts.add(Objects.toString(value, "-"));
        }
        if (details.nameInLocalScript() != null) {
            parts.add(details.nameInLocalScript());
        }
        return String.join("|", parts);
    }
}
