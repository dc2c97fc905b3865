package gatehouse.web.staff;

import gatehouse.accounts.Account;
import gatehouse.casework.StaffTask;
import org.jspecify.annotations.Nullable;

/**
 * A task as a list shows it.
 *
 * @param person   the key person it is about; null where it is about the whole case
 * @param assignee the name of who has it; null while nobody has
 * @param mine     whether the reader has it
 * @param free     whether the reader may claim it
 * @param waits    whether the client has to answer something before it can be done
 */
record TaskRow(StaffTask task, @Nullable String person, @Nullable String assignee, boolean mine, boolean free, boolean mayOpen,
        boolean waits) {

    static TaskRow of(StaffTask task, @Nullable String person, @Nullable String assignee, Account reader) {
        boolean theirRole = task.role() == reader.role();
        return new TaskRow(task, person, assignee, reader.id().equals(task.assignee()), theirRole && task.assignee() == null,
                theirRole || reader.role() == gatehouse.vocabulary.Role.AUDITOR, false);
    }

    TaskRow waiting(boolean waits) {
        return new TaskRow(task, person, assignee, mine, free, mayOpen, waits);
    }
}
