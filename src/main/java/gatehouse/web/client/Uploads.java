package gatehouse.web.client;

import gatehouse.accounts.Account;
import gatehouse.casefile.CaseFile;
import gatehouse.casefile.CaseFiles;
import gatehouse.casefile.Saved;
import gatehouse.casefile.SuppliedItem;
import gatehouse.intake.Evidence;
import gatehouse.intake.EvidenceStore;
import gatehouse.intake.FileInspection;
import gatehouse.intake.Inspected;
import gatehouse.vocabulary.DocumentCode;
import gatehouse.vocabulary.Side;
import gatehouse.web.Form;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes a foreign file: looks at it before any transaction, then keeps and attaches it in one. */
@Component
class Uploads {

    private final EvidenceStore evidence;
    private final CaseFiles caseFiles;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Uploads(EvidenceStore evidence, CaseFiles caseFiles, TransactionTemplate transaction, Clock clock) {
        this.evidence = evidence;
        this.caseFiles = caseFiles;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What the file is to be. @param slot names its fields in the form */
    record Place(String slot, String subject, DocumentCode code, @Nullable Side side) {}

    /** Takes what was sent. What is wrong with it stands in the form then. */
    void take(CaseFile file, Place place, SentForm sent, Account account) {
        Form form = sent.form();
        LocalDate issued = form.date("issued-" + place.slot());
        if (issued != null && issued.isAfter(LocalDate.now(clock))) {
            form.fault("issued-" + place.slot(), "form.date.future");
        }
        Optional<SuppliedItem> before = file.item(place.subject(), place.code(), place.side());
        if (form.isBad("file")) {
            form.fault("file-" + place.slot(), "client.upload.broken");
        } else if (sent.file() != null) {
            inspect(file, place, sent.form(), sent.file(), issued, account);
        } else if (before.isPresent() && form.has("again", "dates")) {
            attach(file, place, form, before.get().evidence(), before.get().sha256(), issued, account);
        } else {
            form.fault("file-" + place.slot(), "client.upload.none");
        }
    }

    private void inspect(CaseFile file, Place place, Form form, SentForm.SentFile sent, @Nullable LocalDate issued, Account account) {
        Inspected inspected = FileInspection.inspect(sent.bytes(), sent.name());
        if (inspected instanceof Inspected.Refused refused) {
            form.fault("file-" + place.slot(), "file-problem." + refused.code());
        } else if (form.isGood()) {
            keep(file, place, form, sent.bytes(), (Inspected.Accepted) inspected, issued, account);
        }
    }

    private void keep(CaseFile file, Place place, Form form, byte[] bytes, Inspected.Accepted accepted, @Nullable LocalDate issued, Account account) {
        transaction.executeWithoutResult(status -> {
            Evidence kept = evidence.keep(file.application().id(), accepted, bytes, account.actor());
            attach(file, place, form, kept.id(), kept.sha256(), issued, account);
        });
    }

    /** Leaves nothing behind where the case is not with the client any more. */
    private void attach(CaseFile file, Place place, Form form, UUID id, String sha256, @Nullable LocalDate issued, Account account) {
        UUID application = file.application().id();
        Saved saved = form.isGood() ? caseFiles.attach(application, new CaseFiles.Attachment(place.subject(), place.code(), place.side(), id,
                sha256, issued, form.yes("signed-" + place.slot()), form.yes("certified-" + place.slot())), account.actor()) : new Saved.Done();
        if (saved instanceof Saved.NotPossible) {
            throw new ReadOnly(application);
        }
    }
}
