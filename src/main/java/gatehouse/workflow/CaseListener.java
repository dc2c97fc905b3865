package gatehouse.workflow;

import gatehouse.casefile.CaseEvent;
import gatehouse.casefile.CaseFile;
import gatehouse.casefile.CaseFiles;
import gatehouse.casefile.Party;
import gatehouse.casework.NextStep;
import gatehouse.casework.Verification;
import gatehouse.rulebook.CaseAssessment;
import gatehouse.rulebook.Rulebook;
import gatehouse.vocabulary.Subjects;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Moves the processes when the case file changes, in the transaction that changed it. */
@Component
class CaseListener {

    private final Processes processes;
    private final CaseFiles caseFiles;
    private final People people;
    private final Verification verification;
    private final Rulebook rulebook;
    private final Resumption resumption;

    CaseListener(Processes processes, CaseFiles caseFiles, People people, Verification verification, Rulebook rulebook,
            Resumption resumption) {
        this.processes = processes;
        this.caseFiles = caseFiles;
        this.people = people;
        this.verification = verification;
        this.rulebook = rulebook;
        this.resumption = resumption;
    }

    @EventListener
    void on(CaseEvent.ApplicationStarted event) {
        processes.start(caseFiles.require(event.application()).application().type(), event.application());
    }

    @EventListener
    void on(CaseEvent.DetailsChanged event) {
        caseChanged(event.application());
    }

    @EventListener
    void on(CaseEvent.OwnershipChanged event) {
        caseChanged(event.application());
    }

    @EventListener
    void on(CaseEvent.PartyNamed event) {
        personChanged(event.application(), event.party());
        caseChanged(event.application());
    }

    @EventListener
    void on(CaseEvent.PartyChanged event) {
        verification.withdrawWhatCannotBeSupplied(caseFiles.require(event.application()));
        personChanged(event.application(), event.party());
        caseChanged(event.application());
    }

    @EventListener
    void on(CaseEvent.PartyRemoved event) {
        verification.forget(event.application(), event.party());
        processes.verificationOf(event.party()).ifPresent(process -> processes.tell(process, "person-removed"));
        processes.personsChanged(event.application(), event.party());
        caseChanged(event.application());
    }

    @EventListener
    void on(CaseEvent.EvidenceAttached event) {
        verification.supplied(event.application(), event.subject(), event.code(), event.side());
        subjectChanged(event.application(), event.subject());
    }

    @EventListener
    void on(CaseEvent.ItemRemoved event) {
        subjectChanged(event.application(), event.subject());
    }

    /** What was asked by hand is not wanted any more: where that was all, the case goes back to the staff. */
    void askWithdrawn(UUID application, String subject) {
        resumption.tryFor(application, "ask-withdrawn");
        if (!subject.equals(Subjects.APPLICATION)) {
            personChanged(application, UUID.fromString(subject));
        }
    }

    /** Somebody else turned up who may be this person: a person looks, wherever the verification stands. */
    void metElsewhere(UUID application, UUID party) {
        personChanged(application, party);
    }

    /** Other rules are live, and ask something else of this case. */
    void rulesChanged(UUID application) {
        caseFiles.require(application).persons().forEach(person -> personChanged(application, person.id()));
        caseChanged(application);
    }

    private void subjectChanged(UUID application, String subject) {
        if (!subject.equals(Subjects.APPLICATION)) {
            personChanged(application, UUID.fromString(subject));
        }
        caseChanged(application);
    }

    /** A picture that repeated one which is gone is checked again: whose ever it is. */
    private void othersChanged(UUID application) {
        CaseFile file = caseFiles.require(application);
        CaseAssessment assessment = rulebook.assess(file);
        file.persons().stream().filter(person -> people.position(file, person, assessment).next().check().isPresent())
                .forEach(person -> personChanged(application, person.id()));
    }

    /** Wakes the verification of a person who has something new in store, or starts one where theirs has ended. */
    private void personChanged(UUID application, UUID party) {
        CaseFile file = caseFiles.require(application);
        Optional<Party> person = file.party(party).filter(Party::isPerson);
        if (person.isEmpty()) {
            return;
        }
        NextStep next = people.position(file, person.get()).next();
        Optional<ProcessInstance> verifying = processes.verificationOf(party);
        if (verifying.isEmpty()) {
            if (next != NextStep.VERIFIED) {
                processes.main(application).ifPresent(main -> processes.startVerification(main, party));
            }
        } else if (!processes.waitsFor(verifying.get(), next)) {
            processes.tell(verifying.get(), "person-changed");
        }
    }

    private void caseChanged(UUID application) {
        othersChanged(application);
        CaseFile file = caseFiles.require(application);
        if (!rulebook.assess(file).missesParties()) {
            processes.tellCalled(application, "identify-key-parties", "key-parties-changed");
        }
        resumption.tryFor(application);
    }
}
