package gatehouse.vocabulary;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One thing found about one picture.
 *
 * @param confidence 0 to 1
 * @param reason     what is wrong, as an English sentence for the command line and the trail; pages word the code themselves
 * @param region     where in the picture, or null where it has no one place
 */
public record Finding(FindingCode code, Severity severity, double confidence, String reason, @Nullable Region region) {

    /** Worst first: failures before warnings, then by falling confidence, then by code. */
    public static final Comparator<Finding> WORST_FIRST = Comparator
            .comparing(Finding::severity, Comparator.reverseOrder())
            .thenComparing(Finding::confidence, Comparator.reverseOrder())
            .thenComparing(Finding::code);
}
