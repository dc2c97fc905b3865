package gatehouse.workflow;

import gatehouse.casefile.CaseFile;
import gatehouse.casefile.CaseFiles;
import gatehouse.casework.CheckTask;
import gatehouse.casework.PersonReview;
import gatehouse.casework.Verification;
import gatehouse.imagechecks.PictureVerdict;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries out one check: reads what it looks at in one short transaction, computes in none, records and moves the process in
 * another. A verdict on something that was replaced meanwhile is dropped, and the process finds the check due again.
 */
@Component
class CheckRun {

    private static final Logger LOG = LoggerFactory.getLogger(CheckRun.class);

    /** Never 0: then nobody would try again. */
    private static final int RETRIES = 1;
    private static final Duration RETRY_AFTER = Duration.ofSeconds(10);

    private final Map<String, PictureCheck> checks;
    private final CaseFiles caseFiles;
    private final Verification verification;
    private final KnownPictures pictures;
    private final CheckRecord record;
    private final AssessmentDate today;
    private final FindNextStep nextStep;
    private final ExternalTaskService tasks;
    private final TransactionTemplate transaction;

    CheckRun(List<PictureCheck> checks, CaseFiles caseFiles, Verification verification, KnownPictures pictures, CheckRecord record,
            AssessmentDate today, FindNextStep nextStep, ExternalTaskService tasks, TransactionTemplate transaction) {
        this.checks = checks.stream().collect(Collectors.toMap(check -> check.task().topic(), Function.identity()));
        this.caseFiles = caseFiles;
        this.verification = verification;
        this.pictures = pictures;
        this.record = record;
        this.today = today;
        this.nextStep = nextStep;
        this.tasks = tasks;
        this.transaction = transaction;
    }

    void run(LockedExternalTask task, String worker) {
        PictureCheck check = checks.get(task.getTopicName());
        UUID application = Variables.application(task.getVariables());
        UUID party = Variables.party(task.getVariables());
        Optional<Job> job = transaction.execute(status -> read(check.task(), application, party));
        PictureVerdict verdict = job.map(j -> compute(check, j.work())).orElse(null);
        try {
            transaction.executeWithoutResult(status -> finish(task, worker, check.task(), party, job.orElse(null), verdict));
        } catch (RuntimeException e) {
            if (e instanceof OptimisticLockingException || !isStillOurs(task, worker)) {
                // The case moved on, or the person is no longer a key party: the engine has no such task now, or gives it out anew.
                LOG.info("The check {} was not recorded: {}", task.getTopicName(), e.getClass().getSimpleName());
                unlock(task, worker);
            } else {
                putOff(task, worker, e);
            }
        }
    }

    private record Job(String inputs, PictureCheck.Work work) {}

    private Optional<Job> read(CheckTask task, UUID application, UUID party) {
        CaseFile file = caseFiles.require(application);
        return file.party(party).flatMap(person -> {
            PersonReview review = verification.review(file, person, List.of());
            return review.inputs(task).map(inputs -> new Job(inputs,
                    new PictureCheck.Work(file, person, review, pictures.of(file), today.get())));
        });
    }

    private static PictureVerdict compute(PictureCheck check, PictureCheck.Work work) {
        try {
            return check.check(work);
        } catch (RuntimeException | LinkageError e) {
            LOG.error("The check {} could not run: {}", check.task().topic(), e.toString());
            return PictureVerdict.notRun();
        }
    }

    private void finish(LockedExternalTask task, String worker, CheckTask check, UUID party, @Nullable Job job,
            @Nullable PictureVerdict verdict) {
        UUID application = Variables.application(task.getVariables());
        caseFiles.lock(application);
        if (job != null && verdict != null && job.inputs().equals(inputsNow(check, application, party))) {
            record.write(job.work(), check, job.inputs(), verdict);
        }
        tasks.complete(task.getId(), worker, Map.of(Variables.NEXT, nextStep.next(application, party).name()));
    }

    private @Nullable String inputsNow(CheckTask check, UUID application, UUID party) {
        CaseFile file = caseFiles.require(application);
        return file.party(party).flatMap(person -> verification.review(file, person, List.of()).inputs(check)).orElse(null);
    }

    private boolean isStillOurs(LockedExternalTask task, String worker) {
        return tasks.createExternalTaskQuery().externalTaskId(task.getId()).workerId(worker).count() > 0;
    }

    private void unlock(LockedExternalTask task, String worker) {
        try {
            if (isStillOurs(task, worker)) {
                tasks.unlock(task.getId());
            }
        } catch (RuntimeException gone) {
            LOG.debug("Nothing to unlock: {}", gone.toString());
        }
    }

    /** Something is wrong with recording itself: at once it would fail again, and given up it would hold its case for ever. */
    private void putOff(LockedExternalTask task, String worker, RuntimeException fault) {
        String reference = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        LOG.error("Fault {}: the check {} of case {} was not recorded and is tried again later: {}", reference, task.getTopicName(),
                Variables.application(task.getVariables()), withoutMessages(fault));
        tasks.handleFailure(task.getId(), worker, reference, null, RETRIES, RETRY_AFTER.toMillis());
    }

    /** What failed and where; messages may name people. */
    private static String withoutMessages(Throwable fault) {
        StringBuilder text = new StringBuilder();
        for (Throwable t = fault; t != null; t = t.getCause()) {
            text.append(t == fault ? "" : " because of ").append(t.getClass().getName());
            Arrays.stream(t.getStackTrace()).filter(at -> at.getClassName().startsWith("gatehouse.")).limit(4)
                    .forEach(at -> text.append(" at ").append(at));
        }
        return text.toString();
    }
}
