package gatehouse.casework;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.casefile.Application;
import gatehouse.casefile.CaseFile;
import gatehouse.casefile.IdentityStatement;
import gatehouse.casefile.InstitutionDetails;
import gatehouse.casefile.Party;
import gatehouse.casefile.PartyDetails;
import gatehouse.vocabulary.ApplicationStatus;
import gatehouse.vocabulary.DocumentCode;
import gatehouse.vocabulary.IdentityDocumentType;
import gatehouse.vocabulary.InstitutionType;
import gatehouse.vocabulary.PartyKind;
import gatehouse.vocabulary.Side;
import gatehouse.vocabulary.Subjects;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AskableTests {

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    @Test
    void ofAPassportTheFrontIsAskedAndNoOtherIdentityDocument() {
        Party holder = person(IdentityDocumentType.PASSPORT, false);
        assertThat(asked(holder)).containsExactly(of(holder, DocumentCode.PASSPORT, Side.FRONT), of(holder, DocumentCode.SELFIE, null),
                of(holder, DocumentCode.PROOF_OF_ADDRESS, null));
    }

    @Test
    void aBackIsAskedOnlyWhereTheStatedDocumentHasOne() {
        Party holder = person(IdentityDocumentType.ID_CARD, false);
        assertThat(asked(holder)).contains(of(holder, DocumentCode.ID_CARD, Side.FRONT), of(holder, DocumentCode.ID_CARD, Side.BACK));
        Party without = person(IdentityDocumentType.ID_CARD, true);
        assertThat(asked(without)).extracting(Askable::side).containsOnlyOnce(Side.FRONT).doesNotContain(Side.BACK);
    }

    @Test
    void ofAPersonWhoStatedNoDocumentNoSideOfOneIsAsked() {
        assertThat(asked(person(null, false))).extracting(Askable::code).containsExactly(DocumentCode.SELFIE, DocumentCode.PROOF_OF_ADDRESS);
    }

    @Test
    void ofTheInstitutionEveryDocumentIsAskedAndNoPicture() {
        assertThat(Askable.of(file())).extracting(Askable::code).containsExactlyElementsOf(
                Arrays.stream(DocumentCode.values()).filter(code -> !code.isPicture()).toList());
        assertThat(Askable.of(file())).extracting(Askable::subject).containsOnly(Subjects.APPLICATION);
    }

    @Test
    void ofAnOrganisationItsOwnDocumentsAreAskedAndNoPicture() {
        Party organisation = new Party(UUID.randomUUID(), PartyKind.ORGANISATION, Set.of(), PartyDetails.ofOrganisation("Quay Holdings"),
                IdentityStatement.NONE, 0);
        assertThat(asked(organisation)).extracting(Askable::code)
                .contains(DocumentCode.CERTIFICATE_OF_INCORPORATION, DocumentCode.BUSINESS_LICENCE, DocumentCode.SHAREHOLDERS_REGISTER)
                .noneMatch(DocumentCode::isPicture);
    }

    private static List<Askable> asked(Party party) {
        return Askable.of(file(party)).stream().filter(what -> what.subject().equals(party.subject())).toList();
    }

    private static Askable of(Party party, DocumentCode code, @Nullable Side side) {
        return new Askable(party.subject(), code, side);
    }

    private static Party person(@Nullable IdentityDocumentType type, boolean hasNoBack) {
        return new Party(UUID.randomUUID(), PartyKind.PERSON, Set.of(), PartyDetails.ofPerson("Ada Byron"),
                new IdentityStatement(type, null, null, hasNoBack), 0);
    }

    private static CaseFile file(Party... parties) {
        Application application = new Application(UUID.randomUUID(), "A-1", InstitutionType.TRUST, ApplicationStatus.IN_PROGRESS,
                InstitutionDetails.NONE, 0, NOW, NOW, NOW, null, null);
        return new CaseFile(application, List.of(parties), List.of(), List.of());
    }
}
