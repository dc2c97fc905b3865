package gatehouse.hostile;

import static gatehouse.hostile.Uploads.chunk;
import static gatehouse.hostile.Uploads.cut;
import static gatehouse.hostile.Uploads.deflated;
import static gatehouse.hostile.Uploads.header;
import static gatehouse.hostile.Uploads.joined;
import static gatehouse.hostile.Uploads.latin;
import static gatehouse.hostile.Uploads.page;
import static gatehouse.hostile.Uploads.pdf;
import static gatehouse.hostile.Uploads.pngOf;
import static gatehouse.hostile.Uploads.resized;
import static gatehouse.hostile.Uploads.stream;
import static gatehouse.hostile.Uploads.withChunk;
import static gatehouse.hostile.Uploads.withSegment;
import static gatehouse.hostile.Uploads.zeros;
import static gatehouse.vocabulary.FileProblem.FILE_ACTIVE_CONTENT;
import static gatehouse.vocabulary.FileProblem.FILE_AMBIGUOUS;
import static gatehouse.vocabulary.FileProblem.FILE_DAMAGED;
import static gatehouse.vocabulary.FileProblem.FILE_EMPTY;
import static gatehouse.vocabulary.FileProblem.FILE_TOO_LARGE;
import static gatehouse.vocabulary.FileProblem.FILE_TOO_MANY_PAGES;
import static gatehouse.vocabulary.FileProblem.FILE_TOO_MANY_PIXELS;
import static gatehouse.vocabulary.FileProblem.FILE_TYPE_NOT_ACCEPTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import gatehouse.intake.FileInspection;
import gatehouse.intake.Inspected;
import gatehouse.vocabulary.FileProblem;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Files made to do harm, each refused with its code and within two seconds. */
class HostileUploadsTests {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final byte[] JPEG = Uploads.jpeg();
    private static final byte[] PNG = Uploads.png();
    private static final byte[] PDF = pdf(page());

    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final Map<String, FileProblem> expected = new LinkedHashMap<>();

    @TestFactory
    Stream<DynamicTest> refusesEachHostileFileInTime() {
        otherTypes();
        damagedPictures();
        bombs();
        severalThingsAtOnce();
        activePdfs();
        brokenPdfs();
        return files.keySet().stream().map(name -> dynamicTest(name, () -> assertRefused(name)));
    }

    private void assertRefused(String name) {
        // Of the processor, which other work on the machine doesn't lengthen.
        long begin = THREADS.getCurrentThreadCpuTime();
        Inspected answer = FileInspection.inspect(files.get(name), "document.pdf");
        long millis = (THREADS.getCurrentThreadCpuTime() - begin) / 1_000_000;
        assertThat(answer).isInstanceOfSatisfying(Inspected.Refused.class, refused -> {
            assertThat(refused.code()).isEqualTo(expected.get(name));
            assertThat(refused.message()).endsWith(".").doesNotContain("%d");
        });
        assertThat(millis).isLessThan(2000);
    }

    private void add(String name, FileProblem problem, byte[] bytes) {
        files.put(name, bytes);
        expected.put(name, problem);
    }

    private void otherTypes() {
        add("no bytes", FILE_EMPTY, new byte[0]);
        add("a byte too many", FILE_TOO_LARGE, joined(JPEG, new byte[20_000_001 - JPEG.length]));
        add("only 0xFF", FILE_TYPE_NOT_ACCEPTED, latin("\u00ff".repeat(65536)));
        add("GIF", FILE_TYPE_NOT_ACCEPTED, Uploads.gif());
        add("script behind a GIF header", FILE_TYPE_NOT_ACCEPTED, latin("GIF89a/*" + "x".repeat(90) + "*/=1;"));
        add("TIFF", FILE_TYPE_NOT_ACCEPTED, latin("II*\0" + "\0".repeat(100)));
        add("WebP", FILE_TYPE_NOT_ACCEPTED, latin("RIFF\0\0\0\0WEBPVP8 "));
        add("AVIF", FILE_TYPE_NOT_ACCEPTED, latin("\0\0\0\u0020ftypavif\0\0\0\0"));
        add("BMP", FILE_TYPE_NOT_ACCEPTED, joined(latin("BM\0\0\0\0\0\0\0\0\u0036\0\0\0\u0028\0\0\0"), new byte[60]));
        add("program", FILE_TYPE_NOT_ACCEPTED, latin("MZ" + "\0".repeat(58) + "\u0040\0\0\0PE\0\0"));
        add("plain text", FILE_TYPE_NOT_ACCEPTED, latin("This is not a PDF.\n".repeat(40)));
        add("web page", FILE_TYPE_NOT_ACCEPTED, latin("<!DOCTYPE html><html><body onload=\"void 0\">x</body></html>"));
        add("SVG", FILE_TYPE_NOT_ACCEPTED, latin("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"void 0\"/>"));
        add("ZIP or office document", FILE_TYPE_NOT_ACCEPTED, Uploads.zip());
    }

