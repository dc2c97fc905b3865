package gatehouse.imagechecks;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Of EXIF data (CIPA DC-008) what tells of an editor.
 *
 * @param software  that wrote or processed the picture, as it named itself
 * @param thumbnail a JPEG of at most a third of a megapixel; null where there is none
 */
record Exif(List<String> software, byte @Nullable [] thumbnail) {
    private static final int PROCESSING_SOFTWARE = 0x000B;
    private static final int SOFTWARE = 0x0131;
    private static final int THUMBNAIL = 0x0201;
    private static final int THUMBNAIL_LENGTH = 0x0202;
    private static final int LARGEST_THUMBNAIL = 640 * 480;

    static Exif of(byte[] bytes, int from, int end) {
        return new Reading(bytes, from, end).read();
    }

    /** One pass over two directories; offsets count from the beginning of the data. */
    private static final class Reading {
        private final byte[] bytes;
        private final int from;
        private final int end;
        private final boolean little;
        private final List<String> software = new ArrayList<>();
        private long thumbnail;
        private long length;

        Reading(byte[] bytes, int from, int end) {
            this.bytes = bytes;
            this.from = from;
            this.end = end;
            this.little = from < end && bytes[from] == 'I';
        }

        Exif read() {
            long next = directory(number(4, 4));
            directory(next);
            return new Exif(List.copyOf(software), small());
        }

        /** @return where the next one begins, or 0 */
        private long directory(long at) {
            if (at <= 0) {
                return 0;
            }
            long entries = number(at, 2);
            for (long entry = at + 2; entry < at + 2 + 12 * entries && from + entry + 12 <= end; entry += 12) {
                switch ((int) number(entry, 2)) {
                    case SOFTWARE, PROCESSING_SOFTWARE -> software.add(text(entry));
                    case THUMBNAIL -> thumbnail = number(entry + 8, 4);
                    case THUMBNAIL_LENGTH -> length = number(entry + 8, 4);
                    default -> { }
                }
            }
            return number(at + 2 + 12 * entries, 4);
        }

        private String text(long entry) {
            long size = number(entry + 4, 4);
            long at = size <= 4 ? entry + 8 : number(entry + 8, 4);
            if (size > 200 || from + at + size > end) {
                return "";
            }
            return new String(bytes, (int) (from + at), (int) size, StandardCharsets.ISO_8859_1).replace("\0", "");
        }

        private byte @Nullable [] small() {
            if (thumbnail <= 0 || length < 100 || from + thumbnail + length > end) {
                return null;
            }
            byte[] jpeg = Arrays.copyOfRange(bytes, (int) (from + thumbnail), (int) (from + thumbnail + length));
            long pixels = jpeg[0] == (byte) 0xFF && jpeg[1] == (byte) 0xD8 ? PixelCount.declaredBy(jpeg) : 0;
            return pixels > 0 && pixels <= LARGEST_THUMBNAIL ? jpeg : null;
        }

        /** 0 where it lies outside the data. */
        private long number(long at, int size) {
            if (from + at + size > end) {
                return 0;
            }
            long value = 0;
            for (int i = 0; i < size; i++) {
                value = value << 8 | bytes[(int) (from + at) + (little ? size - 1 - i : i)] & 0xFF;
            }
            return value;
        }
    }
}
