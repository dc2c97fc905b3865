package gatehouse.imagechecks;

import gatehouse.vocabulary.Finding;
import gatehouse.vocabulary.FindingCode;
import gatehouse.vocabulary.Region;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Whether a finger lies over the document. The rim divides the document from the table everywhere but there: two edges, as far apart
 * as a finger is wide, go on across the rim, and what is between them looks the same on both sides. As far as they and what is
 * between them go on from there, so far it reaches. The colour itself is not asked, for skin has many, and so have tables and
 * documents. A striped table can't be mistaken for it, for its stripes end at the rim.
 * The method is our own.
 */
final class Covered implements PictureCheck {

    @Override
    public List<Finding> look(Seen seen) {
        if (!(seen.located() instanceof Located.Whole)) {
            return List.of();
        }
        WideView wide = WideView.of(seen);
        Reach deepest = null;
        for (Side side : Side.values()) {
            Reach one = new Rim(wide, side).deepest();
            deepest = one != null && (deepest == null || one.depth() > deepest.depth()) ? one : deepest;
        }
        CheckSettings lines = seen.settings();
        if (deepest == null || deepest.depth() < lines.coveredWarn()) {
            return List.of();
        }
        Region region = deepest.region(wide);
        return deepest.depth() > lines.coveredFail()
                ? PictureCheck.failure(FindingCode.COVERED, PictureCheck.confidence(deepest.depth() - lines.coveredFail(), 0.2),
                        "A finger covers a part of the document.", region)
                : PictureCheck.doubt(FindingCode.COVERED, PictureCheck.confidence(deepest.depth() - lines.coveredWarn(), 0.2),
                        "A finger may cover a part of the document.", region);
    }

    private enum Side { TOP, RIGHT, BOTTOM, LEFT }

    /**
     * @param from  where along the side what crosses it lies, likewise {@code to}; pixels of the wide view
     * @param depth how far its edges go from the rim, as a share of the document's shorter side
     */
    private record Reach(Side side, int from, int to, double depth) {

        Region region(WideView wide) {
            int deep = (int) (depth * wide.shorter());
            return switch (side) {
                case TOP -> wide.region(from, 0, to, deep);
                case BOTTOM -> wide.region(from, wide.height() - deep, to, wide.height());
                case LEFT -> wide.region(0, from, deep, to);
                case RIGHT -> wide.region(wide.width() - deep, from, wide.width(), to);
            };
        }
    }

    /** One side of the document with what lies before and behind it. */
    private static final class Rim {
        /** How far from the rim, in pixels, lies what is compared across it: the outline may be a little off. */
        private static final int NEAR = 5;
        /** Depth of a strip whose mean colours are looked at, in pixels. */
        private static final int STRIP = 4;
        /** How far what crosses the rim may lean from one strip to the other. */
        private static final int LEAN = 4;
        /** Mean difference of what is the same on both sides, in units of Lab. */
        private static final double ALIKE = 12;
        /** Between colours beside an edge, in units of Lab. */
        private static final double STEP = 8;
        /** Of the document's shorter side, 54 millimetres on a card. */
        private static final double NARROWEST = 0.12;
        private static final double WIDEST = 0.55;
        /** Strips in which print beside the finger may hide its edges. */
        private static final int GAP = 3;

        private final WideView wide;
        private final Side side;
        private final int length;
        private final int most;

        Rim(WideView wide, Side side) {
            this.wide = wide;
            this.side = side;
            boolean level = side == Side.TOP || side == Side.BOTTOM;
            this.length = level ? wide.width() : wide.height();
            this.most = level ? wide.height() : wide.width();
        }

        @Nullable Reach deepest() {
            Strip inside = strip(NEAR);
            Strip outside = strip(-NEAR - STRIP);
            int[] edges = IntStream.range(0, length).filter(x -> inside.isPeak(x) && outside.step(x, LEAN) > STEP && isThere(x)).toArray();
            Reach deepest = null;
            for (int from : edges) {
                for (int to : edges) {
                    double share = (double) (to - from) / wide.shorter();
                    if (share >= NARROWEST && share <= WIDEST && inside.difference(from, to, outside, 0, LEAN).least() < ALIKE) {
                        Reach one = new Reach(side, from, to, (double) depth(from, to, inside) / wide.shorter());
                        deepest = deepest == null || one.depth() > deepest.depth() ? one : deepest;
                    }
                }
            }
            return deepest;
        }

