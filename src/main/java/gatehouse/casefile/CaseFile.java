package gatehouse.casefile;

import gatehouse.vocabulary.DocumentCode;
import gatehouse.vocabulary.Side;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everything that the client said in one application, as it stands now. */
public record CaseFile(Application application, List<Party> parties, List<Ownership> ownership, List<SuppliedItem> items) {

    public Optional<Party> party(UUID id) {
        return parties.stream().filter(party -> party.id().equals(id)).findFirst();
    }

    /** The key persons, in the order in which they were named. */
    public List<Party> persons() {
        return parties.stream().filter(Party::isPerson).toList();
    }

    /** What is supplied now under this subject, code and side. */
    public Optional<SuppliedItem> item(String subject, DocumentCode code, @Nullable Side side) {
        return items.stream().filter(item -> item.subject().equals(subject) && item.code() == code && item.side() == side).findFirst();
    }

    /** What is supplied now for this subject. */
    public List<SuppliedItem> itemsOf(String subject) {
        return items.stream().filter(item -> item.subject().equals(subject)).toList();
    }

    /** Who owns this subject. */
    public List<Ownership> ownersOf(String owned) {
        return ownership.stream().filter(edge -> edge.owned().equals(owned)).toList();
    }

    /** A name for who owns this subject now: whoever saves must have seen the newest. */
    public String ownersVersion(String owned) {
        return Integer.toHexString(ownersOf(owned).stream().map(edge -> edge.owner() + " "
                + (edge.percent() == null ? "" : edge.percent().stripTrailingZeros().toPlainString()) + " " + edge.control())
                .sorted().toList().hashCode());
    }

    /** The current picture of one side of the identity document that this person states; empty for a back that it does not have. */
    public Optional<SuppliedItem> identityPicture(Party person, Side side) {
        IdentityStatement identity = person.identity();
        return identity.type() == null || (side == Side.BACK && !identity.showsBack()) ? Optional.empty()
                : item(person.subject(), identity.type().code(), side);
    }

    /** The current pictures of a person's document and face. */
    public Stream<SuppliedItem> picturesOf(Party person) {
        return Stream.of(identityPicture(person, Side.FRONT), identityPicture(person, Side.BACK),
                item(person.subject(), DocumentCode.SELFIE, null)).flatMap(Optional::stream);
    }
}
