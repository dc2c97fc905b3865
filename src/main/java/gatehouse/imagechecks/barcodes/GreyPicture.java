package gatehouse.imagechecks.barcodes;

/**
 * A picture in grey.
 *
 * @param samples 0 black to 255 white, row by row
 */
record GreyPicture(byte[] samples, int width, int height) {

    GreyPicture {
        if (width < 1 || height < 1 || (long) width * height != samples.length) {
            throw new IllegalArgumentException("A picture has as many samples as its width times its height.");
        }
    }

    /** Every four neighbours made one. */
    GreyPicture halved() {
        int newWidth = Math.max(1, width / 2);
        int newHeight = Math.max(1, height / 2);
        byte[] half = new byte[newWidth * newHeight];
        for (int y = 0; y < newHeight; y++) {
            for (int x = 0; x < newWidth; x++) {
                half[y * newWidth + x] = (byte) mean(2 * x, 2 * y);
            }
        }
        return new GreyPicture(half, newWidth, newHeight);
    }

    private int mean(int x, int y) {
        int right = Math.min(x + 1, width - 1);
        int below = Math.min(y + 1, height - 1);
        return (at(x, y) + at(right, y) + at(x, below) + at(right, below) + 2) / 4;
    }

    private int at(int x, int y) {
        return samples[y * width + x] & 0xFF;
    }
}
