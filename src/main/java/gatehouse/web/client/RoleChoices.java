package gatehouse.web.client;

import gatehouse.casefile.CaseFile;
import gatehouse.vocabulary.InstitutionType;
import gatehouse.vocabulary.PartyKind;
import gatehouse.vocabulary.PartyRole;
import gatehouse.vocabulary.RequirementKind;
import gatehouse.web.Form;
import gatehouse.workflow.Cases.Standing;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The roles that a party may be given: those that the rules ask for come first. */
@Component
class RoleChoices {

    private static final Set<PartyRole> OF_TRUSTS = Set.of(PartyRole.GRANTOR, PartyRole.TRUSTEE, PartyRole.BENEFICIARY);

    List<PartyRole> of(Standing standing) {
        CaseFile file = standing.file();
        Set<String> asked = standing.assessment().required().stream().filter(required -> required.kind() == RequirementKind.PARTY)
                .flatMap(required -> required.codes().stream()).collect(java.util.stream.Collectors.toSet());
        return Arrays.stream(PartyRole.values()).filter(role -> asked.contains(role.name()) || fits(role, file))
                .sorted(Comparator.comparing((PartyRole role) -> !asked.contains(role.name()))).toList();
    }

    List<PartyRole> of(Standing standing, PartyKind kind) {
        return of(standing).stream().filter(role -> role.mayBeHeldBy(kind)).toList();
    }

    private static boolean fits(PartyRole role, CaseFile file) {
        boolean held = file.parties().stream().anyMatch(party -> party.roles().contains(role));
        boolean trust = file.application().type() == InstitutionType.TRUST;
        return held || (OF_TRUSTS.contains(role) ? trust : role != PartyRole.PARTNER || file.application().details().partnership());
    }

    /** The ticked roles. None at all, or one that this kind of party may not hold, is a fault. */
    static Set<PartyRole> read(Form form, PartyKind kind) {
        Set<PartyRole> roles = form.codes("roles", PartyRole.class);
        if (roles.isEmpty()) {
            form.fault("roles", "client.parties.no-role");
        }
        if (roles.stream().anyMatch(role -> !role.mayBeHeldBy(kind))) {
            form.fault("roles", "client.parties.persons-only");
        }
        return roles;
    }
}
