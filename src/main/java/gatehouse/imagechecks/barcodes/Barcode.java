package gatehouse.imagechecks.barcodes;

/** One barcode that was read; its own error correction vouches for the text. */
public record Barcode(Kind kind, String text) {

    /** The kinds that identity documents carry and that are looked for. */
    public enum Kind { PDF417, QR }
}
