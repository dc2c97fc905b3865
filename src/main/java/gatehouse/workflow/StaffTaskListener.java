package gatehouse.workflow;

import gatehouse.casework.StaffTask;
import gatehouse.casework.StaffTasks;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Opens and closes the staff's task as the process's user task comes and goes, in the same transaction. */
@Component
class StaffTaskListener implements TaskListener {

    private final ObjectProvider<StaffTasks> tasks;

    StaffTaskListener(ObjectProvider<StaffTasks> tasks) {
        this.tasks = tasks;
    }

    @Override
    public void notify(DelegateTask task) {
        if (task.getEventName().equals(EVENTNAME_CREATE)) {
            tasks.getObject().open(task.getId(), StaffTask.Kind.ofSlug(task.getTaskDefinitionKey()), Variables.application(task), party(task));
        } else {
            tasks.getObject().close(task.getId());
        }
    }

    private static @Nullable UUID party(DelegateTask task) {
        return task.hasVariable(Variables.PARTY) ? Variables.party(task) : null;
    }
}
