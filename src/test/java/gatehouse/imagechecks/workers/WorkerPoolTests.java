package gatehouse.imagechecks.workers;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import gatehouse.imagechecks.CheckSettings;
import gatehouse.imagechecks.FaceMatch;
import gatehouse.imagechecks.FaceModel;
import gatehouse.imagechecks.FaceRequest;
import gatehouse.imagechecks.PictureReader;
import gatehouse.imagechecks.PictureRequest;
import gatehouse.imagechecks.PictureVerdict;
import gatehouse.imagechecks.StandInFaceModel;
import gatehouse.specimens.InventedPerson;
import gatehouse.specimens.Specimens;
import gatehouse.studio.SelfieCondition;
import gatehouse.studio.Studio;
import gatehouse.vocabulary.Finding;
import gatehouse.vocabulary.FindingCode;
import gatehouse.vocabulary.IdentityDocumentType;
import gatehouse.vocabulary.Outcome;
import gatehouse.vocabulary.Side;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class WorkerPoolTests {
    private static final byte[] FRONT = Specimens.identityFront(IdentityDocumentType.ID_CARD, InventedPerson.ofSeed(5));

    private static PictureRequest request(byte[] bytes) {
        return PictureRequest.ofDocument(bytes, 1, IdentityDocumentType.ID_CARD, Side.FRONT, LocalDate.of(2026, 11, 24));
    }

    private static WorkerSettings settings() {
        return WorkerSettings.of(1, CheckSettings.DEFAULT, null);
    }

    @Test
    void saysThroughAWorkerWhatTheChecksSayHere() {
        PictureVerdict here = PictureReader.inThisProcess(CheckSettings.DEFAULT, null).check(request(FRONT));
        try (WorkerPool pool = WorkerPool.lazy(settings())) {
            assertThat(pool.check(request(FRONT))).isEqualTo(here);
            assertThat(pool.upright(FRONT, 1, 300)).hasValueSatisfying(jpeg -> assertThat(jpeg).startsWith(0xFF, 0xD8));
            assertThat(pool.upright(new byte[] {1, 2}, 1, 300)).isEmpty();
        }
    }

    @Test
    void comparesFacesThroughAWorkerByTheModelThatTheOperatorSupplies(@TempDir Path folder) throws IOException {
        byte[] selfie = Studio.selfie(SelfieCondition.GOOD, 1).bytes();
        FaceRequest request = new FaceRequest(request(selfie), PictureRequest.ofSelfie(selfie, 1, request(selfie).asOf()));
        FaceModel model = StandInFaceModel.in(folder);
        FaceMatch here = PictureReader.inThisProcess(CheckSettings.DEFAULT, model).compareFaces(request);
        try (WorkerPool pool = WorkerPool.lazy(WorkerSettings.of(1, CheckSettings.DEFAULT, model))) {
            assertThat(pool.compareFaces(request)).isEqualTo(here).isNotEqualTo(FaceMatch.NOT_COMPARED);
        }
        try (WorkerPool pool = WorkerPool.lazy(settings())) {
            assertThat(pool.compareFaces(request)).isEqualTo(FaceMatch.NOT_COMPARED);
        }
    }

    @Test
    void losesOneVerdictWhenAWorkerIsKilledInTheMiddle() {
        try (WorkerPool pool = WorkerPool.lazy(settings())) {
            pool.check(request(FRONT));
            long pid = pool.pids().get(0);
            byte[] large = large();
            CompletableFuture<PictureVerdict> verdict = CompletableFuture.supplyAsync(() -> pool.check(request(large)));
            ProcessHandle worker = ProcessHandle.of(pid).orElseThrow();
            while (!pool.pids().isEmpty()) {
                Thread.onSpinWait();
            }
            worker.destroyForcibly();
            assertCouldNotBeChecked(verdict.join());
            assertThat(pool.check(request(FRONT)).findings()).noneMatch(WorkerPoolTests::saysThatItCouldNotBeChecked);
            assertThat(pool.pids()).doesNotContain(pid);
        }
    }

    @Test
    void showsAPictureThoughItsWorkerIsKilledInTheMiddle() {
        try (WorkerPool pool = WorkerPool.lazy(settings())) {
            pool.upright(FRONT, 1, 100);
            ProcessHandle worker = ProcessHandle.of(pool.pids().get(0)).orElseThrow();
            byte[] large = large();
            CompletableFuture<Optional<byte[]>> shown = CompletableFuture.supplyAsync(() -> pool.upright(large, 1, 300));
            while (!pool.pids().isEmpty()) {
                Thread.onSpinWait();
            }
            worker.destroyForcibly();
            assertThat(shown.join()).isPresent();
        }
    }

    @Test
    void tellsTheLogWhereAWorkerFailedAndNothingOfThePicture() {
        WorkerSettings usual = settings();
        WorkerSettings tight = new WorkerSettings(1, 64, 1500, usual.limit(), usual.startLimit(), 500, usual.checks(), null);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Logger logger = (Logger) LoggerFactory.getLogger(WorkerPool.class);
        log.start();
        logger.addAppender(log);
        try (WorkerPool pool = WorkerPool.lazy(tight)) {
            pool.check(request(huge()));
        } finally {
            logger.detachAppender(log);
        }
        assertThat(log.list).extracting(ILoggingEvent::getFormattedMessage).singleElement().asString()
                .matches("A picture could not be checked: [a-z.]+RuntimeException at gatehouse\\.imagechecks\\.\\w+\\.\\w+\\(\\w+\\.java:\\d+\\)");
    }

    @Test
    void letsNoWorkerWriteLinesIntoTheLog() {
        assertThat(Frame.ofFault("a\nb" + "c".repeat(1000)).fault()).hasSize(300).startsWith("a?bc");
    }

    @Test
    void givesUpOnAPictureThatTakesTooLong() {
        try (WorkerPool pool = WorkerPool.lazy(settings().withLimit(Duration.ofMillis(1)))) {
            assertCouldNotBeChecked(pool.check(request(large())));
        }
    }

    @Test
    void survivesAPictureThatNeedsMoreMemoryThanAWorkerMayHave() {
        WorkerSettings roomy = settings();
        // Enough for the virtual machine and its libraries, and for no picture of this size.
        WorkerSettings tight = new WorkerSettings(1, 64, 1500, roomy.limit(), roomy.startLimit(), 500, roomy.checks(), null);
        try (WorkerPool pool = WorkerPool.lazy(tight)) {
            assertCouldNotBeChecked(pool.check(request(huge())));
            assertThat(pool.check(request(FRONT)).findings()).noneMatch(WorkerPoolTests::saysThatItCouldNotBeChecked);
        }
    }

    @Test
    void replacesAWorkerAfterItsUses() {
        WorkerSettings usual = settings();
        WorkerSettings once = new WorkerSettings(1, usual.heapMegabytes(), usual.memoryMegabytes(), usual.limit(), usual.startLimit(), 1,
                usual.checks(), null);
        try (WorkerPool pool = WorkerPool.lazy(once)) {
            assertThat(pool.upright(FRONT, 1, 100)).isPresent();
            assertThat(pool.upright(FRONT, 1, 100)).isPresent();
        }
    }

    @Test
    void leavesNoProcessBehind() {
        long pid;
        try (WorkerPool pool = WorkerPool.lazy(settings())) {
            pool.upright(FRONT, 1, 100);
            pid = pool.pids().get(0);
        }
        ProcessHandle.of(pid).ifPresent(worker -> worker.onExit().orTimeout(10, java.util.concurrent.TimeUnit.SECONDS).join());
        assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
    }

    private static void assertCouldNotBeChecked(PictureVerdict verdict) {
        assertThat(verdict.outcome()).isEqualTo(Outcome.WARN);
        assertThat(verdict.findings()).hasSize(1).allMatch(WorkerPoolTests::saysThatItCouldNotBeChecked);
        assertThat(verdict.fingerprint()).isNotNull();
    }

    private static boolean saysThatItCouldNotBeChecked(Finding finding) {
        return finding.code() == FindingCode.NOT_CHECKED && finding.reason().startsWith("The picture could not be checked");
    }

    private static byte[] large() {
        return png(new BufferedImage(5000, 4000, BufferedImage.TYPE_3BYTE_BGR));
    }

    private static byte[] huge() {
        return png(new BufferedImage(15000, 15000, BufferedImage.TYPE_BYTE_BINARY));
    }

    private static byte[] png(BufferedImage image) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }

}
