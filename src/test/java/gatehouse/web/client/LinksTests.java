package gatehouse.web.client;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.casefile.Application;
import gatehouse.casefile.CaseFile;
import gatehouse.casefile.IdentityStatement;
import gatehouse.casefile.InstitutionDetails;
import gatehouse.casefile.Party;
import gatehouse.casefile.PartyDetails;
import gatehouse.vocabulary.ApplicationStatus;
import gatehouse.vocabulary.DocumentCode;
import gatehouse.vocabulary.InstitutionType;
import gatehouse.vocabulary.PartyKind;
import gatehouse.vocabulary.RequirementKind;
import gatehouse.vocabulary.Side;
import gatehouse.vocabulary.Subjects;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LinksTests {

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    private final Party person = new Party(UUID.randomUUID(), PartyKind.PERSON, Set.of(), PartyDetails.ofPerson("Ada Byron"),
            IdentityStatement.NONE, 0);
    private final CaseFile file = new CaseFile(new Application(UUID.randomUUID(), "A-1", InstitutionType.TRUST,
            ApplicationStatus.IN_PROGRESS, InstitutionDetails.NONE, 0, NOW, NOW, NOW, null, null), List.of(person), List.of(), List.of());

    @Test
    void aDocumentOfInstitutionsAskedOfAPersonLeadsToThePageThatHasItsPlace() {
        assertThat(uploading(DocumentCode.BOARD_RESOLUTION, null)).endsWith("/persons/" + person.id() + "/address-proof#slot-BOARD_RESOLUTION");
        assertThat(uploading(DocumentCode.PROOF_OF_ADDRESS, null)).endsWith("/address-proof#slot-PROOF_OF_ADDRESS");
    }

    @Test
    void picturesLeadToTheirPlacesAndAnUnstatedDocumentToWhereItIsStated() {
        assertThat(uploading(DocumentCode.ID_CARD, Side.BACK)).endsWith("/pictures#slot-BACK");
        assertThat(uploading(DocumentCode.SELFIE, null)).endsWith("/selfie");
        assertThat(Links.supplying(file, person.subject(), RequirementKind.DOCUMENT, List.of("PASSPORT", "ID_CARD"), null)).endsWith("/identity");
    }

    @Test
    void ofAnInstitutionPicturesHaveNoPlaceAndWhatWillDoInTheirPlaceHas() {
        assertThat(ofInstitution("OWNERSHIP_CHART", "PASSPORT")).endsWith("/documents#slot-OWNERSHIP_CHART");
        assertThat(ofInstitution("ID_CARD", "OWNERSHIP_CHART")).endsWith("/documents#slot-OWNERSHIP_CHART");
        assertThat(ofInstitution("PASSPORT")).endsWith("/documents");
    }

    private String ofInstitution(String... codes) {
        return Links.supplying(file, Subjects.APPLICATION, RequirementKind.DOCUMENT, List.of(codes), null);
    }

    private String uploading(DocumentCode code, @Nullable Side side) {
        return Links.uploading(file, person.subject(), code, side);
    }
}
