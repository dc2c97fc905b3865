package gatehouse.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.imagechecks.PictureFingerprint;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownPicturesTests {

    @ParameterizedTest
    @CsvSource({"ab12, 00ff, 0f0f", "ab12, 00ff, ''", "ab12, '', ''"})
    void aFingerprintComesBackAsItWasKept(String sha256, String look, String card) {
        PictureFingerprint fingerprint = new PictureFingerprint(sha256, look, card);
        assertThat(KnownPictures.parse(KnownPictures.format(fingerprint))).isEqualTo(fingerprint);
    }

    @ParameterizedTest
    @CsvSource({"ab12:00ff, 00ff", "ab12:, ''"})
    void oneThatWasKeptBeforeTheDocumentHadItsOwnIsStillRead(String kept, String look) {
        assertThat(KnownPictures.parse(kept)).isEqualTo(new PictureFingerprint("ab12", look, ""));
    }
}
