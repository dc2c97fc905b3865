package gatehouse.web.staff;

import gatehouse.accounts.Account;
import gatehouse.intake.EvidenceStore;
import gatehouse.vocabulary.Role;
import gatehouse.web.Access;
import gatehouse.web.Ids;
import gatehouse.web.NotFound;
import gatehouse.workflow.Cases;
import gatehouse.workflow.EvidencePictures;
import gatehouse.workflow.EvidencePictures.Size;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What the client supplied, as pictures of our own making; every look is written down. */
@Controller
class PictureController {

    private final EvidenceStore store;
    private final EvidencePictures pictures;
    private final Cases cases;

    PictureController(EvidenceStore store, EvidencePictures pictures, Cases cases) {
        this.store = store;
        this.pictures = pictures;
        this.cases = cases;
    }

    /** One page as a JPEG. Pages count from 1. */
    @GetMapping("/staff/cases/{application}/evidence/{evidence}/picture")
    @Access({Role.RELATIONSHIP_MANAGER, Role.COMPLIANCE_OFFICER, Role.AUDITOR})
    ResponseEntity<byte[]> picture(@PathVariable UUID application, @PathVariable String evidence, @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "full") String size, Account reader) {
        UUID id = Ids.parse(evidence).filter(e -> isOf(e, application)).orElseThrow(NotFound::new);
        byte[] jpeg = pictures.shown(id, page - 1, size(size)).orElseThrow(NotFound::new);
        cases.looked(application, id, reader);
        return ResponseEntity.ok().contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(10)).cachePrivate()).body(jpeg);
    }

    private boolean isOf(UUID evidence, UUID application) {
        return store.find(evidence).filter(found -> found.application().equals(application)).isPresent();
    }

    private static Size size(String text) {
        return text.toUpperCase(Locale.ROOT).equals("THUMBNAIL") ? Size.THUMBNAIL : Size.FULL;
    }
}
