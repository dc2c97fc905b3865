package gatehouse.studio;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.pdf417.PDF417Writer;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/** Codes on the back of a licence. The text follows AAMVA's DL/ID card design standard (2020), annex D. */
final class Barcodes {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("MMddyyyy");

    private Barcodes() {}

    static void pdf417(Sheet sheet, Holder holder, double[] at, Dice dice) {
        Map<EncodeHintType, Object> hints = Map.of(EncodeHintType.MARGIN, 0, EncodeHintType.ERROR_CORRECTION, dice.whole(3, 5),
                EncodeHintType.PDF417_DIMENSIONS, new com.google.zxing.pdf417.encoder.Dimensions(10, 14, 8, 60));
        try {
            draw(sheet, new PDF417Writer().encode(aamva(holder), BarcodeFormat.PDF_417, 1, 1, hints), at, 1.2);
        } catch (WriterException e) {
            throw new IllegalStateException("The text is too long for its code.", e);
        }
    }

    static void qr(Sheet sheet, Holder holder, double[] at) {
        try {
            String text = "UTO|" + holder.documentNumber() + "|" + DATE.format(holder.dateOfBirth());
            draw(sheet, new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 1, 1, Map.of(EncodeHintType.MARGIN, 0)), at, 1.2);
        } catch (WriterException e) {
            throw new IllegalStateException("The text is too long for its code.", e);
        }
    }

    /** Transliterated names, as machines read them; the country code stands for a jurisdiction that doesn't exist. */
    static String aamva(Holder holder) {
        LocalDate issued = holder.expiry().minusYears(8);
        String fields = "DAQ" + holder.documentNumber() + "\nDCS" + holder.zoneSurname().replace('<', ' ') + "\nDDEN\nDAC"
                + holder.zoneGivenNames().replace('<', ' ') + "\nDCT" + holder.zoneGivenNames().replace('<', ' ') + "\nDDFN\nDBD" + DATE.format(issued)
                + "\nDBB" + DATE.format(holder.dateOfBirth()) + "\nDBA" + DATE.format(holder.expiry()) + "\nDBC"
                + (holder.sex().equals("M") ? "1" : holder.sex().equals("F") ? "2" : "9") + "\nDCGUTO\n";
        String subfile = "DL" + fields + "\r";
        return String.format("@\n\u001e\rANSI 999999100001DL0031%04d%s", subfile.length(), subfile);
    }

    private static void draw(Sheet sheet, BitMatrix bits, double[] at, double margin) {
        sheet.fill(at[0] - margin, at[1] - margin, at[2] + 2 * margin, at[3] + 2 * margin, Color.WHITE);
        double w = at[2] / bits.getWidth();
        double h = at[3] / bits.getHeight();
        Path2D black = new Path2D.Double(Path2D.WIND_NON_ZERO);
        for (int y = 0; y < bits.getHeight(); y++) {
            for (int x = 0; x < bits.getWidth(); x++) {
                if (bits.get(x, y)) {
                    int from = x;
                    while (x + 1 < bits.getWidth() && bits.get(x + 1, y)) {
                        x++;
                    }
                    black.append(new Rectangle2D.Double(at[0] + from * w, at[1] + y * h, (x - from + 1) * w, h * 1.001), false);
                }
            }
        }
        sheet.fill(black, new Color(0x151515));
    }
}
