package gatehouse.imagechecks;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.studio.Condition;
import gatehouse.studio.Kind;
import gatehouse.studio.Studio;
import gatehouse.vocabulary.Finding;
import gatehouse.vocabulary.FindingCode;
import gatehouse.vocabulary.IdentityDocumentType;
import gatehouse.vocabulary.Region;
import gatehouse.vocabulary.Severity;
import gatehouse.vocabulary.Side;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EditedFileTests {
    private static final byte[] PICTURE = Studio.shoot(Condition.GOOD_PLAIN, Kind.ID_CARD_FRONT, 3).bytes();
    private static final String XMP = "http://ns.adobe.com/xap/1.0/\0";

    @ParameterizedTest
    @ValueSource(strings = {"Adobe Photoshop 25.1 (Windows)", "GIMP 2.10.36", "Snapseed 2.0"})
    void anEditorNamedInExifIsTold(String software) {
        assertThat(look(with(0xE1, exif(software, new byte[0])))).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.TAMPERED);
            assertThat(finding.severity()).isEqualTo(Severity.WARN);
            assertThat(finding.reason()).contains(software.substring(0, 4));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"17.5.1", "HDR+ 1.0.345618096zd", "S911BXXU3AWF7", "EPSON Scan", "Microsoft Windows Photo Viewer 10.0", ""})
    void aCameraAScannerOrAViewerIsNoEditor(String software) {
        assertThat(look(with(0xE1, exif(software, new byte[0])))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<rdf:Description xmp:CreatorTool=\"Adobe Photoshop 24.0\"/>",
            "<stEvt:softwareAgent>Affinity Photo 2</stEvt:softwareAgent>",
            "<x Iptc4xmpExt:DigitalSourceType=\"http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia\"/>"})
    void anEditorNamedInXmpIsTold(String xmp) {
        assertThat(look(with(0xE1, latin(XMP + xmp)))).singleElement().satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.WARN));
    }

    @Test
    void whatAPhoneWritesInXmpIsNoEditor() {
        assertThat(look(with(0xE1, latin(XMP + "<x xmp:CreatorTool=\"17.1\" photoshop:DateCreated=\"2025-01-01\" "
                + "DigitalSourceType=\"http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture\"/>")))).isEmpty();
    }

    @Test
    void photoshopsOwnResourceIsTellingAndAPhonesIsNot() {
        assertThat(look(with(0xED, latin("Photoshop 3.0\0" + "8BIM\u0004\u0021\0\0\0\0\0\0")))).hasSize(1);
        assertThat(look(with(0xED, latin("Photoshop 3.0\0" + "8BIM\u0004\u0004\0\0\0\0\0\0" + "8BIM\u0004\u0025\0\0\0\0\0\0")))).isEmpty();
    }

    @Test
    void aPngsTextIsRead() {
        byte[] png = latin("\u0089PNG\r\n\u001a\n\0\0\0\u000CtEXtSoftware\0GIMPcrc ");
        png[11] = 13;
        assertThat(FileMarks.of(png).texts()).containsExactly("GIMP");
    }

    @Test
    void aThumbnailOfThePictureIsNoTrace() {
        try (PointerScope scope = new PointerScope()) {
            assert scope != null;
            assertThat(look(with(0xE1, exif("", Recut.stored(small(picture()), 70))))).isEmpty();
        }
    }

    @Test
    void aThumbnailThatShowsAnotherFaceTellsWhere() {
        try (PointerScope scope = new PointerScope()) {
            assert scope != null;
            Mat picture = picture();
            Mat before = small(picture);
            Rect piece = new Rect(picture.cols() / 2, picture.rows() / 2, picture.cols() / 5, picture.rows() / 5);
            double scale = Math.max(picture.cols() / 160.0, picture.rows() / 120.0);
            Size size = new Size((int) (piece.width() / scale), (int) (piece.height() / scale));
            new Mat(size, opencv_core.CV_8UC3, new Scalar(30, 60, 90, 0)).copyTo(new Mat(before, new Rect(80, 60, size.width(), size.height())));
            assertThat(look(with(0xE1, exif("", Recut.stored(before, 80))))).singleElement().satisfies(finding -> {
                Region region = Objects.requireNonNull(finding.region());
                assertThat(region.left() + region.width() / 2).isBetween(piece.x(), piece.x() + piece.width());
                assertThat(region.top() + region.height() / 2).isBetween(piece.y(), piece.y() + piece.height());
            });
        }
    }

    @Property(tries = 300)
    void whateverStandsInTheMarksTheyAreReadWithoutFailing(@ForAll byte[] noise, @ForAll boolean little) {
        byte[] data = exif("GIMP", noise);
        data[6] = (byte) (little ? 'I' : 'M');
        for (int i = 0; i < noise.length; i++) {
            data[8 + (noise[i] & 0xFF) % (data.length - 8)] = noise[i];
        }
        assertThat(FileMarks.of(with(0xE1, data)).texts()).isNotNull();
        assertThat(FileMarks.of(noise).thumbnail()).isNull();
    }

    private static List<Finding> look(byte[] bytes) {
        try (PointerScope scope = new PointerScope()) {
            assert scope != null;
            PictureRequest request = PictureRequest.ofDocument(bytes, 1, IdentityDocumentType.ID_CARD, Side.FRONT, LocalDate.of(2026, 11, 25));
            return new EditedFile().look(Seen.of(request, Objects.requireNonNull(DecodedPicture.of(bytes, 1)), CheckSettings.DEFAULT));
        }
    }

    private static byte[] with(int marker, byte[] data) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(PICTURE, 0, 2);
        out.writeBytes(new byte[] {(byte) 0xFF, (byte) marker, (byte) (data.length + 2 >> 8), (byte) (data.length + 2)});
        out.writeBytes(data);
        out.write(PICTURE, 2, PICTURE.length - 2);
        return out.toByteArray();
    }

    /** One directory with Software, one with the thumbnail. */
    private static byte[] exif(String software, byte[] thumbnail) {
        byte[] text = latin(software + "\0".repeat(5));
        ByteBuffer tiff = ByteBuffer.allocate(56 + text.length + thumbnail.length);
        tiff.put(latin("MM\0*")).putInt(8);
        tiff.putShort((short) 1).putShort((short) 0x0131).putShort((short) 2).putInt(text.length).putInt(56).putInt(26);
        tiff.putShort((short) 2).putShort((short) 0x0201).putShort((short) 4).putInt(1).putInt(56 + text.length);
        tiff.putShort((short) 0x0202).putShort((short) 4).putInt(1).putInt(thumbnail.length).putInt(0);
        tiff.put(text).put(thumbnail);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(latin("Exif\0\0"));
        out.writeBytes(tiff.array());
        return out.toByteArray();
    }

    private static Mat picture() {
        return Recut.decoded(PICTURE);
    }

    /** 160 by 120 with black bars, as cameras write it. */
    private static Mat small(Mat picture) {
        int high = Math.min(120, 160 * picture.rows() / picture.cols());
        int wide = Math.min(160, high * picture.cols() / picture.rows());
        Mat whole = new Mat(120, 160, opencv_core.CV_8UC3, new Scalar(0));
        Mat shrunk = new Mat();
        opencv_imgproc.resize(picture, shrunk, new Size(wide, high), 0, 0, opencv_imgproc.INTER_AREA);
        shrunk.copyTo(new Mat(whole, new Rect((160 - wide) / 2, (120 - high) / 2, wide, high)));
        return whole;
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
