package gatehouse.studio;

/** Sizes of pictures as phones and computers make them. */
final class Frames {
    private static final int[][] PHOTOGRAPHS = {{1280, 960}, {1600, 1200}, {1920, 1080}, {2000, 1500}, {2048, 1536}, {2048, 1536}, {2272, 1704},
            {2400, 1800}, {2560, 1920}, {2592, 1944}, {2592, 1944}, {2560, 1440}};
    private static final int[][] LARGE = {{3264, 2448}, {4032, 3024}, {4000, 3000}, {3072, 4096}};
    private static final int[][] SMALL = {{640, 480}, {800, 600}, {1024, 768}, {1280, 960}};

    private Frames() {}

    /** Width and height. */
    static int[] photograph(Condition condition, Dice dice) {
        int[] size = dice.chance(0.05) ? dice.of(LARGE) : dice.of(PHOTOGRAPHS);
        if (condition == Condition.TOO_SMALL && dice.chance(0.6)) {
            size = dice.of(SMALL);
        } else if (condition == Condition.JPEG_RUIN && dice.chance(0.8)) {
            size = dice.of(new int[] {1280, 960}, new int[] {1024, 768}, new int[] {800, 600});
        }
        boolean upright = dice.chance(condition == Condition.GOOD_ROTATED ? 0.5 : 0.2);
        return upright ? new int[] {size[1], size[0]} : size;
    }
}
