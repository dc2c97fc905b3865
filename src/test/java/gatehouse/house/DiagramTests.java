package gatehouse.house;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.vocabulary.InstitutionType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The diagrams: what is drawn is what runs, under names that lead to the code. */
class DiagramTests {

    private static final String KEBAB = "[a-z]+(-[a-z]+)*";

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("processes"))) {
            return files.filter(f -> f.toString().endsWith(".bpmn")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void aFileIsNamedAfterItsProcessAndEveryIdReads(Path file) {
        BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
        Collection<Process> processes = model.getModelElementsByType(Process.class);
        assertThat(processes).singleElement().extracting(BaseElement::getId).isEqualTo(file.getFileName().toString().replace(".bpmn", ""));
        assertThat(model.getModelElementsByType(FlowElement.class)).allSatisfy(e -> assertThat(e.getId()).matches(KEBAB));
        assertThat(model.getModelElementsByType(ScriptTask.class)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyTaskLeadsToTheClassOfItsName(Path file) {
        BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
        for (ServiceTask task : model.getModelElementsByType(ServiceTask.class)) {
            if ("external".equals(task.getCamundaType())) {
                assertThat(task.getCamundaTopic()).isEqualTo(task.getId());
            } else {
                assertThat(task.getCamundaDelegateExpression()).isEqualTo("${" + bean(task.getId()) + "}");
            }
            assertThat(classOf(task.getId())).exists();
        }
        for (BusinessRuleTask task : model.getModelElementsByType(BusinessRuleTask.class)) {
            assertThat(task.getCamundaDelegateExpression()).isEqualTo("${" + bean(task.getId()) + "}");
            assertThat(classOf(task.getId())).exists();
        }
        for (CallActivity call : model.getModelElementsByType(CallActivity.class)) {
            assertThat(Path.of("processes", call.getCalledElement() + ".bpmn")).exists();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void everythingThatRunsIsDrawn(Path file) {
        BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
        List<String> shapes = model.getModelElementsByType(BpmnShape.class).stream().map(s -> s.getBpmnElement().getId()).toList();
        List<String> edges = model.getModelElementsByType(BpmnEdge.class).stream().map(e -> e.getBpmnElement().getId()).toList();
        assertThat(model.getModelElementsByType(FlowNode.class)).allSatisfy(node -> assertThat(shapes).contains(node.getId()));
        assertThat(model.getModelElementsByType(SequenceFlow.class)).allSatisfy(flow -> assertThat(edges).contains(flow.getId()));
    }

    @ParameterizedTest
    @EnumSource
    void everyInstitutionTypeHasItsProcess(InstitutionType type) {
        assertThat(Path.of("processes", type.processId() + ".bpmn")).exists();
    }

    private static String bean(String id) {
        String name = className(id);
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    private static Path classOf(String id) {
        return Path.of("src/main/java/gatehouse/workflow", className(id) + ".java");
    }

    private static String className(String id) {
        StringBuilder name = new StringBuilder();
        for (String word : id.split("-")) {
            name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        return name.toString();
    }
}
