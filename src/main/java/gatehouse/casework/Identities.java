package gatehouse.casework;

import gatehouse.casefile.CaseFile;
import gatehouse.casefile.CaseFiles;
import gatehouse.trail.Actor;
import gatehouse.trail.Trail;
import gatehouse.vocabulary.ApplicationStatus;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is met elsewhere: somebody with the same document number, the same name and date of birth, or the same picture. Whoever
 * comes later meets whoever was there; before an approval everybody is looked for again.
 *
 * <p>A mark accuses only as long as it holds: its verdict must still be the one about what is supplied now, its party be there,
 * and its application be neither withdrawn nor expired. A refused one stays known.
 */
@Component
public class Identities {

    private static final Set<ApplicationStatus> FORGOTTEN = Set.of(ApplicationStatus.WITHDRAWN, ApplicationStatus.EXPIRED);

    private final MarkStore marks;
    private final CaseworkStore verdicts;
    private final CaseFiles caseFiles;
    private final IdentityKey key;
    private final Trail trail;
    private final Clock clock;

    Identities(MarkStore marks, CaseworkStore verdicts, CaseFiles caseFiles, IdentityKey key, Trail trail, Clock clock) {
        this.marks = marks;
        this.verdicts = verdicts;
        this.caseFiles = caseFiles;
        this.key = key;
        this.trail = trail;
        this.clock = clock;
    }

    /** What makes somebody known again. The texts are hashed and forgotten. @param picture null where no picture was looked at */
    public record Marks(Collection<String> numbers, Collection<String> persons, @Nullable PictureMark picture) {}

    /**
     * Keeps what a verdict makes somebody known by, as long as that verdict is the one that holds, and looks who else is. The case is
     * locked by whoever calls.
     */
    @Transactional
    public void keep(UUID application, UUID party, CheckTask source, UUID verdict, Marks kept) {
        marks.lock(); // two who come at the same moment: one of them comes later
        if (source == CheckTask.COMPARE_WITH_DECLARED) {
            insert(application, party, source, verdict, MarkKind.DOCUMENT_NUMBER, kept.numbers());
            insert(application, party, source, verdict, MarkKind.PERSON, kept.persons());
        }
        if (kept.picture() != null) {
            marks.insertPicture(application, party, verdict, source, kept.picture());
        }
        meet(application, party);
    }

    private void insert(UUID application, UUID party, CheckTask source, UUID verdict, MarkKind kind, Collection<String> texts) {
        marks.insertIdentity(application, party, verdict, source, kind, texts.stream().map(text -> key.hash(kind, text)).toList());
    }

    /** Looks again who else is known by the same; gives the persons of whom there is something new. The case is locked. */
    @Transactional
    public List<UUID> meetAgain(CaseFile file) {
        marks.lock();
        return file.persons().stream().map(person -> person.id()).filter(party -> meet(file.application().id(), party)).toList();
    }

    private boolean meet(UUID application, UUID party) {
        List<IdentityMatch> before = marks.matches(application, party);
        List<UUID> standing = standing(application, party);
        Set<IdentityMatch> now = standing.isEmpty() ? Set.of() : holding(Stream.concat(marks.sameIdentity(application, party, standing).stream(),
                marks.samePicture(application, party, standing).stream()));
        before.stream().filter(match -> !now.contains(match)).forEach(match -> marks.deleteMatch(application, party, match));
        List<IdentityMatch> fresh = now.stream().filter(match -> !before.contains(match)).toList();
        fresh.forEach(match -> add(application, party, match));
        return !fresh.isEmpty();
    }

    /** The trail says by what and where, never the number or the name. */
    private void add(UUID application, UUID party, IdentityMatch match) {
        marks.insertMatch(application, party, match, clock.instant());
        trail.record(application, Actor.SYSTEM, "met-elsewhere", Map.of("party", party.toString(), "mark", match.kind().name(),
                "case", caseFiles.require(match.application()).application().reference()));
    }

    /** Whom this person meets as things stand. */
    @Transactional(readOnly = true)
    public List<IdentityMatch> matches(UUID application, UUID party) {
        List<IdentityMatch> found = marks.matches(application, party);
        if (found.isEmpty()) {
            return found;
        }
        List<UUID> standing = standing(application, party);
        if (standing.isEmpty()) {
            return List.of();
        }
        List<UUID> others = found.stream().map(IdentityMatch::application).distinct().toList();
        Set<IdentityMatch> holding = holding(Stream.concat(marks.sameIdentity(application, party, standing).stream(),
                marks.samePicture(application, party, standing, others).stream()));
        return found.stream().filter(holding::contains).toList();
    }

    private Set<IdentityMatch> holding(Stream<MarkStore.Candidate> candidates) {
        return candidates.filter(this::holds).map(MarkStore.Candidate::match).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private boolean holds(MarkStore.Candidate candidate) {
        IdentityMatch match = candidate.match();
        return caseFiles.find(match.application()).filter(file -> !FORGOTTEN.contains(file.application().status()))
                .flatMap(file -> review(file, match.party())).filter(review -> review.stands(candidate.source(), candidate.verdict())).isPresent();
    }

    /** The verdicts about somebody that hold as things stand. */
    private List<UUID> standing(UUID application, UUID party) {
        return caseFiles.find(application).flatMap(file -> review(file, party)).map(PersonReview::standing).orElse(List.of());
    }

    private Optional<PersonReview> review(CaseFile file, UUID party) {
        return file.party(party).map(person -> new PersonReview(file, person, verdicts.verdicts(file.application().id(), party), List.of(), List.of(),
                List.of()));
    }
}
