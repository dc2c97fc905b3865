package gatehouse.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Sees whether the client has been silent so long that something follows from it. */
@Component
class JudgeSilence implements JavaDelegate {

    private final Silence silence;

    JudgeSilence(Silence silence) {
        this.silence = silence;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(Variables.SILENT, silence.judge(Variables.application(execution)).name());
    }
}
