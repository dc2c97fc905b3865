package gatehouse.imagechecks.barcodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.MultiFormatWriter;
import com.google.zxing.common.BitMatrix;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BarcodeTests {
    private static final String UNITED_STATES = "@\n\u001e\rANSI 636026080102DL00410288ZA03290015DLDAQD12345678\nDCSSAMPLE\nDDEN\nDACMICHAEL\nDDFN\n"
            + "DADJOHN\nDDGN\nDCUJR\nDBD06062008\nDBB12101989\nDBA12102034\nDBC1\nDCGUSA\nDAJAZ\nDCFNONE\rZAZAAN\nZABX\r";
    private static final String CANADA = "@\n\u001e\rANSI 636012030001DL00310200DLDCAG\nDCSSAMPLE\nDCTALEX,LEE\nDBA20340102\nDBB19890324\nDAQA12345-6789\nDCGCAN\nDDET\n";
    private static final String FIRST_VERSION = "@\n\u001e\rAAMVA6360000102DL00390187ZV02260032DLDAQ0123456789ABC\nDAAPUBLIC,JOHN,Q\nDBA20041212\nDBB19611212\n";

    private static byte[] drawn(BarcodeFormat format, String text, int width, int height, int turns) throws Exception {
        BitMatrix matrix = new MultiFormatWriter().encode(text, format, width / 2, height / 2);
        for (int i = 0; i < turns; i++) {
            matrix.rotate90();
        }
        byte[] grey = new byte[width * height];
        Arrays.fill(grey, (byte) 230);
        for (int y = 0; y < matrix.getHeight(); y++) {
            for (int x = 0; x < matrix.getWidth(); x++) {
                grey[(y + height / 5) * width + x + width / 5] = (byte) (matrix.get(x, y) ? 30 : 230);
            }
        }
        return grey;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void readsTheBarcodeOfALicenceHoweverItIsTurned(int turns) throws Exception {
        byte[] grey = drawn(BarcodeFormat.PDF_417, UNITED_STATES, 1800, 1800, turns);
        assertThat(BarcodeReader.read(grey, 1800, 1800)).containsExactly(new Barcode(Barcode.Kind.PDF417, UNITED_STATES));
    }

    @Test
    void readsASquareCodeToo() throws Exception {
        assertThat(BarcodeReader.read(drawn(BarcodeFormat.QR_CODE, "https://example.org/1", 600, 600, 0), 600, 600))
                .containsExactly(new Barcode(Barcode.Kind.QR, "https://example.org/1"));
    }

    @Test
    void findsNothingInNoiseAndTakesNoWrongSize() {
        byte[] noise = new byte[3000 * 2500];
        new Random(1).nextBytes(noise);
        assertThat(BarcodeReader.read(noise, 3000, 2500)).isEmpty();
        assertThat(BarcodeReader.read(new byte[1], 1, 1)).isEmpty();
        assertThatThrownBy(() -> BarcodeReader.read(noise, 3000, 3000)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void tellsTheFieldsOfALicence() {
        assertThat(AamvaLicence.parse(UNITED_STATES)).contains(new AamvaLicence("D12345678", "SAMPLE", "MICHAEL JOHN",
                LocalDate.of(1989, 12, 10), LocalDate.of(2034, 12, 10), "USA", false));
        assertThat(AamvaLicence.parse(CANADA)).contains(new AamvaLicence("A12345-6789", "SAMPLE", "ALEX LEE",
                LocalDate.of(1989, 3, 24), LocalDate.of(2034, 1, 2), "CAN", true));
        assertThat(AamvaLicence.parse(FIRST_VERSION)).contains(new AamvaLicence("0123456789ABC", "PUBLIC", "JOHN Q",
                LocalDate.of(1961, 12, 12), LocalDate.of(2004, 12, 12), null, false));
    }

    @Test
    void takesNoOtherTextForALicence() {
        assertThat(AamvaLicence.parse("")).isEmpty();
        assertThat(AamvaLicence.parse("DAQ123\nDBB12101989")).isEmpty();
        assertThat(AamvaLicence.parse("@\n\u001e\rANSI 636026080102DL00410288DLDCSSAMPLE\n")).isEmpty();
        assertThat(AamvaLicence.parse(UNITED_STATES.replace("12101989", "13451989")).flatMap(l -> Optional.ofNullable(l.dateOfBirth()))).isEmpty();
    }

    @Property(tries = 500)
    void neverThrowsForAnyText(@ForAll @StringLength(max = 200) String text) {
        AamvaLicence.parse(text);
        AamvaLicence.parse("@\n\u001e\rANSI 636026080102DL00410288DLDAQ" + text);
        AamvaLicence.parse("ANSI 636026080102DL00410288DLDBB\nDAA,\nDAQ1\nDCT,\n" + text);
    }
}
