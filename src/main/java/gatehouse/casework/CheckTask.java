package gatehouse.casework;

import gatehouse.casefile.CaseFile;
import gatehouse.casefile.Party;
import gatehouse.casefile.SuppliedItem;
import gatehouse.vocabulary.DocumentCode;
import gatehouse.vocabulary.Side;
import java.util.Locale;
import java.util.Optional;

/** The picture checks of one person's verification, in the order in which they are done. */
public enum CheckTask {
    CHECK_FRONT(LookItem.FRONT),
    CHECK_BACK(LookItem.BACK),
    COMPARE_SIDES(LookItem.BACK),
    COMPARE_WITH_DECLARED(LookItem.DECLARED),
    CHECK_SELFIE(LookItem.SELFIE);

    private final LookItem item;

    CheckTask(LookItem item) {
        this.item = item;
    }

    /** What it judges: where it is unsure, a person looks at this. */
    public LookItem item() {
        return item;
    }

    /** The one picture of this person that it looks at now; empty for comparisons, and where there is none. */
    public Optional<SuppliedItem> picture(CaseFile file, Party person) {
        return switch (this) {
            case CHECK_FRONT -> file.identityPicture(person, Side.FRONT);
            case CHECK_BACK -> file.identityPicture(person, Side.BACK);
            case CHECK_SELFIE -> file.item(person.subject(), DocumentCode.SELFIE, null);
            case COMPARE_SIDES, COMPARE_WITH_DECLARED -> Optional.empty();
        };
    }

    /** The id of its task in the process, which is also its topic: {@code check-front}. */
    public String topic() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
