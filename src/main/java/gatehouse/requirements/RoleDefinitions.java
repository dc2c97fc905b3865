package gatehouse.requirements;

import gatehouse.vocabulary.MissingItem;
import gatehouse.vocabulary.PartyRole;
import gatehouse.vocabulary.Problem;
import gatehouse.vocabulary.RequirementKind;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** That some roles are for persons only is part of their definition, and needs no rule. */
final class RoleDefinitions {

    private RoleDefinitions() {}

    /** An item for each role that a party of the wrong kind holds. */
    static Stream<MissingItem> broken(ApplicationFacts application) {
        return application.parties().stream().flatMap(party -> party.roles().stream()
                .filter(role -> !role.mayBeHeldBy(party.kind()))
                .map(role -> item(party.id(), role)));
    }

    private static MissingItem item(String party, PartyRole role) {
        String words = role.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        String article = "aeiou".indexOf(words.charAt(0)) < 0 ? "a " : "an ";
        return new MissingItem(party, RequirementKind.PARTY, List.of(role.name()), null, Problem.NOT_A_PERSON,
                "domain: Only a person may be " + article + words, List.of(),
                "Name a person as " + words + ": an organisation cannot be " + article + words + ".");
    }
}
