package gatehouse.imagechecks;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** The blocks of eight by eight pixels in which JPEG stores a picture (ITU-T T.81, A.1), where they are of the document; and how light its pixels are. */
final class BlockGrid {
    static final int BLOCK = 8;
    private final Quadrangle outline;
    private final ByteBuffer pixels;
    private final int stride;
    private final int width;
    private final int height;
    private final int left;
    private final int top;
    private final int columns;
    private final int rows;

    /** @param within of the document, so many times as wide and high, whose blocks they are */
    BlockGrid(Seen seen, double within) {
        this.outline = seen.located().outline().widened(within);
        DecodedPicture picture = seen.picture();
        this.pixels = picture.pixels().createBuffer();
        this.stride = (int) picture.pixels().step();
        this.width = picture.width();
        this.height = picture.height();
        int orientation = seen.request().orientation();
        // The file's blocks begin at its own upper left, which turning may have carried to another corner.
        this.left = first(outline.x(), orientation == 2 || orientation == 3 || orientation == 6 || orientation == 7 ? width % BLOCK : 0);
        this.top = first(outline.y(), orientation == 3 || orientation == 4 || orientation == 7 || orientation == 8 ? height % BLOCK : 0);
        this.columns = Math.max(0, ((int) Math.min(width, Arrays.stream(outline.x()).max().orElse(0)) - left) / BLOCK);
        this.rows = Math.max(0, ((int) Math.min(height, Arrays.stream(outline.y()).max().orElse(0)) - top) / BLOCK);
    }

    private static int first(double[] corners, int offset) {
        int least = (int) Math.max(0, Arrays.stream(corners).min().orElse(0));
        return least - Math.floorMod(least - offset, BLOCK) + (least < offset ? BLOCK : 0);
    }

    int columns() {
        return columns;
    }

    int rows() {
        return rows;
    }

    /** Of a block's left side, in pixels. */
    int x(int column) {
        return left + column * BLOCK;
    }

    /** Of a block's upper side. */
    int y(int row) {
        return top + row * BLOCK;
    }

    boolean isOfDocument(int x, int y) {
        return outline.contains(x, y);
    }

    boolean holds(int x, int y) {
        return x >= 0 && y >= 0 && x < width && y < height;
    }

    /** By the weights of ITU-R BT.601, which JPEG stores. */
    int light(int x, int y) {
        int at = y * stride + 3 * x;
        return 29 * (pixels.get(at) & 0xFF) + 150 * (pixels.get(at + 1) & 0xFF) + 77 * (pixels.get(at + 2) & 0xFF) + 128 >> 8;
    }
}
