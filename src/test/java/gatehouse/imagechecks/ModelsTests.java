package gatehouse.imagechecks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

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
    void everySettingAndModelTellsInTheBasis() {
        assertThat(CheckBasis.of(CheckSettings.DEFAULT)).matches("[0-9a-f]{16}").isEqualTo(CheckBasis.of(CheckSettings.DEFAULT));
        CheckSettings d = CheckSettings.DEFAULT;
        CheckSettings other = new CheckSettings(d.smallFail(), d.smallWarn(), d.blurFail(), d.blurWarn(), d.partFail(), d.partWarn(), d.greyFail(), d.greyWarn(),
                d.darkFail(), d.darkWarn(), d.inkFail(), d.inkWarn(), d.glareFail(), d.glareWarn(), d.evenFail(), d.evenWarn(),
                d.coveredFail(), d.coveredWarn(), d.patternFail(), d.patternWarn(), d.fringeWarn(), d.coarseFail(), d.coarseWarn(),
                d.blocksFail(), d.blocksWarn(), d.edgeFail(), d.edgeWarn(), d.marginFail(), d.marginWarn(), d.pieceWarn(), d.sameFail(), d.sameWarn() + 1, d.cardWarn(),
                d.drawnWarn(), d.mosaicWarn());
        assertThat(CheckBasis.of(other)).isNotEqualTo(CheckBasis.of(d));
    }
}
