package gatehouse.casework;

import java.util.Optional;

/** What the verification of a person does next. */
public enum NextStep {
    CHECK_FRONT, CHECK_BACK, COMPARE_SIDES, COMPARE_WITH_DECLARED, CHECK_SELFIE,
    /** Something was refused: it is asked of the client again, that item alone. */
    ASK_AGAIN,
    /** The client has not supplied everything yet. */
    AWAIT,
    /** Checks left something open: a person looks. */
    LOOK,
    VERIFIED;

    static NextStep of(CheckTask task) {
        return valueOf(task.name());
    }

    /** Whether neither a check nor the client has anything left to do. */
    public boolean isWithStaff() {
        return this == LOOK || this == VERIFIED;
    }

    /** The check that this step is; empty for the others. */
    public Optional<CheckTask> check() {
        return ordinal() <= CHECK_SELFIE.ordinal() ? Optional.of(CheckTask.valueOf(name())) : Optional.empty();
    }
}
