package gatehouse.web.client;

import gatehouse.casefile.Party;
import gatehouse.casework.OpenItem;
import gatehouse.vocabulary.DocumentCode;
import gatehouse.vocabulary.Subjects;
import gatehouse.workflow.Cases.Standing;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What is asked of the client again: each with its reason and the place where it is supplied. */
@Component
class AskedItems {

    private final PictureSlots pictures;
    private final DocumentSlots documents;
    private final MissingPanel panel;

    AskedItems(PictureSlots pictures, DocumentSlots documents, MissingPanel panel) {
        this.pictures = pictures;
        this.documents = documents;
        this.panel = panel;
    }

    /** One thing asked, and about whom. */
    record Asked(String whom, Slot slot) {}

    List<Asked> of(Standing standing) {
        return standing.openItems().stream().flatMap(open -> slot(standing, open).stream()
                .map(slot -> new Asked(panel.title(standing.file(), open.subject()), slot))).distinct().toList();
    }

    private Optional<Slot> slot(Standing standing, OpenItem open) {
        Optional<Party> person = standing.file().persons().stream().filter(p -> p.subject().equals(open.subject())).findFirst();
        if (person.isPresent() && open.code().isPicture()) {
            return open.code() == DocumentCode.SELFIE ? Optional.of(pictures.selfie(standing, person.get()))
                    : Stream.of(open.side()).flatMap(side -> pictures.sides(standing, person.get()).stream()
                            .filter(slot -> side != null && slot.id().equals(side.name()))).findFirst();
        }
        return documents.of(standing, open.subject(), page(standing, open, person.isPresent())).stream()
                .filter(slot -> slot.id().equals(open.code().name()) || slot.choices().contains(open.code().name())).findFirst();
    }

    private static String page(Standing standing, OpenItem open, boolean person) {
        UUID id = standing.file().application().id();
        return open.subject().equals(Subjects.APPLICATION) ? Links.application(id) + "/documents"
                : person ? Links.person(id, open.subject()) + "/address-proof" : Links.party(id, open.subject()) + "/documents";
    }
}
