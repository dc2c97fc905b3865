package gatehouse.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import gatehouse.casefile.CaseFile;
import gatehouse.casefile.CaseFiles;
import gatehouse.casefile.IdentityStatement;
import gatehouse.casefile.Party;
import gatehouse.casefile.PartyDetails;
import gatehouse.casework.Identities.Marks;
import gatehouse.intake.Evidence;
import gatehouse.intake.EvidenceStore;
import gatehouse.intake.FileInspection;
import gatehouse.intake.Inspected;
import gatehouse.platform.GatehouseTest;
import gatehouse.trail.Actor;
import gatehouse.trail.Entry;
import gatehouse.trail.Trail;
import gatehouse.vocabulary.ApplicationStatus;
import gatehouse.vocabulary.DocumentCode;
import gatehouse.vocabulary.IdentityDocumentType;
import gatehouse.vocabulary.InstitutionType;
import gatehouse.vocabulary.PartyKind;
import gatehouse.vocabulary.Side;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** Who is met elsewhere, on a real database; the checks themselves are done here by hand. */
@GatehouseTest
@TestPropertySource(properties = "gatehouse.workflow.workers=0")
class IdentitiesTests {

    private static final Actor CLIENT = new Actor("GH-TEST");
    private static final AtomicInteger PICTURES = new AtomicInteger();
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Autowired CaseFiles caseFiles;
    @Autowired EvidenceStore evidence;
    @Autowired Verification verification;
    @Autowired Identities identities;
    @Autowired Trail trail;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;

    private record Somebody(UUID application, UUID party) {}

    @Test
    void whoComesLaterMeetsWhoWasThereAndTheFirstIsToldOnlyWhenAskedAgain() {
        Somebody first = somebody();
        Somebody second = somebody();
        String number = number();
        compared(first, number);
        assertThat(met(first)).isEmpty();
        compared(second, number);
        assertThat(met(second)).containsExactly(new IdentityMatch(MarkKind.DOCUMENT_NUMBER, first.application(), first.party()));
        assertThat(met(first)).isEmpty();
        assertThat(identities.meetAgain(file(first))).containsExactly(first.party());
        assertThat(met(first)).containsExactly(new IdentityMatch(MarkKind.DOCUMENT_NUMBER, second.application(), second.party()));
        assertThat(identities.meetAgain(file(first))).isEmpty();
    }

    @Test
    void twoWhoComeAtTheSameMomentDoNotBothSlipThrough() throws Exception {
        Somebody first = somebody();
        Somebody second = somebody();
        String number = number();
        CompletableFuture<Void> later = transaction.execute(status -> {
            compared(first, number);
            CompletableFuture<Void> waiting = CompletableFuture.runAsync(() -> compared(second, number));
            await().atMost(PATIENCE).until(() -> jdbc.sql("select count(*) from pg_locks where locktype = 'advisory' and not granted")
                    .query(Integer.class).single() > 0);
            assertThat(waiting).isNotDone();
            return waiting;
        });
        java.util.Objects.requireNonNull(later).get(20, TimeUnit.SECONDS);
        assertThat(met(second)).hasSize(1);
    }

    @Test
    void marksOfWhatIsGoneAccuseNobody() {
        Somebody withdrawn = somebody();
        Somebody replaced = somebody();
        Somebody removed = somebody();
        Somebody later = somebody();
        String number = number();
        List.of(withdrawn, replaced, removed, later).forEach(one -> compared(one, number));
        assertThat(met(later)).hasSize(3);

        caseFiles.changeStatus(withdrawn.application(), ApplicationStatus.WITHDRAWN, CLIENT, Map.of());
        attachFront(replaced);
        caseFiles.removeParty(removed.application(), removed.party(), CLIENT);
        assertThat(met(later)).isEmpty();
        assertThat(verification.review(file(later), person(later), List.of()).inputs(LookItem.ELSEWHERE)).isEmpty();

        Somebody last = somebody();
        compared(last, number);
        assertThat(met(last)).containsExactly(new IdentityMatch(MarkKind.DOCUMENT_NUMBER, later.application(), later.party()));
    }

