package gatehouse.intake;

import gatehouse.intake.PdfValue.Array;
import gatehouse.intake.PdfValue.Dict;

/** Undoes the PNG predictor (ISO 32000-2, 7.4.4.4) of the streams that hold a cross-reference. */
final class PdfPredictor {

    private PdfPredictor() {}

    static byte[] undo(byte[] data, Dict stream, Budget budget) {
        PdfValue value = stream.get("DecodeParms");
        Dict parameters = PdfValue.dictOf(value instanceof Array array && !array.items().isEmpty() ? array.items().get(0) : value);
        if (parameters == null || PdfValue.whole(parameters.get("Predictor"), 1) < 10) {
            return data;
        }
        int columns = (int) PdfValue.whole(parameters.get("Columns"), 1);
        if (columns < 1 || columns > 64) {
            throw Refusal.damaged("its list of parts is broken");
        }
        int rows = data.length / (columns + 1);
        byte[] out = new byte[rows * columns];
        for (int row = 0; row < rows; row++) {
            budget.step();
            undoRow(data, row * (columns + 1), out, row * columns, columns);
        }
        return out;
    }

    private static void undoRow(byte[] data, int in, byte[] out, int to, int columns) {
        int kind = data[in];
        for (int i = 0; i < columns; i++) {
            int left = i > 0 ? out[to + i - 1] & 0xFF : 0;
            int above = to >= columns ? out[to + i - columns] & 0xFF : 0;
            int corner = i > 0 && to >= columns ? out[to + i - columns - 1] & 0xFF : 0;
            int guess = switch (kind) {
                case 1 -> left;
                case 2 -> above;
                case 3 -> (left + above) / 2;
                case 4 -> paeth(left, above, corner);
                default -> 0;
            };
            out[to + i] = (byte) (data[in + 1 + i] + guess);
        }
    }

    private static int paeth(int left, int above, int corner) {
        int p = left + above - corner;
        int a = Math.abs(p - left);
        int b = Math.abs(p - above);
        int c = Math.abs(p - corner);
        return a <= b && a <= c ? left : b <= c ? above : corner;
    }
}
