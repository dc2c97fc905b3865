package gatehouse.web.client;

import gatehouse.casefile.CaseFile;
import gatehouse.casefile.IdentityStatement;
import gatehouse.casefile.InstitutionDetails;
import gatehouse.casefile.Party;
import gatehouse.casefile.PartyDetails;
import gatehouse.casework.LookItem;
import gatehouse.casework.PersonReview;
import gatehouse.vocabulary.MissingItem;
import gatehouse.vocabulary.Problem;
import gatehouse.vocabulary.RequirementKind;
import gatehouse.vocabulary.Subjects;
import gatehouse.workflow.Cases.Standing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The parts of an application and how far each is. */
@Component
class Sections {

    private final Words words;
    private final MissingPanel panel;
    private final Facts facts;

    Sections(Words words, MissingPanel panel, Facts facts) {
        this.words = words;
        this.panel = panel;
        this.facts = facts;
    }

    /** Some parts under one heading. */
    record Section(String title, List<Row> rows) {}

    /** One part: a page or a few. */
    record Row(String title, String hint, String href, State state) {}

    List<Section> of(Standing standing) {
        CaseFile file = standing.file();
        UUID id = file.application().id();
        String home = Links.application(id);
        List<Section> sections = new ArrayList<>();
        sections.add(new Section(words.say("client.section.institution"), List.of(
                row("details", home + "/details/name", details(standing)),
                row("parties", home + "/parties", parties(standing)),
                row("documents", home + "/documents", documents(standing, Subjects.APPLICATION)))));
        if (!file.persons().isEmpty()) {
            sections.add(new Section(words.say("client.section.persons"), file.persons().stream()
                    .map(person -> new Row(panel.partyName(person), facts.roleNames(person), Links.person(id, person.subject()), person(standing, person)))
                    .toList()));
        }
        List<Party> organisations = file.parties().stream().filter(party -> !party.isPerson()).toList();
        if (!organisations.isEmpty()) {
            sections.add(new Section(words.say("client.section.organisations"), organisations.stream()
                    .flatMap(party -> organisation(standing, party)).toList()));
        }
        sections.add(new Section(words.say("client.section.submit"), List.of(
                row("review", home + "/review", standing.isComplete() || file.application().submittedAt() != null ? State.IN_PROGRESS
                        : State.NOT_STARTED))));
        return sections;
    }

    private Row row(String name, String href, State state) {
        return new Row(words.say("client.row." + name), words.say("client.row." + name + ".hint"), href, state);
    }

    private Stream<Row> organisation(Standing standing, Party party) {
        String href = Links.party(standing.file().application().id(), party.subject());
        String name = panel.partyName(party);
        State details = party.details().registrationNumber() == null && party.details().registeredAddress() == null ? State.NOT_STARTED
                : misses(standing, party.subject(), RequirementKind.INFORMATION) ? State.IN_PROGRESS : State.DONE;
        return Stream.of(new Row(words.say("client.row.organisation-details", name), facts.roleNames(party), href, details),
                new Row(words.say("client.row.organisation-documents", name), words.say("client.row.organisation-documents.hint"),
                        href + "/documents", documents(standing, party.subject())));
    }

    private static State details(Standing standing) {
        List<MissingItem> missing = ofKind(standing, Subjects.APPLICATION, RequirementKind.INFORMATION);
        if (missing.stream().anyMatch(item -> item.problem() != Problem.ABSENT)) {
            return State.ACTION_NEEDED;
        }
        boolean untouched = standing.file().application().details().equals(InstitutionDetails.NONE);
        return missing.isEmpty() ? State.DONE : untouched ? State.NOT_STARTED : State.IN_PROGRESS;
    }

    private static State parties(Standing standing) {
        List<MissingItem> missing = standing.assessment().missing().stream().filter(item -> item.kind() == RequirementKind.PARTY).toList();
        if (missing.stream().anyMatch(item -> item.problem() == Problem.NOT_A_PERSON)) {
            return State.ACTION_NEEDED;
        }
        boolean none = standing.file().parties().isEmpty();
        return none ? State.NOT_STARTED : missing.isEmpty() ? State.DONE : State.IN_PROGRESS;
    }

    static State documents(Standing standing, String subject) {
        List<MissingItem> missing = ofKind(standing, subject, RequirementKind.DOCUMENT);
        boolean refused = missing.stream().anyMatch(item -> item.problem() != Problem.ABSENT);
        if (refused || standing.openItems().stream().anyMatch(item -> item.subject().equals(subject))) {
            return State.ACTION_NEEDED;
        }
        boolean none = standing.file().itemsOf(subject).isEmpty();
        return missing.isEmpty() ? State.DONE : none ? State.NOT_STARTED : State.IN_PROGRESS;
    }

    /** Of an organisation all in all: its details, who owns it, and its documents. */
    static State organisation(Standing standing, String subject) {
        State documents = documents(standing, subject);
        boolean missing = !standing.assessment().missingOf(subject).isEmpty();
        return documents == State.ACTION_NEEDED ? documents : !missing ? State.DONE
                : isUntouched(standing, subject) ? State.NOT_STARTED : State.IN_PROGRESS;
    }

    private static boolean isUntouched(Standing standing, String subject) {
        PartyDetails details = standing.file().parties().stream().filter(party -> party.subject().equals(subject)).findFirst().orElseThrow().details();
        return details.registrationNumber() == null && details.registeredAddress() == null && standing.file().itemsOf(subject).isEmpty()
                && standing.file().ownersOf(subject).isEmpty();
    }

    static State person(Standing standing, Party person) {
        PersonReview review = standing.review(person.id());
        List<MissingItem> missing = standing.assessment().missingOf(person.subject());
        boolean asked = standing.openItems().stream().anyMatch(item -> item.subject().equals(person.subject()));
        if (Arrays.stream(LookItem.values()).anyMatch(item -> review.standing(item) == PersonReview.Standing.CHECKING)) {
            return State.CHECKING;
        }
        if (asked || !review.refusedItems().isEmpty() || missing.stream().anyMatch(item -> item.problem() != Problem.ABSENT)) {
            return State.ACTION_NEEDED;
        }
        if (missing.isEmpty()) {
            return State.DONE;
        }
        boolean untouched = person.details().dateOfBirth() == null && person.details().nationality() == null
                && person.identity().equals(IdentityStatement.NONE) && standing.file().itemsOf(person.subject()).isEmpty();
        return untouched ? State.NOT_STARTED : State.IN_PROGRESS;
    }

    private static boolean misses(Standing standing, String subject, RequirementKind kind) {
        return !ofKind(standing, subject, kind).isEmpty();
    }

    static List<MissingItem> ofKind(Standing standing, String subject, RequirementKind kind) {
        return standing.assessment().missingOf(subject).stream().filter(item -> item.kind() == kind).toList();
    }
}
