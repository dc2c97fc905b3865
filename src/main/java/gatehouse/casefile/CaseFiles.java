package gatehouse.casefile;

import gatehouse.trail.Actor;
import gatehouse.trail.Trail;
import gatehouse.vocabulary.ApplicationStatus;
import gatehouse.vocabulary.DocumentCode;
import gatehouse.vocabulary.InstitutionType;
import gatehouse.vocabulary.PartyKind;
import gatehouse.vocabulary.PartyRole;
import gatehouse.vocabulary.Side;
import gatehouse.vocabulary.Subjects;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The case files: what clients say. Every change locks its application first, so that the changes of one case follow one
 * another, is written in the trail, and is published in the same transaction.
 */
@Component
public class CaseFiles {

    private final CaseFileStore store;
    private final Trail trail;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    CaseFiles(CaseFileStore store, Trail trail, Clock clock, ApplicationEventPublisher events) {
        this.store = store;
        this.trail = trail;
        this.clock = clock;
        this.events = events;
    }

    /** The case file as it stands; empty for an unknown id. */
    @Transactional(readOnly = true)
    public Optional<CaseFile> find(UUID id) {
        return store.find(id);
    }

    /** The case file as it stands; a fault for an unknown id. */
    @Transactional(readOnly = true)
    public CaseFile require(UUID id) {
        return store.find(id).orElseThrow(() -> new IllegalStateException("No application " + id));
    }

    /** These applications, newest first; unknown ids are left out. */
    @Transactional(readOnly = true)
    public List<Application> all(List<UUID> ids) {
        return store.all(ids);
    }

    /**
     * Whole case files of applications of these statuses, in the order of their ids, after the one given (keyset paging). All of a page
     * is as it stood at one moment.
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<CaseFile> page(Set<ApplicationStatus> statuses, @Nullable UUID after, int limit) {
        return store.page(statuses, after, limit);
    }

    /** How many applications have one of these statuses. */
    @Transactional(readOnly = true)
    public int count(Set<ApplicationStatus> statuses) {
        return store.count(statuses);
    }

    /** Makes the caller's transaction the only one that changes this case until it ends. */
    @Transactional
    public void lock(UUID id) {
        store.lock(id);
    }

    /** What was supplied under this subject before and since replaced, newest first. */
    @Transactional(readOnly = true)
    public List<SuppliedItem> replacedItems(UUID id) {
        return store.replacedItems(id);
    }

    /** Opens an application. */
    @Transactional
    public UUID start(InstitutionType type, Actor actor) {
        UUID id = UUID.randomUUID();
        store.insert(id, References.make(), type, clock.instant());
        trail.record(id, actor, "application-started", Map.of("type", type.name()));
        events.publishEvent(new CaseEvent.ApplicationStarted(id));
        return id;
    }

    /** Saves the institution's details over the version that was seen. */
    @Transactional
    public Saved saveDetails(UUID id, int seenVersion, InstitutionDetails details, Actor actor) {
        if (!isWithClient(id)) {
            return new Saved.NotPossible();
        }
        InstitutionDetails before = require(id).application().details();
        if (!store.updateDetails(id, seenVersion, details)) {
            return new Saved.Conflict();
        }
        if (!before.equals(details)) {
            clientDid(id, actor, "details-changed", Map.of("version", Integer.toString(seenVersion + 1)));
            events.publishEvent(new CaseEvent.DetailsChanged(id));
        }
        return new Saved.Done();
    }

    /** Names a key party. Empty where the case is not with the client. */
    @Transactional
    public Optional<UUID> nameParty(UUID id, PartyKind kind, Set<PartyRole> roles, PartyDetails details, Actor actor) {
        if (!isWithClient(id)) {
            return Optional.empty();
        }
        UUID party = UUID.randomUUID();
        store.insertParty(id, new Party(party, kind, roles, details, IdentityStatement.NONE, 0), clock.instant());
        clientDid(id, actor, "party-named", Map.of("party", party.toString(), "kind", kind.name(), "roles", codes(roles)));
        events.publishEvent(new CaseEvent.PartyNamed(id, party, kind == PartyKind.PERSON));
        return Optional.of(party);
    }

