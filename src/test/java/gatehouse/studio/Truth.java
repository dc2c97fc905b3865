package gatehouse.studio;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a picture shows.
 *
 * @param kind       null on a selfie; the one that is missing where there is no document
 * @param condition  null on a selfie
 * @param cornerX    of the document itself (of the whole frame on a selfie): upper left, upper right, lower right, lower left
 *                   as the document is read, in pixels of the picture; may lie outside it; where one would lie if there is none
 * @param zone       lines of the machine-readable zone, empty if this side has none
 * @param portrait   x, y, width and height of the portrait as shares of the flat document, null if there is none
 * @param glyphPitch pixels between the middles of neighbouring characters of the zone, 0 if there is none
 * @param flaw       x, y, width and height in the picture of the glare, the shadow, the covering thing or the corner that is cut
 */
public record Truth(@Nullable Kind kind, @Nullable Condition condition, double[] cornerX, double[] cornerY, List<String> zone, Holder holder,
        double @Nullable [] portrait, double glyphPitch, double @Nullable [] flaw) {}
