package gatehouse.intake;

import java.util.List;

/** What a sound file of one type turned out to hold. Width and height as stored, 0 for a PDF. */
record Structure(int pages, int width, int height, int orientation, List<UploadWarning> warnings) {

    /** The most pixels that a picture may declare. */
    static final long MAX_PIXELS = 60_000_000;

    static Structure ofPicture(int width, int height, int mark) {
        boolean known = mark >= 1 && mark <= 8;
        return new Structure(1, width, height, known ? mark : 1, known ? List.of() : List.of(UploadWarning.ORIENTATION_UNKNOWN));
    }

    static void requireSize(long width, long height) {
        if (width <= 0 || height <= 0) {
            throw Refusal.damaged("it declares a picture without width or height");
        }
        if (width * height > MAX_PIXELS) {
            throw Refusal.tooManyPixels("The picture declares %d × %d pixels; at most 60 megapixels are taken. Make it smaller and send it again."
                    .formatted(width, height));
        }
    }
}
