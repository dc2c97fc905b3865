package gatehouse.workflow;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Deploys the diagrams at start. Those that did not change are not deployed again; running cases stay on their version. */
@Component
class ProcessDeployment implements SmartLifecycle {

    private final RepositoryService repository;
    private final WorkflowSettings settings;
    private volatile boolean running;

    ProcessDeployment(RepositoryService repository, WorkflowSettings settings) {
        this.repository = repository;
        this.settings = settings;
    }

    @Override
    public void start() {
        List<ProcessFiles.ProcessFile> files =
                settings.processes() == null ? ProcessFiles.packaged() : ProcessFiles.in(settings.processes());
        DeploymentBuilder deployment = repository.createDeployment().name("gatehouse").enableDuplicateFiltering(true);
        files.forEach(file -> deployment.addInputStream(file.name(), new ByteArrayInputStream(file.content())));
        deployment.deploy();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the workers, the job executor and the web server. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 1000;
    }
}
