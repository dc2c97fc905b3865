package gatehouse.imagechecks.barcodes;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.Reader;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.pdf417.PDF417Reader;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the barcodes of a grey picture: at most one of each kind, upright or turned by quarters.
 *
 * <p>The work is bounded: a picture of more than six megapixels is halved until it is not, each kind is looked for at two
 * sizes and no more, and a barcode holds 7,089 characters at most by its own definition.
 */
public final class BarcodeReader {
    private static final int MOST_PIXELS = 6_000_000;
    private static final Map<DecodeHintType, Object> HINTS = Map.of(DecodeHintType.TRY_HARDER, true);

    private BarcodeReader() {}

    /**
     * Reads. Never throws for what a picture shows.
     *
     * @param grey   samples row by row, 0 black to 255 white
     * @param width  in pixels
     * @param height in pixels
     */
    public static List<Barcode> read(byte[] grey, int width, int height) {
        GreyPicture picture = new GreyPicture(grey, width, height);
        while ((long) picture.width() * picture.height() > MOST_PIXELS) {
            picture = picture.halved();
        }
        // Blur and noise that hide a barcode at full size are often gone at half.
        List<GreyPicture> sizes = List.of(picture, picture.halved());
        List<Barcode> found = new ArrayList<>();
        first(new PDF417Reader(), sizes).ifPresent(text -> found.add(new Barcode(Barcode.Kind.PDF417, text)));
        first(new QRCodeReader(), sizes).ifPresent(text -> found.add(new Barcode(Barcode.Kind.QR, text)));
        return List.copyOf(found);
    }

    private static Optional<String> first(Reader reader, List<GreyPicture> sizes) {
        return sizes.stream().flatMap(size -> text(reader, size).stream()).findFirst();
    }

    private static Optional<String> text(Reader reader, GreyPicture picture) {
        PlanarYUVLuminanceSource source = new PlanarYUVLuminanceSource(picture.samples(), picture.width(), picture.height(), 0, 0,
                picture.width(), picture.height(), false);
        try {
            return Optional.ofNullable(reader.decode(new BinaryBitmap(new HybridBinarizer(source)), HINTS).getText());
        } catch (ReaderException e) {
            return Optional.empty();
        } catch (RuntimeException e) {
            // The library lets some malformed codes out as index and argument errors: no barcode, as far as we can tell.
            return Optional.empty();
        }
    }
}