    private void damagedPictures() {
        add("JPEG cut in the middle", FILE_DAMAGED, cut(JPEG, 0, JPEG.length / 2));
        add("JPEG cut, its end mark put back", FILE_DAMAGED, joined(cut(JPEG, 0, JPEG.length / 2), latin("\u00ff\u00d9")));
        add("JPEG with no scan", FILE_DAMAGED, latin("\u00ff\u00d8\u00ff\u00d9"));
        add("JPEG of a height of zero", FILE_DAMAGED, resized(JPEG, 65500, 0));
        add("JPEG declaring more than it holds", FILE_DAMAGED, resized(JPEG, 4000, 4000));
        add("PNG cut in the middle", FILE_DAMAGED, cut(PNG, 0, PNG.length / 2));
        byte[] wrong = PNG.clone();
        wrong[PNG.length - 14] ^= 1;
        add("PNG with a wrong checksum", FILE_DAMAGED, wrong);
        add("PNG with too few rows", FILE_DAMAGED, pngOf(header(100, 100, 8, 2), chunk("IDAT", deflated(new byte[301 * 50])),
                chunk("IEND", new byte[0])));
        add("PNG with too many rows", FILE_DAMAGED, pngOf(header(100, 100, 8, 2), chunk("IDAT", zeros(40)), chunk("IEND", new byte[0])));
        add("PNG of a width of zero", FILE_DAMAGED, pngOf(header(0, 100, 8, 2), chunk("IDAT", deflated(new byte[100])),
                chunk("IEND", new byte[0])));
    }

    private void bombs() {
        add("PNG of 50000 by 50000", FILE_TOO_MANY_PIXELS, pngOf(header(50000, 50000, 8, 2), chunk("IDAT", deflated(new byte[600_004])),
                chunk("IEND", new byte[0])));
        add("PNG of the largest size", FILE_TOO_MANY_PIXELS, pngOf(header(Integer.MAX_VALUE, Integer.MAX_VALUE, 16, 6),
                chunk("IEND", new byte[0])));
        add("PNG whose colour profile swells", FILE_DAMAGED, withChunk(PNG, chunk("iCCP", joined(latin("x\0\0"), zeros(100)))));
        add("JPEG of 65500 by 65500", FILE_TOO_MANY_PIXELS, resized(JPEG, 65500, 65500));
        Map<Integer, byte[]> objects = page();
        objects.put(6, stream(zeros(300), "/Type /ObjStm /N 100 /First 1000 /Filter /FlateDecode "));
        add("PDF whose object stream swells", FILE_DAMAGED, pdf(objects));
        objects = page();
        objects.put(4, stream(zeros(64), "/Filter /FlateDecode "));
        add("PDF whose page content swells", FILE_DAMAGED, pdf(objects));
        objects = page();
        objects.put(4, stream(deflated(zeros(300)), "/Filter [/FlateDecode /FlateDecode] "));
        add("PDF whose page content swells twice", FILE_DAMAGED, pdf(objects));
        objects = page();
        objects.put(6, stream(deflated(new byte[1000]), "/Type /XObject /Subtype /Image /Width 40000 /Height 40000 /BitsPerComponent 8 /ColorSpace /DeviceRGB /Filter /FlateDecode "));
        add("PDF with a picture of 40000 by 40000", FILE_TOO_MANY_PIXELS, pdf(objects));
        byte[] tables = joined(new byte[1], latin("\1"), new byte[15], latin("\1"));
        byte[] many = new byte[tables.length * 3600];
        for (int i = 0; i < many.length; i++) {
            many[i] = tables[i % tables.length];
        }
        byte[] segment = withSegment(JPEG, 0xC4, many);
        java.io.ByteArrayOutputStream flood = new java.io.ByteArrayOutputStream();
        flood.writeBytes(latin("\u00ff\u00d8"));
        while (flood.size() < 19_000_000) {
            flood.write(segment, 2, many.length + 4);
        }
        add("JPEG of a million tables", FILE_DAMAGED, flood.toByteArray());
        add("PDF of streams without an end", FILE_DAMAGED, joined(latin("%PDF-1.7\n" + "1 0 obj <<>> stream\n".repeat(500_000)),
                latin("startxref\n0\n%%EOF")));
        add("PDF of a table without an end", FILE_DAMAGED, latin("%PDF-1.7\nxref\n0 2000000000\n"
                + "0000000000 00000 n \n".repeat(900_000) + "startxref\n9\n%%EOF"));
        add("PDF of deep nesting", FILE_DAMAGED, pdf(page("/X " + "[".repeat(50_000) + "]".repeat(50_000) + " ", "")));
        add("PDF of objects inside objects", FILE_DAMAGED, latin("%PDF-1.7\n" + "1 0 obj [".repeat(200_000) + "\nstartxref\n0\n%%EOF"));
    }

