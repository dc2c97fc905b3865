package gatehouse.imagechecks;

/** The largest connected patch of pixels at or above a brightness, with its bounds. */
final class BlownPatch {
    private final FlatCard card;
    private final int threshold;
    private final int[] label;
    private int id;
    private int pixels;
    private int best;
    private int left;
    private int top;
    private int right;
    private int bottom;

    private BlownPatch(FlatCard card, int threshold) {
        this.card = card;
        this.threshold = threshold;
        this.label = new int[card.width() * card.height()];
    }

    static BlownPatch largest(FlatCard card, int threshold) {
        BlownPatch patch = new BlownPatch(card, threshold);
        patch.search();
        return patch;
    }

    private void search() {
        int[] queue = new int[label.length];
        for (int i = 0; i < label.length; i++) {
            if (label[i] == 0 && isBlown(i)) {
                int size = flood(i, ++id, queue);
                if (size > pixels) {
                    pixels = size;
                    best = id;
                }
            }
        }
        measure();
    }

    private boolean isBlown(int index) {
        return (card.grey()[index] & 0xFF) >= threshold;
    }

    private int flood(int start, int mark, int[] queue) {
        int head = 0;
        int tail = 0;
        queue[tail++] = start;
        label[start] = mark;
        while (head < tail) {
            int at = queue[head++];
            int x = at % card.width();
            tail = visit(at - 1, x > 0, mark, queue, tail);
            tail = visit(at + 1, x < card.width() - 1, mark, queue, tail);
            tail = visit(at - card.width(), at >= card.width(), mark, queue, tail);
            tail = visit(at + card.width(), at + card.width() < label.length, mark, queue, tail);
        }
        return tail;
    }

    private int visit(int at, boolean inside, int mark, int[] queue, int tail) {
        if (!inside || label[at] != 0 || !isBlown(at)) {
            return tail;
        }
        label[at] = mark;
        queue[tail] = at;
        return tail + 1;
    }

    private void measure() {
        left = card.width();
        top = card.height();
        for (int i = 0; best > 0 && i < label.length; i++) {
            if (label[i] == best) {
                left = Math.min(left, i % card.width());
                right = Math.max(right, i % card.width());
                top = Math.min(top, i / card.width());
                bottom = Math.max(bottom, i / card.width());
            }
        }
    }

    int pixels() {
        return pixels;
    }

    int left() {
        return left;
    }

    int top() {
        return top;
    }

    int right() {
        return right;
    }

    int bottom() {
        return bottom;
    }

    /** The patch's first column in a row, or -1 where the row has none of it. */
    int leftmost(int y) {
        for (int x = left; x <= right; x++) {
            if (label[y * card.width() + x] == best) {
                return x;
            }
        }
        return -1;
    }

    int rightmost(int y) {
        for (int x = right; x >= left; x--) {
            if (label[y * card.width() + x] == best) {
                return x;
            }
        }
        return -1;
    }
}
