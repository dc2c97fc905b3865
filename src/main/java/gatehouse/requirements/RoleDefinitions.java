package gatehouse.requirements;

import gatehouse.vocabulary.MissingItem;
import gatehouse.vocabulary.PartyRole;
import gatehouse.vocabulary.Problem;
import gatehouse.vocabulary.RequirementKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** That some roles are for persons only is part of their definition, and needs no rule. */
final class RoleDefinitions {

    private RoleDefinitions() {}

    /** An item for each role that a party of the wrong kind holds. */
    static List<MissingItem> broken(ApplicationFacts application) {
        List<MissingItem> broken = new ArrayList<>();
        for (ApplicationFacts.Party party : application.parties()) {
            for (PartyRole role : party.roles()) {
                if (!role.mayBeHeldBy(party.kind())) {
                    broken.add(item(party.id(), role));
                }
            }
        }
        return broken;
    }

    private static MissingItem item(String party, PartyRole role) {
        String words = role.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        String article = "aeiou".indexOf(words.charAt(0)) < 0 ? "a " : "an ";
        return new MissingItem(party, RequirementKind.PARTY, List.of(role.name()), null, Problem.NOT_A_PERSON,
                "domain: Only a person may be " + article + words, List.of(),
                "Name a person as " + words + ": an organisation cannot be " + article + words + ".");
    }
}