    /** Saves a party's roles, details and identity statement over the version that was seen. */
    @Transactional
    public Saved saveParty(UUID id, Party changed, Actor actor) {
        Optional<Party> before = isWithClient(id) ? require(id).party(changed.id()) : Optional.empty();
        if (before.isEmpty()) {
            return new Saved.NotPossible();
        }
        if (!store.updateParty(changed)) {
            return new Saved.Conflict();
        }
        Party after = new Party(changed.id(), before.get().kind(), changed.roles(), changed.details(), changed.identity(),
                before.get().version());
        if (!before.get().equals(after)) {
            clientDid(id, actor, "party-changed", Map.of("party", changed.id().toString(), "roles", codes(changed.roles())));
            events.publishEvent(new CaseEvent.PartyChanged(id, changed.id(), changed.isPerson()));
        }
        return new Saved.Done();
    }

    /** Takes a party out, with what it owns and what owns it. */
    @Transactional
    public Saved removeParty(UUID id, UUID partyId, Actor actor) {
        Optional<Party> party = isWithClient(id) ? require(id).party(partyId) : Optional.empty();
        if (party.isEmpty()) {
            return new Saved.NotPossible();
        }
        store.removeParty(id, partyId, clock.instant());
        clientDid(id, actor, "party-removed", Map.of("party", partyId.toString()));
        events.publishEvent(new CaseEvent.PartyRemoved(id, partyId, party.get().isPerson()));
        return new Saved.Done();
    }

    /** Says who owns this subject, in place of what was said before, over the version that was seen. */
    @Transactional
    public Saved saveOwners(UUID id, String owned, String seenVersion, List<Ownership> owners, Actor actor) {
        if (!isWithClient(id) || owners.stream().anyMatch(edge -> !edge.owned().equals(owned) || edge.owner().toString().equals(owned))) {
            return new Saved.NotPossible();
        }
        CaseFile file = require(id);
        boolean known = owned.equals(Subjects.APPLICATION) || file.parties().stream().anyMatch(p -> p.subject().equals(owned));
        if (!known || owners.stream().anyMatch(edge -> file.party(edge.owner()).isEmpty())) {
            return new Saved.NotPossible();
        }
        if (!file.ownersVersion(owned).equals(seenVersion)) {
            return new Saved.Conflict();
        }
        store.replaceOwners(id, owned, owners);
        clientDid(id, actor, "owners-changed", Map.of("subject", owned, "owners", Integer.toString(owners.size())));
        events.publishEvent(new CaseEvent.OwnershipChanged(id));
        return new Saved.Done();
    }

    /** A file to attach, already stored as evidence of this application. */
    public record Attachment(
            String subject, DocumentCode code, @Nullable Side side, UUID evidence, String sha256,
            @Nullable LocalDate issued, boolean signed, boolean certified) {}

    /** Attaches a file; one of the same subject, code and side is replaced and stays in the history. */
    @Transactional
    public Saved attach(UUID id, Attachment file, Actor actor) {
        if (!isWithClient(id) || !isSubject(id, file.subject())) {
            return new Saved.NotPossible();
        }
        store.attach(id, file, clock.instant(), actor.uid());
        Map<String, String> details = itemDetails(file.subject(), file.code(), file.side());
        details.put("sha256", file.sha256());
        details.put("evidence", file.evidence().toString());
        clientDid(id, actor, "evidence-attached", details);
        events.publishEvent(new CaseEvent.EvidenceAttached(id, file.subject(), file.code(), file.side(), file.sha256()));
        return new Saved.Done();
    }

