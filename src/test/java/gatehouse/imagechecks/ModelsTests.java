package gatehouse.imagechecks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import gatehouse.imagechecks.figures.Thresholds;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelsTests {

    @ParameterizedTest
    @ValueSource(strings = {Models.FACES, Models.LINES, Models.GLYPHS, Models.TRANSLATION})
    void givesEachModelThatIsTheOneListed(String name) {
        assertThat(Models.sha256(Models.bytes(name))).isEqualTo(Models.all().get(name));
    }

    @Test
    void refusesAModelOfWhichOneBitIsAnother() {
        byte[] changed = Models.bytes(Models.GLYPHS);
        changed[changed.length / 2] ^= 1;
        assertThatIllegalStateException().isThrownBy(() -> Models.verified(Models.GLYPHS, changed)).withMessageContaining("not the one");
        assertThatIllegalStateException().isThrownBy(() -> Models.verified(Models.FACES, new byte[0])).withMessageContaining("not the one");
    }

    @Test
    void refusesAModelThatIsNotListedOrIsMissing() {
        assertThatIllegalStateException().isThrownBy(() -> Models.bytes("README.md")).withMessageContaining("not the one");
        assertThatIllegalStateException().isThrownBy(() -> Models.bytes("another.onnx")).withMessageContaining("missing");
    }

    @Test
    void settingsModelsAndCodeTellInTheBasis() {
        CheckSettings settings = CheckSettings.DEFAULT;
        String basis = CheckBasis.of(settings, Map.of("a.onnx", "1"), "code 1");
        assertThat(basis).isEqualTo(CheckBasis.of(settings, Map.of("a.onnx", "1"), "code 1"));
        assertThat(basis).isNotIn(CheckBasis.of(settings, Map.of("a.onnx", "2"), "code 1"), CheckBasis.of(settings, Map.of("a.onnx", "1"), "code 2"),
                CheckBasis.of(settings, Map.of("b.onnx", "1"), "code 1"));
    }

    @Test
    void everySettingTellsInTheBasis() {
        assertThat(CheckBasis.of(CheckSettings.DEFAULT)).matches("[0-9a-f]{16}").isEqualTo(CheckBasis.of(CheckSettings.DEFAULT));
        CheckSettings other = Thresholds.with(CheckSettings.DEFAULT, Map.of("sameWarn", CheckSettings.DEFAULT.sameWarn() + 1));
        assertThat(CheckBasis.of(other)).isNotEqualTo(CheckBasis.of(CheckSettings.DEFAULT));
    }

    @Test
    void theBuildSaysWhatCodeAndLibrariesDecide() throws IOException {
        try (InputStream code = CheckBasis.class.getResourceAsStream("code.txt")) {
            assertThat(new String(Objects.requireNonNull(code).readAllBytes(), StandardCharsets.UTF_8).lines())
                    .anyMatch(line -> line.matches("code [0-9a-f]{64}")).allMatch(line -> line.matches("[a-z]+ [0-9a-f.-]+"));
        }
    }
}
