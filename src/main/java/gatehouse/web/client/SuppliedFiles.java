package gatehouse.web.client;

import gatehouse.casefile.SuppliedItem;
import gatehouse.intake.Evidence;
import gatehouse.intake.EvidenceStore;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;

/** Describes supplied files as pages show them. */
@Component
class SuppliedFiles {

    private final EvidenceStore evidence;
    private final Words words;

    SuppliedFiles(EvidenceStore evidence, Words words) {
        this.evidence = evidence;
        this.words = words;
    }

    Slot.Shown shown(SuppliedItem item) {
        Evidence file = evidence.find(item.evidence()).orElseThrow();
        boolean turned = file.orientation() >= 5;
        return new Slot.Shown(item.id(), item.code().name(), words.say("document." + item.code()), file.displayName(),
                Links.application(file.application()) + "/evidence/" + item.id() + "/picture", file.mediaType().equals("application/pdf"),
                file.pages(), turned ? file.height() : file.width(), turned ? file.width() : file.height(), detail(item));
    }

    /** When it was supplied, and what was said of it. */
    String detail(SuppliedItem item) {
        LocalDate issued = item.issued();
        return words.say("client.slot.supplied", words.day(item.suppliedAt().atOffset(ZoneOffset.UTC).toLocalDate()))
                + (issued == null ? "" : ", " + words.say("client.slot.issued-on", words.day(issued)))
                + (item.signed() ? ", " + words.say("client.slot.is-signed") : "")
                + (item.certified() ? ", " + words.say("client.slot.is-certified") : "");
    }
}
