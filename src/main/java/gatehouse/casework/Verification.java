package gatehouse.casework;

import gatehouse.casefile.CaseFile;
import gatehouse.casefile.Party;
import gatehouse.trail.Actor;
import gatehouse.trail.Trail;
import gatehouse.vocabulary.DocumentCode;
import gatehouse.vocabulary.Finding;
import gatehouse.vocabulary.FindingCode;
import gatehouse.vocabulary.Outcome;
import gatehouse.vocabulary.Severity;
import gatehouse.vocabulary.Side;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What checks and people found about key persons, and what is asked of the client because of it. */
@Component
public class Verification {

    private final CaseworkStore store;
    private final Identities identities;
    private final Trail trail;
    private final Clock clock;

    Verification(CaseworkStore store, Identities identities, Trail trail, Clock clock) {
        this.store = store;
        this.identities = identities;
        this.trail = trail;
        this.clock = clock;
    }

    /** Where the verification of this person stands. {@code reviews}: what the rules ask a person to look at about them. */
    @Transactional(readOnly = true)
    public PersonReview review(CaseFile file, Party person, List<String> reviews) {
        UUID application = file.application().id();
        List<OpenItem> open = store.openItems(application).stream().filter(item -> item.subject().equals(person.subject())).toList();
        return new PersonReview(file, person, store.verdicts(application, person.id()), open, reviews,
                identities.matches(application, person.id()));
    }

    /** Records what a check found about exactly these inputs; gives the verdict's id. */
    @Transactional
    public UUID recordCheck(
            UUID application, UUID party, CheckTask task, String inputs, List<Finding> findings, Measured measured) {
        UUID id = UUID.randomUUID();
        store.insertVerdict(application, party, new Verdict(id, task.name(), inputs, Outcome.of(findings),
                findings.stream().sorted(Finding.WORST_FIRST).toList(), measured, Actor.SYSTEM, clock.instant()));
        trail.record(application, Actor.SYSTEM, "picture-checked", Map.of("party", party.toString(), "check", task.topic(),
                "outcome", Outcome.of(findings).name(), "codes", codes(findings), "inputs", inputs(task, inputs)));
        return id;
    }

    /** What a person on the staff decided about one item; no code means that it is accepted. */
    public record Looked(LookItem item, @Nullable FindingCode refusedFor) {}

    /** Records what a person decided about what they saw. */
    @Transactional
    public void recordLook(UUID application, PersonReview review, List<Looked> decisions, Actor actor) {
        for (Looked looked : decisions) {
            Optional<String> inputs = review.inputs(looked.item());
            if (inputs.isEmpty()) {
                continue;
            }
            List<Finding> findings = looked.refusedFor() == null ? List.of() : List.of(new Finding(
                    looked.refusedFor(), Severity.FAIL, 1, "Seen by a person on the staff.", null));
            store.insertVerdict(application, review.person().id(), new Verdict(UUID.randomUUID(), looked.item().verdictTask(), inputs.get(),
                    Outcome.of(findings), findings, Measured.NOTHING, actor, clock.instant()));
            trail.record(application, actor, "picture-judged", Map.of("party", review.person().id().toString(),
                    "item", looked.item().name(), "outcome", Outcome.of(findings).name(), "codes", codes(findings)));
        }
    }

    /** Asks again for what is refused, each item once. Gives what was newly asked. */
    @Transactional
    public List<OpenItem> askAgain(UUID application, PersonReview review) {
        List<OpenItem> asked = review.toAskAgain(clock.instant()).stream().filter(open -> store.insertOpenItem(application, open)).toList();
        asked.forEach(open -> trail.record(application, Actor.SYSTEM, "asked-again", details(open)));
        return asked;
    }

