package gatehouse.web.staff;

import gatehouse.vocabulary.Role;
import gatehouse.web.Access;
import gatehouse.web.NotFound;
import gatehouse.workflow.ProcessPictures;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The diagrams of a case's processes, for the picture on the case page. */
@Controller
class ProcessController {

    private final ProcessPictures pictures;

    ProcessController(ProcessPictures pictures) {
        this.pictures = pictures;
    }

    @GetMapping("/staff/cases/{application}/processes/{instance}")
    @Access({Role.RELATIONSHIP_MANAGER, Role.COMPLIANCE_OFFICER, Role.AUDITOR})
    ResponseEntity<String> diagram(@PathVariable UUID application, @PathVariable String instance) {
        String xml = pictures.diagram(application, instance).orElseThrow(NotFound::new);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_XML).cacheControl(CacheControl.noCache().cachePrivate()).body(xml);
    }
}
