package gatehouse.cli;

import gatehouse.imagechecks.Declared;
import gatehouse.imagechecks.FaceRequest;
import gatehouse.imagechecks.KnownPicture;
import gatehouse.imagechecks.PictureChecks;
import gatehouse.imagechecks.PictureRequest;
import gatehouse.imagechecks.PictureVerdict;
import gatehouse.imagechecks.ReadFields;
import gatehouse.intake.FileInspection;
import gatehouse.intake.Inspected;
import gatehouse.intake.PagePicture;
import gatehouse.intake.PdfPages;
import gatehouse.vocabulary.DocumentCode;
import gatehouse.vocabulary.Finding;
import gatehouse.vocabulary.FindingCode;
import gatehouse.vocabulary.Outcome;
import gatehouse.vocabulary.Severity;
import gatehouse.vocabulary.Side;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Inspects one file, checks its picture, and prints the line about it. */
record PictureJudgement(
        PictureChecks checks,
        Lines lines,
        DocumentCode type,
        @Nullable Side side,
        LocalDate asOf,
        @Nullable Declared declared,
        @Nullable Path selfie) {

    /** A picture ready for the checks, the first of so many pages. */
    private record Ready(byte[] bytes, int orientation, int pages) {}

    /** What was found and read. */
    private record Judged(List<Finding> findings, @Nullable ReadFields read) {}

    /** What stops a file before the checks. */
    private static final class Stopped extends Exception {
        private static final long serialVersionUID = 1L;
        private final String code;

        Stopped(String code, String message) {
            super(message);
            this.code = code;
        }
    }

    /** Judges a file, on any thread. @return prints its line, in its turn */
    Runnable judged(Path file) {
        long begin = System.nanoTime();
        try {
            Judged judged = judge(ready(file));
            List<Finding> findings = judged.findings();
            long millis = (System.nanoTime() - begin) / 1_000_000;
            return () -> lines.print(file, line(judged, millis), findings.isEmpty() ? CommandStatus.GOOD : CommandStatus.FOUND);
        } catch (Stopped e) {
            return () -> lines.printError(file, e.code, null, Objects.requireNonNull(e.getMessage()));
        }
    }

    private static Ready ready(Path file) throws Stopped {
        Inspected inspected;
        byte[] bytes;
        try {
            inspected = FileInspection.inspect(file, file.getFileName().toString());
            bytes = inspected instanceof Inspected.Accepted ? Files.readAllBytes(file) : new byte[0];
        } catch (IOException e) {
            throw new Stopped(Lines.UNREADABLE, Lines.whyUnreadable(file));
        }
        if (inspected instanceof Inspected.Refused refused) {
            throw new Stopped(refused.code().name(), refused.message());
        }
        Inspected.Accepted accepted = (Inspected.Accepted) inspected;
        if (accepted.type().isPicture()) {
            return new Ready(bytes, accepted.orientation(), 1);
        }
        PagePicture page = PdfPages.page(bytes, 0).orElseThrow(() -> new Stopped("FILE_DAMAGED",
                "The first page of the PDF can't be drawn."));
        return new Ready(page.jpeg(), 1, accepted.pages());
    }

    private Judged judge(Ready ready) throws Stopped {
        List<KnownPicture> others = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        if (selfie != null && type != DocumentCode.SELFIE) {
            Ready face = ready(selfie);
            PictureVerdict verdict = checks.checkSelfie(face.bytes(), face.orientation(), asOf, List.of());
            others.add(new KnownPicture("the selfie", Objects.requireNonNull(verdict.fingerprint())));
            if (face.pages() > 1) {
                findings.add(new Finding(FindingCode.NOT_CHECKED, Severity.WARN, 1,
                        "Only the first of the selfie's " + face.pages() + " pages was checked: a person looks at the others.", null));
            }
            if (side != Side.BACK) {
                FaceRequest faces = new FaceRequest(
                        PictureRequest.ofDocument(ready.bytes(), ready.orientation(), type.identityType().orElseThrow(), Side.FRONT, asOf),
                        PictureRequest.ofSelfie(face.bytes(), face.orientation(), asOf));
                findings.addAll(checks.compareFaces(faces).findings());
            }
        }
        PictureVerdict verdict = verdict(ready, others).onFirstOf(ready.pages());
        findings.addAll(verdict.findings());
        ReadFields read = verdict.read();
        if (declared != null) {
            // The comparison looks at the expiry itself.
            findings.addAll(side == Side.BACK ? checks.compareWithDeclared(declared, null, read, asOf).findings()
                    : checks.compareWithDeclared(declared, read, null, asOf).findings());
        } else if (read != null) {
            findings.addAll(checks.checkExpiry(read, asOf).findings());
        }
        return new Judged(findings.stream().sorted(Finding.WORST_FIRST).toList(), read);
    }

    private PictureVerdict verdict(Ready ready, List<KnownPicture> others) {
        return type.identityType()
                .map(document -> side == Side.BACK
                        ? checks.checkBack(ready.bytes(), ready.orientation(), document, asOf, others)
                        : checks.checkFront(ready.bytes(), ready.orientation(), document, asOf, others))
                .orElseGet(() -> checks.checkSelfie(ready.bytes(), ready.orientation(), asOf, others));
    }

    private static Map<String, Object> line(Judged judged, long millis) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("outcome", Outcome.of(judged.findings()));
        line.put("millis", millis);
        line.put("findings", judged.findings().stream().map(PictureJudgement::finding).toList());
        line.put("read", judged.read() == null ? null : read(judged.read()));
        return line;
    }

    /** Every part, whether it was read or not. */
    private static Map<String, Object> read(ReadFields read) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("mrz", read.mrz());
        line.put("mrzValid", read.mrzValid());
        line.put("surname", read.surname());
        line.put("givenNames", read.givenNames());
        line.put("documentNumber", read.documentNumber());
        line.put("dateOfBirth", Objects.toString(read.dateOfBirth(), null));
        line.put("expiry", Objects.toString(read.expiry(), null));
        line.put("nationality", read.nationality());
        return line;
    }

    private static Map<String, Object> finding(Finding finding) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("code", finding.code());
        line.put("severity", finding.severity());
        line.put("confidence", finding.confidence());
        line.put("reason", finding.reason());
        var region = finding.region();
        line.put("region", region == null ? null : List.of(region.left(), region.top(), region.width(), region.height()));
        return line;
    }
}
