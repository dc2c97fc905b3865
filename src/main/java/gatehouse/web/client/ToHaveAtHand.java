package gatehouse.web.client;

import gatehouse.casefile.Application;
import gatehouse.casefile.CaseFile;
import gatehouse.casefile.IdentityStatement;
import gatehouse.casefile.Party;
import gatehouse.casefile.PartyDetails;
import gatehouse.rulebook.CaseAssessment;
import gatehouse.rulebook.Rulebook;
import gatehouse.vocabulary.ApplicationStatus;
import gatehouse.vocabulary.DocumentCode;
import gatehouse.vocabulary.IdentityDocumentType;
import gatehouse.vocabulary.PartyKind;
import gatehouse.vocabulary.PartyRole;
import gatehouse.vocabulary.RequirementKind;
import gatehouse.vocabulary.Subjects;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells from the live rules what an institution of a type needs, before anything is started. */
@Component
class ToHaveAtHand {

    private final Rulebook rulebook;
    private final Words words;
    private final Clock clock;

    ToHaveAtHand(Rulebook rulebook, Words words, Clock clock) {
        this.rulebook = rulebook;
        this.words = words;
        this.clock = clock;
    }

    /** One thing to have at hand, and why or what of it. */
    record Thing(String name, String about) {}

    /** All of it. */
    record Things(List<Thing> documents, List<Thing> people, List<Thing> ofPeople, List<String> information) {}

    Things of(TypeQuestions.Found found) {
        CaseAssessment assessment = rulebook.assess(found.type(), found.details());
        List<CaseAssessment.Required> ours =
                assessment.required().stream().filter(required -> required.subject().equals(Subjects.APPLICATION)).toList();
        List<PartyRole> roles = ours.stream().filter(required -> required.kind() == RequirementKind.PARTY)
                .flatMap(required -> required.codes().stream()).map(PartyRole::valueOf).distinct().sorted().toList();
        return new Things(
                ours.stream().filter(required -> required.kind() == RequirementKind.DOCUMENT)
                        .map(required -> new Thing(words.anyOf("document", required.codes()), required.reason())).toList(),
                roles.stream().map(role -> new Thing(words.say("party-role." + role), words.say("party-role." + role + ".about"))).toList(),
                ofPeople(found, roles),
                ours.stream().filter(required -> required.kind() == RequirementKind.INFORMATION)
                        .sorted(Comparator.comparing(required -> DetailsPage.fields().indexOf(required.codes().get(0))))
                        .map(required -> words.anyOf("information", required.codes())).toList());
    }

    /** What the rules would ask of one person in each of the roles. */
    private List<Thing> ofPeople(TypeQuestions.Found found, List<PartyRole> roles) {
        List<Party> people = roles.stream().map(role -> new Party(UUID.randomUUID(), PartyKind.PERSON, Set.of(role), PartyDetails.NONE,
                new IdentityStatement(IdentityDocumentType.PASSPORT, null, null, false), 0)).toList();
        Application nobodys = new Application(UUID.randomUUID(), "", found.type(), ApplicationStatus.IN_PROGRESS, found.details(), 0,
                clock.instant(), clock.instant(), clock.instant(), null, null);
        List<CaseAssessment.Required> required = rulebook.assess(new CaseFile(nobodys, people, List.of(), List.of())).required();
        return Stream.concat(
                Stream.of(new Thing(words.say("client.identity-document"), words.say("client.start.identity-document"))),
                Stream.of(DocumentCode.SELFIE, DocumentCode.PROOF_OF_ADDRESS).flatMap(code -> extra(code, people, required)))
                .toList();
    }

    private Stream<Thing> extra(DocumentCode code, List<Party> people, List<CaseAssessment.Required> required) {
        List<Party> those = people.stream().filter(person -> required.stream()
                .anyMatch(r -> r.subject().equals(person.subject()) && r.codes().contains(code.name()))).toList();
        if (those.isEmpty()) {
            return Stream.empty();
        }
        String whom = those.size() == people.size() ? words.say("client.start.of-everybody")
                : those.stream().flatMap(person -> person.roles().stream()).map(role -> words.say("party-role." + role)).collect(Collectors.joining(", "));
        return Stream.of(new Thing(words.say("document." + code), words.say("client.start." + code, whom)));
    }
}