    /** Takes a supplied file back. It stays in the history. */
    @Transactional
    public Saved removeItem(UUID id, UUID itemId, Actor actor) {
        Optional<SuppliedItem> item =
                isWithClient(id) ? require(id).items().stream().filter(i -> i.id().equals(itemId)).findFirst() : Optional.empty();
        if (item.isEmpty()) {
            return new Saved.NotPossible();
        }
        store.retireItem(itemId, clock.instant());
        clientDid(id, actor, "item-removed", itemDetails(item.get().subject(), item.get().code(), item.get().side()));
        events.publishEvent(new CaseEvent.ItemRemoved(id, item.get().subject(), item.get().code(), item.get().side()));
        return new Saved.Done();
    }

    /**
     * Moves the case to another status.
     *
     * @return false where it stands there already or is closed; then nothing was done
     */
    @Transactional
    public boolean changeStatus(UUID id, ApplicationStatus to, Actor actor, Map<String, String> why) {
        store.lock(id);
        ApplicationStatus from = require(id).application().status();
        if (from == to || from.isClosed()) {
            return false;
        }
        store.updateStatus(id, to, clock.instant());
        Map<String, String> details = new TreeMap<>(why);
        details.put("from", from.name());
        details.put("to", to.name());
        trail.record(id, actor, "status-changed", details);
        events.publishEvent(new CaseEvent.StatusChanged(id, from, to, why.get("cause")));
        return true;
    }

    /** Says that the client is to be reminded. */
    @Transactional
    public void remind(UUID id) {
        store.lock(id);
        trail.record(id, Actor.SYSTEM, "client-reminded", Map.of());
        events.publishEvent(new CaseEvent.ReminderDue(id));
    }

    /**
     * Tells that other rules ask something else of the client.
     *
     * @param rules      SHA-256 of the rules that ask
     * @param assessment by which the assessment that this rests on is found again
     */
    @Transactional
    public void requirementsChanged(UUID id, AskedAnew asked, String rules, UUID assessment) {
        store.lock(id);
        trail.record(id, Actor.SYSTEM, "requirements-changed",
                Map.of("rules", rules, "assessment", assessment.toString(), "asked", Integer.toString(asked.more().size() + asked.again().size()),
                        "otherwise", Integer.toString(asked.otherwise().size()), "dropped", Integer.toString(asked.dropped().size())));
        events.publishEvent(new CaseEvent.RequirementsChanged(id, asked));
    }

    /** The open application that follows this one in the order of ids; null asks for the first. */
    @Transactional(readOnly = true)
    public Optional<UUID> nextOpen(@Nullable UUID after) {
        return store.nextOpen(after);
    }

    /** What a search over the case files may ask; null leaves a question out. @param statuses any of them; empty where all will do */
    public record Search(@Nullable String institution, @Nullable InstitutionType type, Set<ApplicationStatus> statuses) {}

    /** One page of applications, newest first, after the one given (keyset paging). */
    @Transactional(readOnly = true)
    public List<Application> search(Search search, @Nullable UUID after, int limit) {
        return store.search(search, after, limit);
    }

    private boolean isWithClient(UUID id) {
        store.lock(id);
        return require(id).application().status().isWithClient();
    }

    private boolean isSubject(UUID id, String subject) {
        return subject.equals(Subjects.APPLICATION) || require(id).parties().stream().anyMatch(p -> p.subject().equals(subject));
    }

    private void clientDid(UUID id, Actor actor, String event, Map<String, String> details) {
        store.clientActive(id, clock.instant());
        trail.record(id, actor, event, details);
    }

    private static Map<String, String> itemDetails(String subject, DocumentCode code, @Nullable Side side) {
        Map<String, String> details = new TreeMap<>(Map.of("subject", subject, "code", code.name()));
        if (side != null) {
            details.put("side", side.name());
        }
        return details;
    }

    private static String codes(Set<PartyRole> roles) {
        return roles.stream().sorted().map(Enum::name).collect(Collectors.joining(" "));
    }
}
