package gatehouse.workflow;

import gatehouse.casefile.CaseFile;
import gatehouse.casefile.CaseFiles;
import gatehouse.casefile.Party;
import gatehouse.casework.CheckTask;
import gatehouse.casework.PersonReview;
import gatehouse.casework.Verification;
import gatehouse.imagechecks.PictureFingerprint;
import gatehouse.imagechecks.PictureVerdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ExternalTaskService;
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

    private final Map<String, PictureCheck> checks;
    private final CaseFiles caseFiles;
    private final Verification verification;
    private final KnownPictures pictures;
    private final AssessmentDate today;
    private final FindNextStep nextStep;
    private final ExternalTaskService tasks;
    private final TransactionTemplate transaction;

    CheckRun(List<PictureCheck> checks, CaseFiles caseFiles, Verification verification, KnownPictures pictures, AssessmentDate today,
            FindNextStep nextStep, ExternalTaskService tasks, TransactionTemplate transaction) {
        this.checks = checks.stream().collect(Collectors.toMap(check -> check.task().topic(), Function.identity()));
        this.caseFiles = caseFiles;
        this.verification = verification;
        this.pictures = pictures;
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
            // The case moved on, or the person is no longer a key party: the engine has no such task now, or gives it out anew.
            LOG.info("The check {} was not recorded: {}", task.getTopicName(), e.getClass().getSimpleName());
            unlock(task);
        }
    }

    private record Job(String inputs, PictureCheck.Work work) {}

    private Optional<Job> read(CheckTask task, UUID application, UUID party) {
        CaseFile file = caseFiles.require(application);
        return file.party(party).flatMap(person -> verification.review(file, person, List.of()).inputs(task)
                .map(inputs -> new Job(inputs, new PictureCheck.Work(file, person, pictures.of(file), today.get()))));
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
            PictureFingerprint fingerprint = verdict.fingerprint();
            verification.recordCheck(application, party, check, job.inputs(), verdict.findings(),
                    fingerprint == null ? null : KnownPictures.format(fingerprint), verdict.repeats());
        }
        tasks.complete(task.getId(), worker, Map.of(Variables.NEXT, nextStep.next(application, party).name()));
    }

    private @Nullable String inputsNow(CheckTask check, UUID application, UUID party) {
        CaseFile file = caseFiles.require(application);
        return file.party(party).flatMap(person -> verification.review(file, person, List.of()).inputs(check)).orElse(null);
    }

    private void unlock(LockedExternalTask task) {
        try {
            tasks.unlock(task.getId());
        } catch (RuntimeException gone) {
            LOG.debug("Nothing to unlock: {}", gone.toString());
        }
    }
}
