package gatehouse.casework;

import java.util.Locale;

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

    /** The id of its task in the process, which is also its topic: {@code check-front}. */
    public String topic() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
