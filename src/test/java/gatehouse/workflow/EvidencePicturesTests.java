package gatehouse.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.accounts.Account;
import gatehouse.accounts.Accounts;
import gatehouse.casefile.CaseFile;
import gatehouse.casefile.CaseFiles;
import gatehouse.casefile.Party;
import gatehouse.casework.Verification;
import gatehouse.imagechecks.FaceMatch;
import gatehouse.imagechecks.FaceRequest;
import gatehouse.imagechecks.PictureReader;
import gatehouse.imagechecks.PictureRequest;
import gatehouse.imagechecks.PictureVerdict;
import gatehouse.intake.Evidence;
import gatehouse.intake.EvidenceStore;
import gatehouse.intake.FileInspection;
import gatehouse.intake.Inspected;
import gatehouse.platform.Applicant;
import gatehouse.platform.GatehouseTest;
import gatehouse.specimens.InventedPerson;
import gatehouse.specimens.PicturePdf;
import gatehouse.specimens.Specimens;
import gatehouse.trail.Actor;
import gatehouse.vocabulary.DocumentCode;
import gatehouse.vocabulary.Finding;
import gatehouse.vocabulary.FindingCode;
import gatehouse.vocabulary.InstitutionType;
import gatehouse.vocabulary.RequirementKind;
import gatehouse.vocabulary.Role;
import gatehouse.vocabulary.Side;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@GatehouseTest
class EvidencePicturesTests {
    private static final byte[] SELFIE = Specimens.selfie(InventedPerson.ofSeed(1));

    @Autowired Accounts accounts;
    @Autowired Applicant applicant;
    @Autowired CaseFiles caseFiles;
    @Autowired EvidenceStore store;
    @Autowired Verification verification;
    @Autowired KnownPictures known;
    @Autowired CheckSelfie checkSelfie;
    @Autowired TransactionTemplate transaction;

    private Account client;
    private UUID application;

    @BeforeEach
    void person() {
        client = accounts.create(UUID.randomUUID() + "@pictures.test", "Clara Client", Role.CLIENT, "a password of pictures", Actor.SYSTEM);
        application = applicant.start(InstitutionType.TRUST, "Heron Trust", client);
        applicant.nameParties(application, client);
    }

    @Test
    void theVerdictOnAPdfOfSeveralPagesSaysThatOnlyTheFirstWasChecked() throws IOException {
        assertThat(verdictOn(PicturePdf.of(SELFIE, SELFIE))).contains("Only the first of 2 pages was checked: a person looks at the others.");
        assertThat(verdictOn(PicturePdf.of(SELFIE))).noneMatch(reason -> reason.contains("pages"));
    }

    @Test
    void aSelfieBesideAFrontThatCannotBeDrawnIsCheckedAndItsFaceLeftToAPerson() throws IOException {
        applicant.supply(application, client, item -> item.kind() == RequirementKind.INFORMATION || item.codes().contains("PASSPORT") && item.side() == null);
        Party person = caseFiles.require(application).persons().get(0);
        byte[] sound = PicturePdf.of(SELFIE);
        Inspected.Accepted accepted = (Inspected.Accepted) FileInspection.inspect(sound, "front.pdf");
        attach(accepted, "%PDF-1.7 and nothing more".getBytes(StandardCharsets.US_ASCII), person.id(), person.identity().type().code(), Side.FRONT);
        assertThat(verdictOn(sound)).contains("The document's front can't be drawn: a person compares the faces.");
    }

    @Test
    void aPictureThatCouldNotBeMadeOnceIsMadeAtTheNextRequest() {
        EvidencePictures pictures = new EvidencePictures(store, new FailsAtFirst());
        Inspected.Accepted accepted = (Inspected.Accepted) FileInspection.inspect(SELFIE, "selfie.jpg");
        UUID selfie = store.keep(application, accepted, SELFIE, client.actor()).id();
        assertThat(pictures.shown(selfie, 0, EvidencePictures.Size.THUMBNAIL)).isEmpty();
        assertThat(pictures.shown(selfie, 0, EvidencePictures.Size.THUMBNAIL)).contains(SELFIE);
    }

    /** Shows a picture as it came, but for the first time, as when the process that decodes it is killed. */
    private static final class FailsAtFirst implements PictureReader {
        private boolean failed;

        @Override
        public Optional<byte[]> upright(byte[] bytes, int orientation, int maxEdge) {
            Optional<byte[]> shown = failed ? Optional.of(bytes) : Optional.empty();
            failed = true;
            return shown;
        }

        @Override
        public PictureVerdict check(PictureRequest request) {
            throw new UnsupportedOperationException();
        }

        @Override
        public FaceMatch compareFaces(FaceRequest request) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void warmUp() {
            // nothing to load
        }
    }

    private void attach(Inspected.Accepted accepted, byte[] bytes, UUID person, DocumentCode code, @Nullable Side side) {
        transaction.executeWithoutResult(status -> {
            Evidence kept = store.keep(application, accepted, bytes, client.actor());
            caseFiles.attach(application, new CaseFiles.Attachment(person.toString(), code, side, kept.id(), kept.sha256(), null, false, false),
                    client.actor());
        });
    }

    private List<String> verdictOn(byte[] pdf) {
        UUID person = caseFiles.require(application).persons().get(0).id();
        attach((Inspected.Accepted) FileInspection.inspect(pdf, "selfie.pdf"), pdf, person, DocumentCode.SELFIE, null);
        return transaction.execute(status -> {
            CaseFile file = caseFiles.require(application);
            Party party = file.party(person).orElseThrow();
            return checkSelfie.check(new PictureCheck.Work(file, party, verification.review(file, party, List.of()), known.of(file),
                    LocalDate.of(2026, 11, 24))).findings().stream().filter(finding -> finding.code() == FindingCode.NOT_CHECKED)
                    .map(Finding::reason).toList();
        });
    }
}
