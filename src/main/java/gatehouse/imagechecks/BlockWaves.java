package gatehouse.imagechecks;

import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Scalar;

/**
 * The slow waves of lightness that a JPEG keeps of each of its blocks of eight by eight pixels (ITU-T T.81, A.3), counted in the
 * steps to which the file rounded them; of the blocks within the document, whose grid lies as the file's does.
 */
final class BlockWaves {
    private static final int BLOCK = BlockGrid.BLOCK;
    /** Of a wave that tells nothing: in a block outside the document, or clipped by white or black. */
    static final byte UNKNOWN = Byte.MIN_VALUE;
    /** More steps than that are left out. */
    static final int MOST = 40;
    /** Waves down and across. */
    private static final int[][] WAVES = {{0, 1}, {1, 0}, {1, 1}, {0, 2}, {2, 0}, {1, 2}, {2, 1}, {2, 2}, {0, 3}, {3, 0}};
    private static final int SLOWEST = 4;
    private static final float[] COSINES = cosines();
    /** Nearer than that to white or black a pixel may have been clipped. */
    private static final int ROOM = 4;

    private final BlockGrid grid;
    private final int[] sizes = new int[WAVES.length];
    private final byte[][] steps;

    /** @param table the file's steps, see {@link Quantisation#lightness} */
    BlockWaves(Seen seen, int[] table) {
        this.grid = new BlockGrid(seen, 1);
        int orientation = seen.request().orientation();
        int columns = grid.columns();
        int rows = grid.rows();
        this.steps = new byte[WAVES.length][columns * rows];
        for (int wave = 0; wave < WAVES.length; wave++) {
            int down = WAVES[wave][0];
            int across = WAVES[wave][1];
            sizes[wave] = orientation > 4 ? table[across * BLOCK + down] : table[down * BLOCK + across];
        }
        if (columns > 0 && rows > 0) {
            count(new Mat(seen.picture().pixels(), new Rect(grid.x(0), grid.y(0), columns * BLOCK, rows * BLOCK)));
        }
    }

    private static float[] cosines() {
        float[] cosines = new float[SLOWEST * BLOCK];
        for (int wave = 0; wave < SLOWEST; wave++) {
            for (int at = 0; at < BLOCK; at++) {
                cosines[wave * BLOCK + at] = (float) ((wave == 0 ? Math.sqrt(0.125) : 0.5) * Math.cos((2 * at + 1) * wave * Math.PI / 16));
            }
        }
        return cosines;
    }

    private void count(Mat pixels) {
        int columns = grid.columns();
        Mat grey = new Mat();
        opencv_imgproc.cvtColor(pixels, grey, opencv_imgproc.COLOR_BGR2GRAY);
        byte[] samples = DecodedPicture.samples(grey);
        Mat free = new Mat();
        opencv_core.inRange(pixels, new Mat(new Scalar(ROOM, ROOM, ROOM, 0)), new Mat(new Scalar(255 - ROOM, 255 - ROOM, 255 - ROOM, 0)), free);
        byte[] unclipped = DecodedPicture.samples(free);
        float[] half = new float[SLOWEST * BLOCK];
        for (int row = 0; row < grid.rows(); row++) {
            for (int column = 0; column < columns; column++) {
                int from = (row * columns * BLOCK + column) * BLOCK;
                boolean within = grid.isOfDocument(grid.x(column) + BLOCK / 2, grid.y(row) + BLOCK / 2);
                if (within && across(samples, unclipped, from, half)) {
                    down(half, row * columns + column);
                } else {
                    for (byte[] wave : steps) {
                        wave[row * columns + column] = UNKNOWN;
                    }
                }
            }
        }
    }

    /** The waves across of each of a block's rows. @return whether all of the block can be trusted */
    private boolean across(byte[] samples, byte[] unclipped, int from, float[] half) {
        for (int row = 0; row < BLOCK; row++) {
            int at = from + row * grid.columns() * BLOCK;
            for (int i = 0; i < BLOCK; i++) {
                if (unclipped[at + i] == 0) {
                    return false;
                }
            }
            for (int wave = 0; wave < SLOWEST; wave++) {
                float sum = 0;
                for (int i = 0; i < BLOCK; i++) {
                    sum += COSINES[wave * BLOCK + i] * (samples[at + i] & 0xFF);
                }
                half[wave * BLOCK + row] = sum;
            }
        }
        return true;
    }

    private void down(float[] half, int block) {
        for (int wave = 0; wave < WAVES.length; wave++) {
            float sum = 0;
            for (int i = 0; i < BLOCK; i++) {
                sum += COSINES[WAVES[wave][0] * BLOCK + i] * half[WAVES[wave][1] * BLOCK + i];
            }
            int count = Math.round(sum / sizes[wave]);
            steps[wave][block] = Math.abs(count) > MOST ? UNKNOWN : (byte) count;
        }
    }

    BlockGrid grid() {
        return grid;
    }

    int waves() {
        return steps.length;
    }

    /** How large the file's step for a wave is. */
    int size(int wave) {
        return sizes[wave];
    }

    /** How many steps high a wave stands in each block, row by row, or {@link #UNKNOWN}. */
    byte[] steps(int wave) {
        return steps[wave];
    }
}
