package gatehouse.casefile;

import gatehouse.vocabulary.ApplicationStatus;
import gatehouse.vocabulary.DocumentCode;
import gatehouse.vocabulary.Side;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened to a case file; published in the transaction that did it. */
public sealed interface CaseEvent {

    UUID application();

    record ApplicationStarted(UUID application) implements CaseEvent {}

    record DetailsChanged(UUID application) implements CaseEvent {}

    record PartyNamed(UUID application, UUID party, boolean person) implements CaseEvent {}

    /** Details, roles, identity statement or ownership of a party changed. */
    record PartyChanged(UUID application, UUID party, boolean person) implements CaseEvent {}

    record PartyRemoved(UUID application, UUID party, boolean person) implements CaseEvent {}

    record OwnershipChanged(UUID application) implements CaseEvent {}

    /** A file was attached, in place of one before it or as the first. */
    record EvidenceAttached(UUID application, String subject, DocumentCode code, @Nullable Side side, String sha256)
            implements CaseEvent {}

    record ItemRemoved(UUID application, String subject, DocumentCode code, @Nullable Side side) implements CaseEvent {}

    /** @param cause a code of the trail; null where the step says it all */
    record StatusChanged(UUID application, ApplicationStatus from, ApplicationStatus to, @Nullable String cause) implements CaseEvent {}

    /** The rules changed, and with them what the client is asked. */
    record RequirementsChanged(UUID application, AskedAnew asked) implements CaseEvent {}

    /** The client was silent; the next step is still theirs. */
    record ReminderDue(UUID application) implements CaseEvent {}
}
