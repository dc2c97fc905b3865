package gatehouse.specimens;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The smallest whole PDF that shows a title and some lines (ISO 32000-2, annex H.3). */
final class SpecimenPdf {

    private SpecimenPdf() {}

    static byte[] of(String title, List<String> lines) {
        StringBuilder text = new StringBuilder("BT /F1 20 Tf 72 760 Td (").append(escaped(title)).append(") Tj /F1 11 Tf 0 -36 Td 16 TL ");
        for (String line : lines) {
            text.append('(').append(escaped(line)).append(") Tj T* ");
        }
        text.append("T* (SPECIMEN - void) Tj ET");
        return assembled(List.of(
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
                "<< /Length " + text.length() + " >>\nstream\n" + text + "\nendstream",
                "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
                "<< /Title (" + escaped(title) + ") >>"));
    }

    private static byte[] assembled(List<String> objects) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(out, "%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n");
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < objects.size(); i++) {
            places.add(out.size());
            write(out, (i + 1) + " 0 obj\n" + objects.get(i) + "\nendobj\n");
        }
        int table = out.size();
        write(out, "xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n");
        places.forEach(place -> write(out, "%010d 00000 n \n".formatted(place)));
        write(out, "trailer\n<< /Size " + (objects.size() + 1) + " /Root 1 0 R /Info 6 0 R >>\nstartxref\n" + table + "\n%%EOF\n");
        return out.toByteArray();
    }

    private static void write(ByteArrayOutputStream out, String latin) {
        out.writeBytes(latin.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String escaped(String text) {
        return text.replaceAll("[^\\x00-\\xFF]", "?").replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)");
    }
}
