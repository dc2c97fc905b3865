package gatehouse.web.client;

import gatehouse.casefile.Party;
import gatehouse.rulebook.CaseAssessment;
import gatehouse.vocabulary.DocumentCode;
import gatehouse.vocabulary.IdentityDocumentType;
import gatehouse.vocabulary.RequirementKind;
import gatehouse.workflow.Cases.Standing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which identity documents rules take of a person. */
final class IdentityTypes {

    private IdentityTypes() {}

    /** The types that all rules take of this person; where they agree on none, those that any takes. */
    static List<IdentityDocumentType> accepted(Standing standing, Party person) {
        List<CaseAssessment.Required> asked = standing.assessment().required().stream()
                .filter(required -> required.subject().equals(person.subject()) && required.kind() == RequirementKind.DOCUMENT)
                .filter(required -> DocumentCode.areIdentityDocuments(required.codes())).toList();
        // A rule names all that it accepts, and the one that was stated once more, to be in date.
        Collection<Set<String>> byRule = asked.stream().filter(required -> required.side() == null)
                .collect(Collectors.groupingBy(CaseAssessment.Required::rule, Collectors.flatMapping(required -> required.codes().stream(), Collectors.toSet())))
                .values();
        List<Set<String>> all = new ArrayList<>(byRule);
        // One that is asked by its code alone is asked by its sides; those of the one that was stated may be asked for that alone.
        IdentityDocumentType stated = person.identity().type();
        asked.stream().filter(required -> required.side() != null && (stated == null || !required.codes().contains(stated.name())))
                .forEach(required -> all.add(Set.copyOf(required.codes())));
        List<IdentityDocumentType> accepted = Arrays.stream(IdentityDocumentType.values())
                .filter(type -> all.stream().allMatch(codes -> codes.contains(type.name()))).toList();
        return !accepted.isEmpty() ? accepted : Arrays.stream(IdentityDocumentType.values())
                .filter(type -> all.stream().anyMatch(codes -> codes.contains(type.name()))).toList();
    }

    /** Whether the client stated one that not every rule takes, though there are others that they do: it is to state one of these. */
    static boolean isStatedInVain(Standing standing, Party person) {
        IdentityDocumentType stated = person.identity().type();
        return stated != null && !accepted(standing, person).contains(stated);
    }
}
