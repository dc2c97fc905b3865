package gatehouse.imagechecks;

/** The size that an accepted JPEG or PNG declares, to choose how coarsely it is decoded. */
final class PixelCount {

    private PixelCount() {}

    static long declaredBy(byte[] bytes) {
        return bytes.length > 24 && bytes[1] == 'P' ? u32(bytes, 16) * u32(bytes, 20) : jpeg(bytes);
    }

    private static long jpeg(byte[] bytes) {
        int at = 2;
        while (at + 9 < bytes.length && (bytes[at] & 0xFF) == 0xFF) {
            int marker = bytes[at + 1] & 0xFF;
            if (marker >= 0xC0 && marker <= 0xC2) {
                return (long) u16(bytes, at + 5) * u16(bytes, at + 7);
            }
            at += marker == 0xFF ? 1 : 2 + u16(bytes, at + 2);
        }
        return 0;
    }

    private static int u16(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) << 8 | bytes[at + 1] & 0xFF;
    }

    private static long u32(byte[] bytes, int at) {
        return (long) u16(bytes, at) << 16 | u16(bytes, at + 2);
    }
}