    private void severalThingsAtOnce() {
        add("JPEG whose comment is a web page", FILE_AMBIGUOUS,
                withSegment(JPEG, 0xFE, latin("--><html><script>void 0</script></html><!--")));
        add("JPEG whose comment is a PDF", FILE_AMBIGUOUS, withSegment(JPEG, 0xFE, PDF));
        add("JPEG whose colour profile is a web page", FILE_AMBIGUOUS, withSegment(JPEG, 0xE2, latin("ICC_PROFILE\0\1\1<html>")));
        add("JPEG with a second JPEG behind it", FILE_AMBIGUOUS, joined(JPEG, JPEG));
        add("JPEG with a film behind it", FILE_AMBIGUOUS, joined(JPEG, latin("\0\0\0\u0018ftypmp42"), new byte[100]));
        add("JPEG with a ZIP behind it", FILE_AMBIGUOUS, joined(JPEG, Uploads.zip()));
        add("PNG with a web page behind it", FILE_AMBIGUOUS, joined(PNG, latin("<html></html>")));
        add("PNG with a script in its text", FILE_AMBIGUOUS, withChunk(PNG, chunk("tEXt", latin("Comment\0<script>void 0</script>"))));
        add("PNG with a script in its packed text", FILE_AMBIGUOUS,
                withChunk(PNG, chunk("zTXt", joined(latin("Comment\0\0"), deflated(latin("<script>void 0</script>"))))));
        add("PNG that moves", FILE_AMBIGUOUS, withChunk(PNG, chunk("acTL", new byte[8])));
        add("PNG as Apple varies it", FILE_AMBIGUOUS, pngOf(chunk("CgBI", new byte[4]), header(1, 1, 8, 2)));
        add("PDF with a ZIP behind it", FILE_AMBIGUOUS, joined(PDF, Uploads.zip()));
        add("PDF with a web page behind it", FILE_AMBIGUOUS, joined(PDF, latin("<html></html>")));
        add("PDF with a web page before it", FILE_TYPE_NOT_ACCEPTED, pdf(page(), "", "<html><script>void 0</script>\n"));
    }

    private void activePdfs() {
        Map<String, String> catalogs = new LinkedHashMap<>();
        catalogs.put("script on opening", "/OpenAction << /S /JavaScript /JS (void 0;) >> ");
        catalogs.put("script whose name is escaped", "/OpenAction << /S /J#61vaScript /#4aS (void 0;) >> ");
        catalogs.put("script among the names", "/Names << /JavaScript << /Names [(a) << /S /JavaScript /JS (void 0) >>] >> >> ");
        catalogs.put("address opened by itself", "/OpenAction << /S /URI /URI (https://example.invalid/) >> ");
        catalogs.put("other file launched", "/OpenAction << /S /Launch /F (nothing.txt) >> ");
        catalogs.put("going somewhere and then running a script",
                "/OpenAction << /S /GoTo /D [3 0 R /Fit] /Next << /S /JavaScript /JS (1) >> >> ");
        catalogs.put("file attached", "/Names << /EmbeddedFiles << /Names [(a) << /Type /Filespec /F (a) /EF << /F 4 0 R >> >>] >> >> ");
        catalogs.put("portfolio", "/Collection << /View /D >> ");
        catalogs.put("XFA form", "/AcroForm << /Fields [] /XFA 4 0 R >> ");
        catalogs.put("text field", "/AcroForm << /Fields [<< /FT /Tx /T (a) /V (b) >>] >> ");
        catalogs.put("action on closing", "/AA << /WC << /S /JavaScript /JS (1) >> >> ");
        catalogs.forEach((name, catalog) -> add("PDF with " + name, FILE_ACTIVE_CONTENT, pdf(page(catalog, ""))));
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("script when the page is shown", "/AA << /O << /S /JavaScript /JS (1) >> >> ");
        pages.put("film", "/Annots [<< /Type /Annot /Subtype /RichMedia /Rect [0 0 9 9] >>] ");
        pages.put("form that is sent on a click", "/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /SubmitForm /F (x) >> >>] ");
        pages.put("file pinned to the page", "/Annots [<< /Type /Annot /Subtype /FileAttachment /Rect [0 0 9 9] >>] ");
        pages.forEach((name, entries) -> add("PDF with a " + name, FILE_ACTIVE_CONTENT, pdf(page("", entries))));
        Map<Integer, byte[]> hidden = page();
        hidden.put(6, stream(deflated(latin("7 0 << /S /JavaScript /JS (1) >>")), "/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode "));
        add("PDF with a script in an object stream", FILE_ACTIVE_CONTENT, pdf(hidden));
        Map<Integer, byte[]> elsewhere = page();
        elsewhere.put(6, stream(new byte[0], "/F (http://example.invalid/a) "));
        add("PDF with a stream kept elsewhere", FILE_ACTIVE_CONTENT, pdf(elsewhere));
    }