    @Test
    void whoSendsAFormerPictureAgainIsKnownByItAgain() {
        Somebody first = somebody();
        byte[] picture = anotherPicture();
        attachFront(first, picture);
        String number = number();
        compared(first, number);
        attachFront(first);
        compared(first, number());
        attachFront(first, picture);

        Somebody later = somebody();
        compared(later, number);
        assertThat(met(later)).containsExactly(new IdentityMatch(MarkKind.DOCUMENT_NUMBER, first.application(), first.party()));
        assertThat(identities.meetAgain(file(first))).containsExactly(first.party());
    }

    @Test
    void whoWasRefusedIsStillKnown() {
        Somebody refused = somebody();
        String number = number();
        compared(refused, number);
        caseFiles.changeStatus(refused.application(), ApplicationStatus.REFUSED, Actor.SYSTEM, Map.of());
        Somebody again = somebody();
        compared(again, number);
        assertThat(met(again)).hasSize(1);
    }

    @Test
    void aPictureIsKnownAgainByItsFileAndByItsLook() {
        String look = "5a".repeat(32);
        Somebody first = somebody();
        checked(first, "a1".repeat(32), look);
        Somebody sameFile = somebody();
        checked(sameFile, "a1".repeat(32), "");
        assertThat(met(sameFile)).extracting(IdentityMatch::kind).containsExactly(MarkKind.SAME_FILE);
        Somebody sameLook = somebody();
        checked(sameLook, "b2".repeat(32), "5b" + look.substring(2));
        assertThat(met(sameLook)).extracting(IdentityMatch::kind).containsExactly(MarkKind.SAME_PICTURE);
        Somebody another = somebody();
        checked(another, "c3".repeat(32), "a5".repeat(32));
        Somebody blank = somebody();
        checked(blank, "d4".repeat(32), "00".repeat(32));
        Somebody blankToo = somebody();
        checked(blankToo, "e5".repeat(32), "00".repeat(32));
        assertThat(met(another)).isEmpty();
        assertThat(met(blankToo)).isEmpty();
    }

    @Test
    void anotherHoldersDocumentOnTheSameScannerIsNotTheSamePicture() {
        String look = "6c".repeat(32);
        String darker = "f000".repeat(125);
        String lighter = "00f0".repeat(125);
        Somebody first = somebody();
        checked(first, new PictureMark("1a".repeat(32), look, darker, lighter));
        Somebody encodedAnew = somebody();
        checked(encodedAnew, new PictureMark("2b".repeat(32), look, "70" + darker.substring(2), lighter));
        assertThat(met(encodedAnew)).containsExactly(new IdentityMatch(MarkKind.SAME_PICTURE, first.application(), first.party()));
        Somebody onOneScanner = somebody();
        checked(onOneScanner, new PictureMark("3c".repeat(32), look, "f000".repeat(100) + "00f0".repeat(25), "00f0".repeat(100) + "f000".repeat(25)));
        assertThat(met(onOneScanner)).isEmpty();
        Somebody tooLittleToTell = somebody();
        checked(tooLittleToTell, new PictureMark("4d".repeat(32), look, "00f0" + "00".repeat(248), "f000" + "00".repeat(248)));
        assertThat(met(tooLittleToTell)).extracting(IdentityMatch::application).contains(first.application());
        Somebody ofTheSameTemplate = somebody();
        checked(ofTheSameTemplate, new PictureMark("5e".repeat(32), "93".repeat(32), darker, lighter));
        assertThat(met(ofTheSameTemplate)).isEmpty();
    }

    @Test
    void twoPartiesOfOneApplicationMeetByTheirNumberButNotByAPictureWhichItsOwnCheckFinds() {
        Somebody first = somebody();
        Somebody second = new Somebody(first.application(), named(first.application()));
        String number = number();
        compared(first, number);
        compared(second, number);
        checked(first, "f6".repeat(32), "3c".repeat(32));
        checked(second, "f6".repeat(32), "3c".repeat(32));
        assertThat(met(second)).containsExactly(new IdentityMatch(MarkKind.DOCUMENT_NUMBER, first.application(), first.party()));
    }

