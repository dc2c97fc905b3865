package gatehouse.cli;

import gatehouse.imagechecks.CheckSettings;
import gatehouse.imagechecks.Declared;
import gatehouse.imagechecks.FaceModel;
import gatehouse.imagechecks.PictureChecks;
import gatehouse.imagechecks.workers.WorkerPool;
import gatehouse.imagechecks.workers.WorkerSettings;
import gatehouse.vocabulary.DocumentCode;
import gatehouse.vocabulary.IdentityDocumentType;
import gatehouse.vocabulary.Side;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says of each picture what the checks find. */
@Command(name = "check-image", description = "Say what the checks find in a picture.", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class CheckImageCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--type", required = true, paramLabel = "TYPE", converter = PictureTypeOption.class,
            description = "PASSPORT, ID_CARD, DRIVING_LICENCE, RESIDENCE_PERMIT or SELFIE.")
    private DocumentCode type;

    @Option(names = "--side", paramLabel = "SIDE", description = "FRONT or BACK; none for a selfie.")
    private @Nullable Side side;

    @Option(names = "--as-of", paramLabel = "DATE", converter = DateOption.class,
            description = "The assessment's date, yyyy-mm-dd; by default today.")
    private @Nullable LocalDate asOf;

    @Option(names = "--declared", paramLabel = "FILE", description = "A party of the application format, to compare with.")
    private @Nullable Path declared;

    @Option(names = "--selfie", paramLabel = "FILE", description = "The person's selfie, to compare the faces.")
    private @Nullable Path selfie;

    @Option(names = "--face-model", paramLabel = "FILE", description = "SFace's file, to compare the faces by; without it a person does.")
    private @Nullable Path faceModel;

    @Option(names = "--face-model-sha256", paramLabel = "SUM", description = "The checksum that SFace's file must have.")
    private @Nullable String faceModelSha256;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files, or folders for every file directly in them.")
    private List<Path> named;

    @Override
    public Integer call() {
        requireOptionsThatFit();
        Lines lines = new Lines(spec.commandLine().getOut());
        Declared stated = null;
        try {
            stated = declared == null ? null : DeclaredParty.read(declared);
        } catch (DeclaredParty.Unusable e) {
            lines.printError(java.util.Objects.requireNonNull(declared), e.code(), e.pointer(),
                    java.util.Objects.requireNonNull(e.getMessage()));
            return lines.status();
        }
        List<Path> files = Lines.expand(named, "");
        int cores = Math.max(1, Math.min(files.size(), Runtime.getRuntime().availableProcessors()));
        try (WorkerPool workers = WorkerPool.lazy(WorkerSettings.of(cores, CheckSettings.DEFAULT, faces()))) {
            PictureJudgement judgement = new PictureJudgement(new PictureChecks(workers, CheckSettings.DEFAULT), lines, type, side,
                    asOf == null ? LocalDate.now() : asOf, stated, selfie);
            inOrder(files, judgement, cores);
        }
        return lines.status();
    }

    private @Nullable FaceModel faces() {
        return faceModel == null || faceModelSha256 == null ? null : new FaceModel(faceModel.toString(), faceModelSha256);
    }

    /** As many at a time as there are workers; each line printed when those before it are. */
    private static void inOrder(List<Path> files, PictureJudgement judgement, int cores) {
        ExecutorService threads = Executors.newFixedThreadPool(cores);
        try {
            List<Future<Runnable>> judged = files.stream().map(file -> threads.submit(() -> judgement.judged(file))).toList();
            for (Future<Runnable> one : judged) {
                one.get().run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private void requireOptionsThatFit() {
        if ((faceModel == null) != (faceModelSha256 == null)) {
            throw new CommandLine.ParameterException(spec.commandLine(), "Name the face model's file and its checksum together.");
        }
        FaceModel faces = faces();
        String unusable = faces == null ? null : faces.problem();
        if (unusable != null) {
            throw new CommandLine.ParameterException(spec.commandLine(), unusable);
        }
        boolean selfieWanted = type == DocumentCode.SELFIE;
        if (selfieWanted && side != null) {
            throw new CommandLine.ParameterException(spec.commandLine(), "A selfie has no side.");
        }
        if (!selfieWanted && side == null) {
            throw new CommandLine.ParameterException(spec.commandLine(), "Name the side: FRONT or BACK.");
        }
        if (side == Side.BACK && !type.identityType().map(IdentityDocumentType::hasBack).orElse(false)) {
            throw new CommandLine.ParameterException(spec.commandLine(), "A passport has no back: the page with the picture is its front.");
        }
    }
}
