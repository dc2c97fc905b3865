package gatehouse.intake;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.hostile.Uploads;
import gatehouse.vocabulary.FileProblem;
import java.io.ByteArrayOutputStream;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileInspectionTests {

    private static Inspected.Accepted accepted(byte[] bytes, String name) {
        Inspected answer = FileInspection.inspect(bytes, name);
        assertThat(answer).isInstanceOf(Inspected.Accepted.class);
        return (Inspected.Accepted) answer;
    }

    private static FileProblem problem(byte[] bytes, String name) {
        return ((Inspected.Refused) FileInspection.inspect(bytes, name)).code();
    }

    @Test
    void takesAPlainJpegPngAndPdfWithoutAWord() {
        assertThat(accepted(Uploads.jpeg(), "a.JPG")).isEqualTo(new Inspected.Accepted(MediaType.JPEG, 1, 600, 380, 1,
                java.util.List.of(), "a.JPG"));
        assertThat(accepted(Uploads.png(), "a.png").type()).isEqualTo(MediaType.PNG);
        assertThat(accepted(Uploads.pdf(Uploads.page()), "a.pdf").pages()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void reportsTheOrientationMark(int mark) {
        assertThat(accepted(Uploads.withOrientation(Uploads.jpeg(), mark), "a.jpg").orientation()).isEqualTo(mark);
    }

    @Test
    void warnsOfAnUnknownOrientationMark() {
        Inspected.Accepted answer = accepted(Uploads.withOrientation(Uploads.jpeg(), 9), "a.jpg");
        assertThat(answer.orientation()).isEqualTo(1);
        assertThat(answer.warnings()).containsExactly(UploadWarning.ORIENTATION_UNKNOWN);
    }

    @Test
    void takesWhatPhonesPutBesideAPicture() {
        byte[] withThumbnail = Uploads.withSegment(Uploads.jpeg(), 0xE1,
                Uploads.joined(Uploads.latin("Exif\0\0MM\0*\0\0\0\b\0\0"), Uploads.jpeg()));
        byte[] withXmp = Uploads.withSegment(withThumbnail, 0xE1,
                Uploads.latin("http://ns.adobe.com/xap/1.0/\0<?xpacket begin=''?><x:xmpmeta xmlns:x='adobe:ns:meta/'/><?xpacket end='w'?>"));
        byte[] withPhotoshop = Uploads.withSegment(withXmp, 0xED, Uploads.latin("Photoshop 3.0\0008BIM"));
        assertThat(accepted(Uploads.joined(withPhotoshop, new byte[64]), "IMG_1.jpeg").warnings()).isEmpty();
    }

    @Test
    void takesTheNoteThatACameraLeavesBehindAPhotoButNoPageInIt() {
        byte[] note = Uploads.latin("\0\0\1\nImage_UTC_Data1700000000000SEFH\u006a\0\0\0\1\0\0\0\u0018\0\0\0SEFT");
        byte[] page = Uploads.latin("SEFH<html></html>SEFT");
        assertThat(accepted(Uploads.joined(Uploads.jpeg(), note), "a.jpg").warnings()).isEmpty();
        assertThat(problem(Uploads.joined(Uploads.jpeg(), page), "a.jpg")).isEqualTo(FileProblem.FILE_AMBIGUOUS);
    }

    @ParameterizedTest
    @CsvSource({"PNG,a.jpg", "JPEG,card.jpg.exe", "PDF,a.docx"})
    void warnsOfAnExtensionThatDisagrees(MediaType type, String name) {
        byte[] bytes = switch (type) {
            case JPEG -> Uploads.jpeg();
            case PNG -> Uploads.png();
            case PDF -> Uploads.pdf(Uploads.page());
        };
        assertThat(accepted(bytes, name).warnings()).containsExactly(UploadWarning.EXTENSION_DISAGREES);
    }

    @Test
    void warnsOfASignatureFieldAndOfTextBeforeTheHeader() {
        byte[] signature = Uploads.pdf(Uploads.page("/AcroForm << /Fields [6 0 R] /SigFlags 1 >> ", "/Annots [6 0 R] "), "",
                "mail header\n");
        Map<Integer, byte[]> objects = Uploads.page("/AcroForm << /Fields [6 0 R] /SigFlags 1 >> ", "/Annots [6 0 R] ");
        objects.put(6, Uploads.latin("<< /Type /Annot /Subtype /Widget /FT /Sig /T (Signature) /Rect [72 72 300 120] /P 3 0 R >>"));
        assertThat(accepted(signature, "a.pdf").warnings()).containsExactly(UploadWarning.TEXT_BEFORE_HEADER);
        assertThat(accepted(Uploads.pdf(objects), "a.pdf").warnings()).containsExactly(UploadWarning.SIGNATURE_FIELD);
    }

    @Test
    void takesADestinationOnOpeningAndALinkThatAPersonClicks() {
        byte[] bytes = Uploads.pdf(Uploads.page("/OpenAction [3 0 R /Fit] ",
                "/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (https://example.invalid/) >> >>] "));
        assertThat(accepted(bytes, "a.pdf").warnings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"40,false", "128,false", "128,true", "256,true"})
    void tellsAnOwnersPasswordFromAUsers(int bits, boolean aes) throws Exception {
        assertThat(accepted(encrypted("", bits, aes), "a.pdf").warnings()).containsExactly(UploadWarning.OWNER_PASSWORD);
        assertThat(problem(encrypted("secret", bits, aes), "a.pdf")).isEqualTo(FileProblem.FILE_ENCRYPTED);
    }

    private static byte[] encrypted(String userPassword, int bits, boolean aes) throws Exception {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            StandardProtectionPolicy policy = new StandardProtectionPolicy("owner", userPassword, new AccessPermission());
            policy.setEncryptionKeyLength(bits);
            policy.setPreferAES(aes);
            document.protect(policy);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    @Test
    void readsAPdfWhoseObjectsAreAllCompressed() throws Exception {
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i < 3; i++) {
                document.addPage(new PDPage());
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            assertThat(accepted(out.toByteArray(), "a.pdf").pages()).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "../../../etc/passwd.jpg", "C:\\..\\card.jpg", "card.exe\0.jpg", "card\u202egpj.exe", "card.jpg\r\nX-Added: 1", "a\tb.jpg",
                "..", "a\u2066b.jpg",
        "a\uD800.jpg", "\uFF0Fetc.jpg", "a\u0085.jpg"})
    void refusesANameThatMisleads(String name) {
        assertThat(problem(Uploads.jpeg(), name)).isEqualTo(FileProblem.FILE_NAME_NOT_ACCEPTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"my card \uD83D\uDE00\uD83D\uDCC4.jpg", "Ausweis Müller.jpg", "O'Brien (2).jpg", "身份证.jpg",
            "\uD83D\uDC68\u200D\uD83D\uDC69.jpg", "card"})
    void takesAnOrdinaryNameWithoutAWord(String name) {
        assertThat(accepted(Uploads.jpeg(), name).warnings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'',NAME_EMPTY", "'  ',NAME_EMPTY", "CON.jpg,NAME_OF_DEVICE", "nul,NAME_OF_DEVICE", "com1.jpg,NAME_OF_DEVICE",
            "<b>.jpg,NAME_WITH_MARKUP", "=1+1.jpg,NAME_WITH_FORMULA", "@sum.jpg,NAME_WITH_FORMULA"})
    void warnsOfAnOddName(String name, UploadWarning warning) {
        assertThat(accepted(Uploads.jpeg(), name).warnings()).containsExactly(warning);
    }

    @Test
    void cutsAVeryLongNameButKeepsItsExtension() {
        Inspected.Accepted answer = accepted(Uploads.jpeg(), "a".repeat(296) + ".jpg");
        assertThat(answer.warnings()).containsExactly(UploadWarning.NAME_TOO_LONG);
        assertThat(answer.displayName()).hasSizeLessThanOrEqualTo(80).endsWith(".jpg").contains("…");
    }
}