        /** How deep the two edges and what is between them go on, leaning as they may. */
        private int depth(int from, int to, Strip inside) {
            int shift = 0;
            int deepest = 0;
            for (int depth = NEAR + STRIP; depth + STRIP < most && depth - deepest <= GAP * STRIP; depth += STRIP) {
                Strip here = strip(depth);
                Match match = inside.difference(from, to, here, shift, 2);
                if (match.least() < ALIKE && here.step(from + match.shift(), 3) > STEP && here.step(to + match.shift(), 3) > STEP) {
                    deepest = depth + STRIP;
                    shift = match.shift();
                }
            }
            return deepest;
        }

        private boolean isThere(int x) {
            return wide.isThere(at(x, -NEAR - STRIP));
        }

        /** The first row so deep inside; outside where less than 0. */
        private Strip strip(int first) {
            float[][] colours = new float[length][3];
            for (int x = 0; x < length; x++) {
                for (int depth = first; depth < first + STRIP; depth++) {
                    int at = 3 * at(x, depth);
                    for (int channel = 0; channel < 3; channel++) {
                        colours[x][channel] += (wide.lab()[at + channel] & 0xFF) / (channel == 0 ? 2.55F : 1) / STRIP;
                    }
                }
            }
            return new Strip(colours);
        }

        private int at(int along, int depth) {
            int columns = wide.width() + 2 * wide.margin();
            int margin = wide.margin();
            return switch (side) {
                case TOP -> (margin + depth) * columns + margin + along;
                case BOTTOM -> (margin + wide.height() - 1 - depth) * columns + margin + along;
                case LEFT -> (margin + along) * columns + margin + depth;
                case RIGHT -> (margin + along) * columns + margin + wide.width() - 1 - depth;
            };
        }
    }

    /** @param least mean difference, in units of Lab, when moved along by {@code shift} pixels */
    private record Match(double least, int shift) {}

    /** Lab colours along the rim. */
    private record Strip(float[][] colours) {
        /** Pixels from an edge between which colours beside it are looked at. */
        private static final int NEAREST = 1;
        private static final int FARTHEST = 5;

        /** How much the colours before a place differ from those behind. */
        double step(int x) {
            if (x - FARTHEST < 0 || x + FARTHEST >= colours.length) {
                return 0;
            }
            float[] step = new float[3];
            for (int off = NEAREST; off <= FARTHEST; off++) {
                for (int channel = 0; channel < 3; channel++) {
                    step[channel] += (colours[x + off][channel] - colours[x - off][channel]) / (FARTHEST - NEAREST + 1);
                }
            }
            return length(step[0], step[1], step[2]);
        }

        /** The most so near. */
        double step(int x, int near) {
            return IntStream.rangeClosed(x - near, x + near).mapToDouble(this::step).max().orElse(0);
        }

        boolean isPeak(int x) {
            double here = step(x);
            return here > Rim.STEP && here >= step(x - 1) && here >= step(x + 1);
        }

        /** The mean difference to the same places of another strip, moved along so far at most as to make it the least. */
        Match difference(int from, int to, Strip other, int about, int most) {
            Match best = new Match(Double.MAX_VALUE, 0);
            for (int shift = about - most; shift <= about + most; shift++) {
                double sum = 0;
                int count = 0;
                for (int x = Math.max(from, -shift); x < Math.min(to, colours.length - shift); x++) {
                    float[] there = other.colours[x + shift];
                    sum += length(colours[x][0] - there[0], colours[x][1] - there[1], colours[x][2] - there[2]);
                    count++;
                }
                best = count > (to - from) / 2 && sum / count < best.least() ? new Match(sum / count, shift) : best;
            }
            return best;
        }

        private static double length(float l, float a, float b) {
            return Math.sqrt(l * l + a * a + b * b);
        }
    }
}
