package gatehouse.imagechecks;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.vocabulary.Finding;
import gatehouse.vocabulary.FindingCode;
import gatehouse.vocabulary.Severity;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaceWordingTests {

    @Test
    void facesThatAreTheSameAreNoFindingAndStillRecorded() {
        PictureVerdict verdict = PictureVerdict.of(List.of(), null).with(new FaceMatch(FaceMatch.Result.SAME, 0.71));
        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.faces()).isEqualTo(new FaceMatch(FaceMatch.Result.SAME, 0.71));
    }

    @Test
    void whatAMachineIsNotSureOfRefusesNobody() {
        assertThat(found(FaceMatch.Result.NOT_SURELY_SAME)).containsExactly(FindingCode.FACE_MISMATCH);
        assertThat(found(FaceMatch.Result.NO_FACE)).containsExactly(FindingCode.FACE_NOT_FOUND);
        assertThat(found(FaceMatch.Result.NOT_COMPARED)).containsExactly(FindingCode.NOT_CHECKED);
    }

    private static List<FindingCode> found(FaceMatch.Result result) {
        List<Finding> findings = FaceWording.of(new FaceMatch(result, 0));
        assertThat(findings).allMatch(finding -> finding.severity() == Severity.WARN);
        return findings.stream().map(Finding::code).toList();
    }

    @Test
    void aModelIsUsedOnlyWithTheChecksumThatItShouldHave(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("sface.onnx"), "a model");
        String sum = Models.sha256(Files.readAllBytes(file));
        assertThat(new FaceModel(file.toString(), sum).problem()).isNull();
        assertThat(new FaceModel(file.toString(), "0".repeat(64)).problem()).contains("has not the checksum");
        assertThat(new FaceModel(folder.resolve("gone").toString(), sum).problem()).endsWith("can't be read.");
        assertThat(new FaceModel(file.toString(), "abc").problem()).contains("64 hexadecimal digits");
    }

    @Test
    void doubtsASelfieThatIsThePortraitItself() {
        PictureVerdict verdict = PictureVerdict.of(List.of(), null).with(new FaceMatch(FaceMatch.Result.SAME, 0.97));
        assertThat(verdict.findings()).extracting(Finding::code).containsExactly(FindingCode.NOT_ORIGINAL);
    }
}
