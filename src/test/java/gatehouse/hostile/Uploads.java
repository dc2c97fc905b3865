package gatehouse.hostile;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;

/** Makes the bytes of good and hostile files. Inert: programs are only their first bytes. */
public final class Uploads {
    public static final String JPEG_START = "\u00ff\u00d8\u00ff\u00e0";

    private Uploads() {}

    public static BufferedImage card() {
        BufferedImage image = new BufferedImage(600, 380, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(new Color(236, 232, 220));
        g.fillRect(0, 0, 600, 380);
        Random random = new Random(5);
        for (int i = 0; i < 300; i++) {
            g.setColor(new Color(random.nextInt(0xFFFFFF)));
            g.fillRect(random.nextInt(600), random.nextInt(380), 24, 10);
        }
        g.dispose();
        return image;
    }

    public static byte[] jpeg() {
        return encoded("jpeg");
    }

    public static byte[] png() {
        return encoded("png");
    }

    public static byte[] gif() {
        return encoded("gif");
    }

    private static byte[] encoded(String format) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(card(), format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    public static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    public static byte[] cut(byte[] bytes, int from, int to) {
        return java.util.Arrays.copyOfRange(bytes, from, to);
    }

    /** A segment put right behind the start of a JPEG. */
    public static byte[] withSegment(byte[] jpeg, int marker, byte[] payload) {
        int length = payload.length + 2;
        return joined(cut(jpeg, 0, 2), new byte[] {-1, (byte) marker, (byte) (length >> 8), (byte) length}, payload,
                cut(jpeg, 2, jpeg.length));
    }

    public static byte[] withOrientation(byte[] jpeg, int mark) {
        byte[] exif = latin("Exif\0\0II*\0\b\0\0\0\1\0\u0012\u0001\3\0\1\0\0\0\0\0\0\0\0\0\0\0");
        exif[24] = (byte) mark;
        return withSegment(jpeg, 0xE1, exif);
    }

    /** The same JPEG declaring another size. */
    public static byte[] resized(byte[] jpeg, int width, int height) {
        byte[] copy = jpeg.clone();
        int at = 2;
        while ((copy[at + 1] & 0xFF) < 0xC0 || (copy[at + 1] & 0xFF) > 0xC2) {
            at += 2 + ((copy[at + 2] & 0xFF) << 8 | copy[at + 3] & 0xFF);
        }
        ByteBuffer.wrap(copy, at + 5, 4).putShort((short) height).putShort((short) width);
        return copy;
    }

    public static byte[] chunk(String kind, byte[] data) {
        byte[] body = joined(latin(kind), data);
        CRC32 crc = new CRC32();
        crc.update(body);
        return joined(ByteBuffer.allocate(4).putInt(data.length).array(), body,
                ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }

    public static byte[] header(int width, int height, int depth, int colour) {
        return chunk("IHDR", ByteBuffer.allocate(13).putInt(width).putInt(height).put((byte) depth).put((byte) colour).put(new byte[3]).array());
    }

    public static byte[] pngOf(byte[]... chunks) {
        return joined(latin("\u0089PNG\r\n\u001a\n"), joined(chunks));
    }

    /** A chunk put right behind the header of a PNG. */
    public static byte[] withChunk(byte[] png, byte[] chunk) {
        return joined(cut(png, 0, 33), chunk, cut(png, 33, png.length));
    }

    public static byte[] deflated(byte[] data) {
        Deflater deflater = new Deflater(9);
        deflater.setInput(data);
        deflater.finish();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] piece = new byte[1 << 14];
        while (!deflater.finished()) {
            out.write(piece, 0, deflater.deflate(piece));
        }
        deflater.end();
        return out.toByteArray();
    }

    /** So many mebibytes of zeros, deflated. */
    public static byte[] zeros(int mebibytes) {
        Deflater deflater = new Deflater(9);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] piece = new byte[1 << 16];
        for (int i = 0; i < mebibytes; i++) {
            deflater.setInput(new byte[1 << 20]);
            while (!deflater.needsInput()) {
                out.write(piece, 0, deflater.deflate(piece));
            }
        }
        deflater.finish();
        while (!deflater.finished()) {
            out.write(piece, 0, deflater.deflate(piece));
        }
        deflater.end();
        return out.toByteArray();
    }

    /** The objects of a PDF of one page with a line of text. */
    public static Map<Integer, byte[]> page() {
        return page("", "");
    }

    /** @param catalog and {@code page}: entries added to those dictionaries */
    public static Map<Integer, byte[]> page(String catalog, String page) {
        Map<Integer, byte[]> objects = new LinkedHashMap<>();
        objects.put(1, latin("<< /Type /Catalog /Pages 2 0 R " + catalog + ">>"));
        objects.put(2, latin("<< /Type /Pages /Kids [3 0 R] /Count 1 >>"));
        objects.put(3, latin("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> " + page + ">>"));
        objects.put(4, stream(latin("BT /F1 12 Tf 72 770 Td (Trust deed) Tj ET"), ""));
        objects.put(5, latin("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"));
        return objects;
    }

    public static byte[] stream(byte[] data, String entries) {
        return joined(latin("<< /Length " + data.length + " " + entries + ">>\nstream\n"), data, latin("\nendstream"));
    }

    public static byte[] pdf(Map<Integer, byte[]> objects) {
        return pdf(objects, "", "");
    }

    /** @param prefix text before the header; offsets count from the file's start */
    public static byte[] pdf(Map<Integer, byte[]> objects, String trailer, String prefix) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(latin(prefix + "%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n"));
        TreeMap<Integer, Integer> places = new TreeMap<>();
        new TreeMap<>(objects).forEach((number, body) -> {
            places.put(number, out.size());
            out.writeBytes(joined(latin(number + " 0 obj\n"), body, latin("\nendobj\n")));
        });
        int table = out.size();
        int size = places.lastKey() + 1;
        out.writeBytes(latin("xref\n0 " + size + "\n0000000000 65535 f \n"));
        for (int number = 1; number < size; number++) {
            out.writeBytes(latin(places.containsKey(number) ? "%010d 00000 n \n".formatted(places.get(number)) : "0000000000 65535 f \n"));
        }
        out.writeBytes(latin("trailer\n<< /Size " + size + " /Root 1 0 R " + trailer + ">>\nstartxref\n" + table + "\n%%EOF\n"));
        return out.toByteArray();
    }

    public static byte[] zip() {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (java.util.zip.ZipOutputStream zip = new java.util.zip.ZipOutputStream(out)) {
                zip.putNextEntry(new java.util.zip.ZipEntry("note.txt"));
                zip.write(latin("inside"));
                zip.closeEntry();
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
