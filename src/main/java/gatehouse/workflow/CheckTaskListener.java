package gatehouse.workflow;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the workers of all nodes that a picture is to be checked; PostgreSQL delivers it when the transaction commits. */
@Component
class CheckTaskListener implements ExecutionListener {

    static final String CHANNEL = "gatehouse_check";

    private final ObjectProvider<JdbcClient> jdbc;

    CheckTaskListener(ObjectProvider<JdbcClient> jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void notify(DelegateExecution execution) {
        jdbc.getObject().sql("select pg_notify(?, '')").param(CHANNEL).query((row, n) -> true).single();
    }
}