    /** Asks the client for a document by hand, with a reason in somebody's own words. False where it is asked already. */
    @Transactional
    public boolean askByHand(UUID application, String subject, DocumentCode code, @Nullable Side side, String reason, Actor actor) {
        OpenItem open = new OpenItem(UUID.randomUUID(), subject, code, side, List.of(), reason, actor, clock.instant());
        boolean asked = store.insertOpenItem(application, open);
        if (asked) {
            trail.record(application, actor, "asked-by-hand", details(open));
        }
        return asked;
    }

    /** Takes back what somebody asked by hand; empty where it is not open any more, or a check asked for it. */
    @Transactional
    public Optional<OpenItem> withdraw(UUID application, UUID item, Actor actor) {
        Optional<OpenItem> open = store.openItems(application).stream()
                .filter(candidate -> candidate.id().equals(item) && candidate.reason() != null).findFirst();
        open.ifPresent(asked -> {
            store.close(asked.id(), clock.instant());
            trail.record(application, actor, "ask-withdrawn", details(asked));
        });
        return open;
    }

    /** Takes back what was asked by hand and has no place any more, because the client states another document since. */
    @Transactional
    public void withdrawWhatCannotBeSupplied(CaseFile file) {
        List<Askable> askable = Askable.of(file);
        UUID application = file.application().id();
        store.openItems(application).stream()
                .filter(item -> item.reason() != null && !askable.contains(new Askable(item.subject(), item.code(), item.side())))
                .forEach(item -> withdraw(application, item.id(), Actor.SYSTEM));
    }

    /** Closes what checks asked for and whose cause is gone. */
    @Transactional
    public void closeAnswered(UUID application, PersonReview review) {
        review.answeredItems().forEach(item -> answer(application, item));
    }

    /** What is asked again because a check or a look refused it says why the newest of it is refused. */
    @Transactional
    public void renewReasons(PersonReview review) {
        for (LookItem item : review.refusedItems()) {
            review.openItemFor(item).filter(open -> open.reason() == null && !open.findings().equals(review.findings(item)))
                    .ifPresent(open -> store.renewFindings(open.id(), review.findings(item)));
        }
    }

    /** Closes what was asked by hand and is now supplied; what checks asked for is answered only once they looked at it. */
    @Transactional
    public void supplied(UUID application, String subject, DocumentCode code, @Nullable Side side) {
        store.openItems(application).stream()
                .filter(item -> item.reason() != null && item.subject().equals(subject) && item.code() == code && item.side() == side)
                .forEach(item -> answer(application, item));
    }

    /** Closes whatever was asked about a party that is gone. */
    @Transactional
    public void forget(UUID application, UUID party) {
        store.answerAllOf(application, party.toString(), clock.instant());
    }

    /** What is asked of the client and not answered yet, oldest first. */
    @Transactional(readOnly = true)
    public List<OpenItem> openItems(UUID application) {
        return store.openItems(application);
    }

    /** What was asked of the client before and is not open any more, the last closed first. */
    @Transactional(readOnly = true)
    public List<AnsweredItem> answeredItems(UUID application) {
        return store.answeredItems(application);
    }

    private void answer(UUID application, OpenItem item) {
        store.close(item.id(), clock.instant());
        trail.record(application, Actor.SYSTEM, "item-answered", details(item));
    }

    private static Map<String, String> details(OpenItem item) {
        Map<String, String> details = new TreeMap<>(Map.of("subject", item.subject(), "code", item.code().name()));
        if (item.side() != null) {
            details.put("side", item.side().name());
        }
        if (!item.findings().isEmpty()) {
            details.put("codes", codes(item.findings()));
        }
        return details;
    }

    private static String codes(List<Finding> findings) {
        return String.join(" ", findings.stream().map(finding -> finding.code().name()).distinct().toList());
    }

    /** Declared data is personal: the trail names the pictures alone. */
    private static String inputs(CheckTask task, String inputs) {
        return task == CheckTask.COMPARE_WITH_DECLARED ? inputs.substring(0, inputs.indexOf('|')) : inputs;
    }
}
