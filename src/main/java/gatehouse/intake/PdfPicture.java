package gatehouse.intake;

import gatehouse.intake.PdfValue.Dict;
import gatehouse.intake.PdfValue.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A picture inside a PDF, as declared.
 *
 * @param bytes the most that it may unpack to
 */
record PdfPicture(long width, long height, long bytes) {
    private static final long SLACK = 1_000_000;

    /** The picture that a stream declares, its size within bounds; null where the stream is none. */
    static @Nullable PdfPicture of(Stream stream, PdfObjects objects) {
        Dict dict = stream.dict();
        if (!PdfValue.isName(objects.resolve(dict.get("Subtype")), "Image")) {
            return null;
        }
        long width = PdfValue.whole(objects.resolve(dict.get("Width")), 0);
        long height = PdfValue.whole(objects.resolve(dict.get("Height")), 0);
        if (width < 0 || height < 0 || width > 1_000_000 || height > 1_000_000 || width * height > Structure.MAX_PIXELS) {
            throw tooManyPixels(width, height);
        }
        boolean mask = PdfValue.whole(objects.resolve(dict.get("BitsPerComponent")), 1) == 1;
        long bits = PdfValue.whole(objects.resolve(dict.get("BitsPerComponent")), 1);
        long samples = mask && !dict.has("ColorSpace") ? 1 : 4;
        return new PdfPicture(width, height, (width * samples * Math.min(bits, 16) + 7) / 8 * height + SLACK);
    }

    private static Refusal tooManyPixels(long width, long height) {
        return Refusal.tooManyPixels("A picture in the PDF declares %d × %d pixels; at most 60 megapixels are taken.".formatted(width, height));
    }

    /** Refuses a JPEG inside a PDF whose own header declares more than the PDF admits. */
    static void requireJpegSize(byte[] jpeg) {
        int at = 2;
        while (at + 9 < jpeg.length && (jpeg[at] & 0xFF) == 0xFF) {
            int marker = jpeg[at + 1] & 0xFF;
            if (marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC) {
                long height = (jpeg[at + 5] & 0xFF) << 8 | jpeg[at + 6] & 0xFF;
                long width = (jpeg[at + 7] & 0xFF) << 8 | jpeg[at + 8] & 0xFF;
                if (width * height > Structure.MAX_PIXELS) {
                    throw tooManyPixels(width, height);
                }
                return;
            }
            int length = (jpeg[at + 2] & 0xFF) << 8 | jpeg[at + 3] & 0xFF;
            at += marker == 0xFF ? 1 : 2 + length;
        }
    }
}
