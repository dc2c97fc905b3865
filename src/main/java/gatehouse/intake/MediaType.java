package gatehouse.intake;

/** The only types of file that are taken, judged by content. */
public enum MediaType {
    JPEG("image/jpeg", "JPEG"),
    PNG("image/png", "PNG"),
    PDF("application/pdf", "PDF");

    private final String mime;
    private final String word;

    MediaType(String mime, String word) {
        this.mime = mime;
        this.word = word;
    }

    /** The name in a {@code Content-Type} header. */
    public String mime() {
        return mime;
    }

    /** The name people use. */
    String word() {
        return word;
    }

    public boolean isPicture() {
        return this != PDF;
    }
}
