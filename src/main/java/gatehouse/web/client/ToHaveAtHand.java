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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
                roles.stream().map(role -> new Thing(words.say("party-role." + role), about(role, ours))).toList(),
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
        List<CaseAssessment.Required> required = rulebook.assess(new CaseFile(nobodys, people, List.of(), List.of())).required().stream()
                .filter(asked -> asked.kind() == RequirementKind.DOCUMENT && !asked.subject().equals(Subjects.APPLICATION)).toList();
        Set<String> identity = required.stream().filter(asked -> asked.side() == null && DocumentCode.areIdentityDocuments(asked.codes()))
                .flatMap(asked -> asked.codes().stream()).collect(Collectors.toCollection(TreeSet::new));
        Map<List<String>, List<CaseAssessment.Required>> others = required.stream().filter(asked -> !DocumentCode.areIdentityDocuments(asked.codes()))
                .collect(Collectors.groupingBy(CaseAssessment.Required::codes, LinkedHashMap::new, Collectors.toList()));
        Stream<Thing> shown = identity.isEmpty() ? Stream.empty() : Stream.of(new Thing(words.say("client.identity-document"),
                words.say("client.start.identity-document", words.anyOf("document", identity))));
        return Stream.concat(shown, others.values().stream().map(asked -> extra(asked, people))).toList();
    }

    /** What a role is; of owners also from which share on, which the rules say. */
    private String about(PartyRole role, List<CaseAssessment.Required> ours) {
        String about = words.say("party-role." + role + ".about");
        return role != PartyRole.BENEFICIAL_OWNER ? about : ours.stream().filter(asked -> asked.kind() == RequirementKind.PARTY && asked.codes().contains(role.name()))
                .map(asked -> about + " " + asked.reason()).findFirst().orElse(about);
    }

    /** A document that is asked of some people, or of all. */
    private Thing extra(List<CaseAssessment.Required> asked, List<Party> people) {
        List<Party> those = people.stream().filter(person -> asked.stream().anyMatch(one -> one.subject().equals(person.subject()))).toList();
        String whom = those.size() == people.size() ? words.say("client.start.of-everybody")
                : those.stream().flatMap(person -> person.roles().stream()).map(role -> words.say("party-role." + role)).collect(Collectors.joining(", "));
        return new Thing(words.anyOf("document", asked.get(0).codes()), words.say("client.start.from", asked.get(0).reason(), whom));
    }
}
