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
import gatehouse.web.SentForm;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
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

    /**
     * What the file is to be.
     *
     * @param slot  names its fields in the form
     * @param codes all that the slot takes, this code among them
     */
    record Place(String slot, String subject, DocumentCode code, Set<DocumentCode> codes, @Nullable Side side) {

        /** What lies in this place now. */
        private Optional<SuppliedItem> there(CaseFile file) {
            return file.itemsOf(subject).stream().filter(item -> codes.contains(item.code()) && item.side() == side).reduce((first, last) -> last);
        }
    }

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
            redate(file, place, form, before.get().evidence(), before.get().sha256(), issued, account);
        } else {
            form.fault("file-" + place.slot(), "client.upload.none");
        }
        if (sent.file() != null && !form.isGood() && !form.isBad("file-" + place.slot())) {
            form.fault("file-" + place.slot(), "client.upload.again");
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
            if (isSeen(file, place, form, kept.sha256())) {
                attach(file, place, form, kept.id(), kept.sha256(), issued, account);
            } else {
                status.setRollbackOnly();
            }
        });
    }

    /** Whether what lies there now is what the sender saw, or the very file that is sent; otherwise somebody would lose theirs unseen. */
    private boolean isSeen(CaseFile file, Place place, Form form, String sha256) {
        caseFiles.lock(file.application().id());
        boolean seen = place.there(caseFiles.require(file.application().id()))
                .map(item -> item.id().toString().equals(form.value("seen")) || item.sha256().equals(sha256)).orElse(true);
        if (!seen) {
            form.fault("file-" + place.slot(), "client.upload.changed");
        }
        return seen;
    }

    private void redate(CaseFile file, Place place, Form form, UUID id, String sha256, @Nullable LocalDate issued, Account account) {
        transaction.executeWithoutResult(status -> {
            if (isSeen(file, place, form, "")) {
                attach(file, place, form, id, sha256, issued, account);
            }
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
