package gatehouse.workflow;

import gatehouse.casework.NextStep;
import gatehouse.vocabulary.InstitutionType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.stereotype.Component;

/**
 * The running processes of a case, by its id: the main one, and those it calls. A message goes to whoever waits for it; where
 * nobody does, the process is busy and will look at the case by itself before it waits again.
 */
@Component
class Processes {

    private final RuntimeService runtime;

    Processes(RuntimeService runtime) {
        this.runtime = runtime;
    }

    void start(InstitutionType type, UUID application) {
        runtime.startProcessInstanceByKey(type.processId(), application.toString(), Map.of(Variables.APPLICATION, application.toString()));
    }

    Optional<ProcessInstance> main(UUID application) {
        return Optional.ofNullable(runtime.createProcessInstanceQuery().processInstanceBusinessKey(application.toString())
                .rootProcessInstances().singleResult());
    }

    Optional<ProcessInstance> verificationOf(UUID party) {
        return Optional.ofNullable(runtime.createProcessInstanceQuery().processInstanceBusinessKey(party.toString())
                .processDefinitionKey("verify-person").singleResult());
    }

    /** Tells a called process of this case something; false where it does not wait for it. */
    boolean tellCalled(UUID application, String process, String message) {
        ProcessInstance called = runtime.createProcessInstanceQuery().processInstanceBusinessKey(application.toString())
                .processDefinitionKey(process).singleResult();
        return called != null && tell(called, message);
    }

    /** Tells a process something; false where it does not wait for it. */
    boolean tell(ProcessInstance process, String message) {
        List<EventSubscription> waiting = runtime.createEventSubscriptionQuery().processInstanceId(process.getId())
                .eventType("message").eventName(message).list();
        waiting.forEach(subscription -> runtime.messageEventReceived(message, subscription.getExecutionId()));
        return !waiting.isEmpty();
    }

    /** Whether a verification stands where the next step would bring it again: then nothing is to be moved. */
    boolean waitsFor(ProcessInstance verification, NextStep next) {
        return (next == NextStep.AWAIT || next == NextStep.LOOK)
                && next.name().equals(runtime.getVariable(verification.getId(), Variables.NEXT));
    }

    void startVerification(ProcessInstance main, UUID party) {
        runtime.createMessageCorrelation("person-named").processInstanceId(main.getId())
                .setVariablesToTriggeredScope(Map.of(Variables.PARTY, party.toString())).correlate();
    }

    /** Lets the main process ask again whether everybody is verified. */
    void personsChanged(UUID application, UUID party) {
        main(application).ifPresent(main -> runtime.setVariable(main.getId(), Variables.SETTLED, party.toString()));
    }
}
