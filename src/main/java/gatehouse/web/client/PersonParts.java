package gatehouse.web.client;

import gatehouse.casefile.Party;
import gatehouse.vocabulary.DocumentCode;
import gatehouse.vocabulary.Problem;
import gatehouse.vocabulary.RequirementKind;
import gatehouse.workflow.Cases.Standing;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What there is to do for one key person, and how far each part is. */
@Component
class PersonParts {

    private final PictureSlots pictures;
    private final DocumentSlots documents;
    private final Words words;

    PersonParts(PictureSlots pictures, DocumentSlots documents, Words words) {
        this.pictures = pictures;
        this.documents = documents;
        this.words = words;
    }

    List<Sections.Row> of(Standing standing, Party person) {
        String home = Links.person(standing.file().application().id(), person.subject());
        List<Sections.Row> rows = new ArrayList<>();
        rows.add(row("details", home + "/details", details(standing, person)));
        rows.add(row("identity", home + "/identity", identity(standing, person)));
        rows.add(row("pictures", home + "/pictures", ofSlots(pictures.sides(standing, person))));
        if (isAsked(standing, person, DocumentCode.SELFIE)) {
            rows.add(row("selfie", home + "/selfie", ofSlots(List.of(pictures.selfie(standing, person)))));
        }
        List<Slot> others = documents.of(standing, person.subject(), home + "/address-proof");
        if (!others.isEmpty()) {
            rows.add(row(proveTheAddress(others) ? "address-proof" : "documents", home + "/address-proof", ofSlots(others)));
        }
        return rows;
    }

    /** Whether nothing is asked beside the identity document but a proof of address of late. */
    static boolean proveTheAddress(List<Slot> others) {
        return others.stream().allMatch(slot -> slot.id().equals(DocumentCode.PROOF_OF_ADDRESS.name()) && slot.choices().isEmpty() && slot.asks("issued"));
    }

    private Sections.Row row(String name, String href, State state) {
        return new Sections.Row(words.say("client.person." + name), words.say("client.person." + name + ".hint"), href, state);
    }

    private static boolean isAsked(Standing standing, Party person, DocumentCode code) {
        return standing.file().item(person.subject(), code, null).isPresent()
                || standing.openItems().stream().anyMatch(open -> open.subject().equals(person.subject()) && open.code() == code)
                || standing.assessment().required().stream().anyMatch(required -> required.subject().equals(person.subject())
                        && required.kind() == RequirementKind.DOCUMENT && required.codes().contains(code.name())
                        && (DocumentSlots.filed(required.codes()).isEmpty() || !required.isSatisfied()));
    }

    private static State details(Standing standing, Party person) {
        boolean missing = Sections.ofKind(standing, person.subject(), RequirementKind.INFORMATION).stream()
                .anyMatch(item -> !item.codes().get(0).startsWith("identityDocument."));
        boolean untouched = person.details().dateOfBirth() == null && person.details().nationality() == null
                && person.details().residentialAddress() == null;
        return !missing ? State.DONE : untouched ? State.NOT_STARTED : State.IN_PROGRESS;
    }

    private static State identity(Standing standing, Party person) {
        boolean missing = Sections.ofKind(standing, person.subject(), RequirementKind.INFORMATION).stream()
                .anyMatch(item -> item.codes().get(0).startsWith("identityDocument."));
        boolean refused = IdentityTypes.isStatedInVain(standing, person) || Sections.ofKind(standing, person.subject(), RequirementKind.DOCUMENT).stream()
                .anyMatch(item -> item.problem() == Problem.EXPIRED || item.problem() == Problem.UNSUPPORTED_DOCUMENT_TYPE);
        return person.identity().type() == null ? State.NOT_STARTED : refused ? State.ACTION_NEEDED : missing ? State.IN_PROGRESS : State.DONE;
    }

    private static State ofSlots(List<Slot> slots) {
        List<String> all = slots.stream().map(slot -> slot.verdict().word()).toList();
        if (all.contains("AGAIN") || all.contains("RENEW")) {
            return State.ACTION_NEEDED;
        }
        if (all.contains("CHECKING")) {
            return State.CHECKING;
        }
        return all.stream().allMatch("NONE"::equals) ? State.NOT_STARTED : all.contains("NONE") ? State.IN_PROGRESS : State.DONE;
    }
}
