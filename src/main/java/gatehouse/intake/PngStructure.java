package gatehouse.intake;

import java.util.Set;
import java.util.zip.CRC32;

/** Walks the chunks of a PNG (W3C PNG, third edition) and unpacks its data into nothing, only to measure it. */
final class PngStructure {
    private static final Set<String> ANIMATION = Set.of("acTL", "fcTL", "fdAT");
    private static final int MOST_CHUNKS = 50_000;

    private final byte[] bytes;
    private final Budget budget;
    private int width;
    private int height;
    private int orientation = 1;
    private boolean palette;
    private boolean dataEnded;
    private @org.jspecify.annotations.Nullable PngData data;

    PngStructure(byte[] bytes, Budget budget) {
        this.bytes = bytes;
        this.budget = budget;
    }

    Structure judge() {
        int at = 8;
        int chunks = 0;
        String kind = "";
        while (!kind.equals("IEND")) {
            budget.step();
            if (at + 12 > bytes.length || ++chunks > MOST_CHUNKS) {
                throw Refusal.damaged("the picture ends in its middle");
            }
            long length = u32(at);
            if (length > bytes.length - at - 12) {
                throw Refusal.damaged("the picture ends in its middle");
            }
            kind = new String(bytes, at + 4, 4, java.nio.charset.StandardCharsets.ISO_8859_1);
            int end = at + 8 + (int) length;
            requireOrder(kind, chunks);
            requireChecksum(at + 4, end);
            readChunk(kind, at + 8, end);
            at = end + 4;
        }
        requireData().requireComplete();
        refuseTrailer(at);
        Marks.refuseArchiveAtEnd(bytes);
        return Structure.ofPicture(width, height, orientation);
    }

    private void requireOrder(String kind, int chunks) {
        if (kind.equals("CgBI")) {
            throw Refusal.ambiguous("The file is Apple's own variant of PNG, which other programs read wrongly. Save it as a "
                    + "plain PNG or JPEG.");
        }
        if ((chunks == 1) != kind.equals("IHDR")) {
            throw Refusal.damaged("its header is not where it should be");
        }
        if (ANIMATION.contains(kind)) {
            throw Refusal.ambiguous("The file is an animation: several pictures in one file. Send one picture a file.");
        }
    }

    private void requireChecksum(int from, int end) {
        CRC32 crc = new CRC32();
        crc.update(bytes, from, end - from);
        if (crc.getValue() != u32(end)) {
            throw Refusal.damaged("a checksum is wrong");
        }
    }

    private void readChunk(String kind, int from, int end) {
        switch (kind) {
            case "IHDR" -> readHeader(from, end);
            case "IDAT" -> readData(from, end);
            case "IEND" -> requireEmpty(from, end);
            case "PLTE" -> readPalette(from, end);
            case "eXIf" -> readExif(from, end);
            case "iCCP", "zTXt", "iTXt", "tEXt" -> readText(kind, from, end);
            default -> readOther(kind, from, end);
        }
        dataEnded |= data != null && data.begun() && !kind.equals("IDAT");
    }

    private void readHeader(int from, int end) {
        if (end - from != 13) {
            throw Refusal.damaged("its header is broken");
        }
        long wide = u32(from);
        long high = u32(from + 4);
        if (wide > Integer.MAX_VALUE || high > Integer.MAX_VALUE) {
            throw Refusal.damaged("its header is broken");
        }
        Structure.requireSize(wide, high);
        width = (int) wide;
        height = (int) high;
        palette = bytes[from + 9] == 3;
        data = new PngData(width, height, bytes[from + 8], bytes[from + 9], bytes[from + 12], budget);
        if (bytes[from + 10] != 0 || bytes[from + 11] != 0) {
            throw Refusal.damaged("its header is broken");
        }
    }

    private void readData(int from, int end) {
        if (dataEnded || palette) {
            throw Refusal.damaged("its parts stand in the wrong order");
        }
        requireData().add(bytes, from, end);
    }

    private void readPalette(int from, int end) {
        int length = end - from;
        if (length == 0 || length % 3 != 0 || length > 768 || requireData().begun()) {
            throw Refusal.damaged("its palette is broken");
        }
        palette = false;
    }

    private void readExif(int from, int end) {
        Marks.refuseForeign(bytes, from, end, "its description");
        int mark = Orientation.of(bytes, from, end);
        orientation = mark >= 0 ? mark : orientation;
    }

    private void readText(String kind, int from, int end) {
        Marks.refuseForeign(bytes, from, end, "its text");
        int name = Marks.indexOf(bytes, from, end, "\0");
        if (name < 0 || kind.equals("tEXt")) {
            return;
        }
        int packed = kind.equals("iTXt") ? startOfPacked(name, end) : name + 2;
        if (packed > 0) {
            byte[] text = Unpacking.inflate(bytes, Math.min(packed, end), end, 8_000_000, budget);
            Marks.refuseForeign(text, 0, text.length, "its text");
        }
    }

    /** Where the compressed part of an international text begins, or -1 where it isn't compressed. */
    private int startOfPacked(int name, int end) {
        if (name + 3 > end || bytes[name + 1] == 0) {
            return -1;
        }
        int language = Marks.indexOf(bytes, name + 3, end, "\0");
        int translated = language < 0 ? -1 : Marks.indexOf(bytes, language + 1, end, "\0");
        return translated < 0 ? -1 : translated + 1;
    }

    private void readOther(String kind, int from, int end) {
        boolean letters = kind.chars().allMatch(c -> c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z');
        if (!letters || Character.isUpperCase(kind.charAt(0))) {
            throw Refusal.damaged("it holds a part that no picture has");
        }
        Marks.refuseForeign(bytes, from, end, "one of its parts");
    }

    private void requireEmpty(int from, int end) {
        if (from != end) {
            throw Refusal.ambiguous("Something else stands in the end mark of the picture. Save it as a plain PNG and send that.");
        }
    }

    private PngData requireData() {
        if (data == null) {
            throw Refusal.damaged("it holds no picture");
        }
        return data;
    }

    private void refuseTrailer(int at) {
        for (int i = at; i < bytes.length; i++) {
            if (bytes[i] != 0 && bytes[i] != '\n' && bytes[i] != '\r') {
                throw Refusal.ambiguous("Something else stands behind the picture in the file. Save the picture as a plain PNG "
                        + "and send that.");
            }
        }
    }

    private long u32(int at) {
        return (bytes[at] & 0xFFL) << 24 | (bytes[at + 1] & 0xFF) << 16 | (bytes[at + 2] & 0xFF) << 8 | bytes[at + 3] & 0xFF;
    }
}
