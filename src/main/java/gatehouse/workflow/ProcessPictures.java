package gatehouse.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where a case is in its processes, for drawing. */
@Component
public class ProcessPictures {

    private final RuntimeService runtime;
    private final HistoryService history;
    private final RepositoryService repository;

    ProcessPictures(RuntimeService runtime, HistoryService history, RepositoryService repository) {
        this.runtime = runtime;
        this.history = history;
        this.repository = repository;
    }

    /**
     * One process of a case.
     *
     * @param instance the engine's id of it
     * @param party    the person that it verifies; null for the others
     * @param here     ids of the elements where it stands
     * @param crossed  ids of the elements that it has been through
     */
    public record ProcessPicture(
            String instance, String process, String name, @Nullable UUID party, boolean running, Set<String> here, Set<String> crossed) {}

    /** The processes of a case: the main one first, then those it called, in the order in which they began. */
    @Transactional(readOnly = true)
    public List<ProcessPicture> of(UUID application) {
        List<ProcessPicture> pictures = new ArrayList<>();
        HistoricProcessInstance main = history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(application.toString())
                .rootProcessInstances().singleResult();
        if (main != null) {
            addWithCalled(main, pictures);
        }
        return pictures;
    }

    private void addWithCalled(HistoricProcessInstance instance, List<ProcessPicture> pictures) {
        pictures.add(picture(instance));
        history.createHistoricProcessInstanceQuery().superProcessInstanceId(instance.getId())
                .orderByProcessInstanceStartTime().asc().list().forEach(called -> addWithCalled(called, pictures));
    }

    private ProcessPicture picture(HistoricProcessInstance instance) {
        boolean running = runtime.createProcessInstanceQuery().processInstanceId(instance.getId()).count() > 0;
        Set<String> crossed = new TreeSet<>(history.createHistoricActivityInstanceQuery().processInstanceId(instance.getId()).list().stream()
                .map(HistoricActivityInstance::getActivityId).toList());
        Set<String> here = new TreeSet<>();
        if (running) {
            collect(runtime.getActivityInstance(instance.getId()), here);
        }
        boolean ofPerson = instance.getProcessDefinitionKey().equals("verify-person");
        return new ProcessPicture(instance.getId(), instance.getProcessDefinitionKey(), instance.getProcessDefinitionName(),
                ofPerson ? UUID.fromString(instance.getBusinessKey()) : null, running, here, crossed);
    }

    private static void collect(ActivityInstance instance, Set<String> here) {
        ActivityInstance[] children = instance.getChildActivityInstances();
        if (children.length == 0 && !instance.getActivityId().equals(instance.getProcessDefinitionId())) {
            here.add(instance.getActivityId());
        }
        Arrays.stream(instance.getChildTransitionInstances()).forEach(transition -> here.add(transition.getActivityId()));
        Arrays.stream(children).forEach(child -> collect(child, here));
    }

    /** The diagram of a process of this case, as BPMN XML in the version that it runs on; empty where it is not of this case. */
    @Transactional(readOnly = true)
    public java.util.Optional<String> diagram(UUID application, String instance) {
        return of(application).stream().filter(picture -> picture.instance().equals(instance)).findFirst().map(picture -> {
            HistoricProcessInstance process = history.createHistoricProcessInstanceQuery().processInstanceId(instance).singleResult();
            try (InputStream model = repository.getProcessModel(process.getProcessDefinitionId())) {
                return new String(model.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
