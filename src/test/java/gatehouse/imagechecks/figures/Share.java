package gatehouse.imagechecks.figures;

import java.util.Collection;
import java.util.Locale;
import java.util.function.Predicate;

/** So many of so many, with Wilson's interval of 95 percent (1927), which holds for small numbers and near none and all too. */
record Share(int hits, int of) {
    private static final double Z = 1.959964;

    static <T> Share of(Collection<T> all, Predicate<T> which) {
        return new Share((int) all.stream().filter(which).count(), all.size());
    }

    double low() {
        return bound(-1);
    }

    double high() {
        return bound(1);
    }

    private double bound(int direction) {
        if (of == 0) {
            return direction < 0 ? 0 : 1;
        }
        double share = (double) hits / of;
        double square = Z * Z / of;
        double half = Z * Math.sqrt(share * (1 - share) / of + square / (4 * of));
        return Math.max(0, Math.min(1, (share + square / 2 + direction * half) / (1 + square)));
    }

    /** In percent with the interval, or a dash where nothing was counted. */
    String inPercent() {
        String form = of < 100 ? "%.0f %% (%.0f–%.0f)" : "%.1f %% (%.1f–%.1f)";
        return of == 0 ? "–" : String.format(Locale.ROOT, form, 100.0 * hits / of, 100 * low(), 100 * high());
    }

    /** Counted out, with the interval in percent. */
    String counted() {
        return of == 0 ? "–" : hits + " of " + of + ": " + inPercent();
    }
}
