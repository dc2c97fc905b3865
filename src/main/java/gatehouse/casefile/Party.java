package gatehouse.casefile;

import gatehouse.vocabulary.PartyKind;
import gatehouse.vocabulary.PartyRole;
import java.util.Set;
import java.util.UUID;

/**
 * A person or an organisation behind the institution.
 *
 * @param version counts its changes: whoever saves must have seen the newest
 */
public record Party(
        UUID id, PartyKind kind, Set<PartyRole> roles, PartyDetails details, IdentityStatement identity, int version) {

    public Party {
        roles = roles.isEmpty() ? Set.of() : java.util.Collections.unmodifiableSet(java.util.EnumSet.copyOf(roles));
    }

    public boolean isPerson() {
        return kind == PartyKind.PERSON;
    }

    /** Its id as the subject of an item. */
    public String subject() {
        return id.toString();
    }

    /** The name it was given; empty text where none was. */
    public String name() {
        String name = isPerson() ? details.fullName() : details.legalName();
        return name == null ? "" : name;
    }
}