    private void brokenPdfs() {
        add("PDF cut in the middle", FILE_DAMAGED, cut(PDF, 0, PDF.length / 2));
        add("PDF without its last line", FILE_DAMAGED, cut(PDF, 0, PDF.length - 7));
        Map<Integer, byte[]> objects = page();
        objects.put(2, latin("<< /Type /Pages /Kids [6 0 R] /Count 1 >>"));
        objects.put(6, latin("<< /Type /Pages /Parent 2 0 R /Kids [2 0 R] /Count 1 >>"));
        add("PDF whose pages run in a circle", FILE_DAMAGED, pdf(objects));
        String text = new String(PDF, java.nio.charset.StandardCharsets.ISO_8859_1);
        int table = text.lastIndexOf("xref\n0 ");
        String loop = text.substring(0, text.lastIndexOf("trailer"));
        add("PDF whose table names itself as the one before", FILE_DAMAGED,
                latin(loop + "trailer\n<< /Size 6 /Root 1 0 R /Prev " + table + " >>\nstartxref\n" + table + "\n%%EOF\n"));
        Map<Integer, byte[]> many = page();
        StringBuilder kids = new StringBuilder();
        for (int number = 10; number < 300; number++) {
            kids.append(number).append(" 0 R ");
            many.put(number, latin("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>"));
        }
        many.put(2, latin("<< /Type /Pages /Count 290 /Kids [" + kids + "] >>"));
        add("PDF of too many pages", FILE_TOO_MANY_PAGES, pdf(many));
        Map<Integer, byte[]> huge = page();
        huge.put(2, latin("<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 2000000 2000000] >>"));
        add("PDF of a page two million points wide", FILE_TOO_MANY_PIXELS, pdf(huge));
        add("PDF of one great string", FILE_DAMAGED, joined(latin("%PDF-1.7\n1 0 obj ("), "(".repeat(5_000_000).getBytes(),
                latin("\nstartxref\n0\n%%EOF")));
    }

    @Test
    void namesTheWayOutOfHeic() {
        Inspected answer = FileInspection.inspect(latin("\0\0\0\u0018ftypheic\0\0\0\0"), "IMG_0001.HEIC");
        assertThat(((Inspected.Refused) answer).message()).contains("HEIC").contains("Save it as a JPEG");
    }

    @Test
    void answersAnyMutationOfAGoodFileInTime() {
        Random random = new Random(11);
        byte[][] good = {JPEG, PNG, PDF, pdf(page("/AcroForm << /Fields [] >> ", ""))};
        for (int i = 0; i < 1500; i++) {
            byte[] bytes = good[i % good.length].clone();
            for (int change = 0; change < 1 + i % 5; change++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            // Of the processor, which other work on the machine doesn't lengthen.
        long begin = THREADS.getCurrentThreadCpuTime();
            assertThat(FileInspection.inspect(i % 7 == 0 ? cut(bytes, 0, random.nextInt(bytes.length)) : bytes, "a.jpg")).isNotNull();
            assertThat(THREADS.getCurrentThreadCpuTime() - begin).isLessThan(2_000_000_000L);
        }
    }
}
