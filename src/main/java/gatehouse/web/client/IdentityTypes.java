package gatehouse.web.client;

import gatehouse.casefile.Party;
import gatehouse.rulebook.CaseAssessment;
import gatehouse.vocabulary.DocumentCode;
import gatehouse.vocabulary.IdentityDocumentType;
import gatehouse.vocabulary.RequirementKind;
import gatehouse.workflow.Cases.Standing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which identity documents rules take of a person. */
final class IdentityTypes {

    private IdentityTypes() {}

    /** The types that all rules take of this person; where they agree on none, those that any takes. */
    static List<IdentityDocumentType> accepted(Standing standing, Party person) {
        List<Set<String>> all = new ArrayList<>();
        byRule(standing, person).forEach((rule, asked) -> {
            // A rule names all that it accepts, and the one that was stated once more, to be in date.
            Set<String> named = asked.stream().filter(required -> required.side() == null).flatMap(required -> required.codes().stream()).collect(Collectors.toSet());
            if (!named.isEmpty()) {
                all.add(named);
            }
            // One that is asked by its code alone is asked by its sides, as is what was stated of those that are named.
            asked.stream().filter(required -> required.side() != null && !named.containsAll(required.codes())).forEach(required -> all.add(Set.copyOf(required.codes())));
        });
        List<IdentityDocumentType> accepted = Arrays.stream(IdentityDocumentType.values())
                .filter(type -> all.stream().allMatch(codes -> codes.contains(type.name()))).toList();
        return !accepted.isEmpty() ? accepted : Arrays.stream(IdentityDocumentType.values())
                .filter(type -> all.stream().anyMatch(codes -> codes.contains(type.name()))).toList();
    }

    /** What each rule asks of this person's identity documents. */
    private static Map<String, List<CaseAssessment.Required>> byRule(Standing standing, Party person) {
        return standing.assessment().required().stream()
                .filter(required -> required.subject().equals(person.subject()) && required.kind() == RequirementKind.DOCUMENT)
                .filter(required -> DocumentCode.areIdentityDocuments(required.codes()))
                .flatMap(required -> required.rules().map(rule -> Map.entry(rule, required)))
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** Whether the client stated one that not every rule takes, though there are others that they do: it is to state one of these. */
    static boolean isStatedInVain(Standing standing, Party person) {
        IdentityDocumentType stated = person.identity().type();
        return stated != null && !accepted(standing, person).contains(stated);
    }
}
