package gatehouse.imagechecks.figures;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;

/** Values in order, to tell their percentiles. */
final class Spread {
    static final double[] SHOWN = {0.03, 0.25, 0.5, 0.75, 0.97};

    private final double[] sorted;

    Spread(Collection<Double> values) {
        sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    boolean isEmpty() {
        return sorted.length == 0;
    }

    /** Between two values on a straight line; not a number where there are none. */
    double at(double share) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double place = share * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(sorted.length - 1, below + 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    /** The cells of a table's row. */
    String cells() {
        return String.join(" | ", Arrays.stream(SHOWN).mapToObj(share -> shown(at(share))).toList());
    }

    static String shown(double value) {
        if (Double.isNaN(value)) {
            return "–";
        }
        return String.format(Locale.ROOT, Math.abs(value) >= 20 ? "%.0f" : Math.abs(value) >= 1 ? "%.1f" : "%.3f", value);
    }
}