    @Test
    void neitherTheTableNorTheTrailHoldsANumberAndWithoutTheKeyNoneCanBeTried() {
        Somebody first = somebody();
        Somebody second = somebody();
        compared(first, "GBR 123456789");
        compared(second, "GBR 123456789");
        byte[] kept = jdbc.sql("select hash from gatehouse.casework_identity_mark where party_id = ?").param(second.party())
                .query(byte[].class).single();
        IdentityKey other = new IdentityKey(Base64.getEncoder().encodeToString(new byte[32]));
        assertThat(other.hash(MarkKind.DOCUMENT_NUMBER, "GBR 123456789")).isNotEqualTo(kept).hasSize(32);
        Entry told = trail.of(second.application()).stream().filter(entry -> entry.event().equals("met-elsewhere")).findFirst().orElseThrow();
        assertThat(told.details()).containsEntry("mark", "DOCUMENT_NUMBER")
                .containsEntry("case", file(first).application().reference()).doesNotContainValue("GBR 123456789").hasSize(3);
    }

    @Test
    void aKeyThatIsNoneIsSaidInOneSentence() {
        assertThat(IdentityKey.problem(null)).startsWith("There is no key").contains("openssl rand -base64 32");
        assertThat(IdentityKey.problem("c2hvcnQ=")).startsWith("The key is too short");
        assertThat(IdentityKey.problem("?")).startsWith("The key is no base64");
        assertThat(IdentityKey.problem(Base64.getEncoder().encodeToString(new byte[32]))).isNull();
    }

    private List<IdentityMatch> met(Somebody one) {
        return identities.matches(one.application(), one.party());
    }

    private void compared(Somebody one, String number) {
        record(one, CheckTask.COMPARE_WITH_DECLARED, new Marks(List.of(number), List.of(), null));
    }

    private void checked(Somebody one, String sha256, String look) {
        checked(one, new PictureMark(sha256, look.isEmpty() ? null : look, null, null));
    }

    private void checked(Somebody one, PictureMark picture) {
        record(one, CheckTask.CHECK_FRONT, new Marks(List.of(), List.of(), picture));
    }

    private void record(Somebody one, CheckTask check, Marks marks) {
        transaction.executeWithoutResult(status -> {
            caseFiles.lock(one.application());
            String inputs = verification.review(file(one), person(one), List.of()).inputs(check).orElseThrow();
            UUID verdict = verification.recordCheck(one.application(), one.party(), check, inputs, List.of(), Measured.NOTHING);
            identities.keep(one.application(), one.party(), check, verdict, marks);
        });
    }

    private Somebody somebody() {
        UUID application = caseFiles.start(InstitutionType.TRUST, CLIENT);
        return new Somebody(application, named(application));
    }

    private UUID named(UUID application) {
        UUID party = caseFiles.nameParty(application, PartyKind.PERSON, Set.of(), PartyDetails.ofPerson("Ada Byron"), CLIENT).orElseThrow();
        Somebody one = new Somebody(application, party);
        Party named = person(one);
        caseFiles.saveParty(application, new Party(party, named.kind(), named.roles(), named.details(),
                new IdentityStatement(IdentityDocumentType.PASSPORT, "X1", LocalDate.of(2030, 1, 1), false), named.version()), CLIENT);
        attachFront(one);
        return party;
    }

    private void attachFront(Somebody one) {
        attachFront(one, anotherPicture());
    }

    private void attachFront(Somebody one, byte[] bytes) {
        Inspected.Accepted accepted = (Inspected.Accepted) FileInspection.inspect(bytes, "front.png");
        Evidence kept = transaction.execute(status -> evidence.keep(one.application(), accepted, bytes, CLIENT));
        caseFiles.attach(one.application(), new CaseFiles.Attachment(one.party().toString(), DocumentCode.PASSPORT, Side.FRONT,
                java.util.Objects.requireNonNull(kept).id(), kept.sha256(), null, false, false), CLIENT);
    }

    private static byte[] anotherPicture() {
        BufferedImage picture = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(0, 0, PICTURES.incrementAndGet());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private CaseFile file(Somebody one) {
        return caseFiles.require(one.application());
    }

    private Party person(Somebody one) {
        return file(one).party(one.party()).orElseThrow();
    }

    private static String number() {
        return "GBR " + UUID.randomUUID();
    }
}
