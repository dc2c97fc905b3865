package gatehouse.imagechecks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bytedeco.javacpp.PointerScope;
import org.jspecify.annotations.Nullable;

/**
 * What the checks measure before any threshold is applied, for showing how the thresholds came about.
 *
 * @param values by {@link #NAMES}; a measure that a picture gives nothing for is left out
 */
public record RawMeasures(Map<String, Double> values) {
    public static final List<String> NAMES = List.of("pixels across", "sharpness", "soft print", "spread of colours", "brightness (80th percentile)",
            "ink (5th percentile)", "blown disc", "pattern of dots, dB", "blocks of JPEG", "coarseness of JPEG", "blank margin", "soft dark edge",
            "piece put in");

    /** @return null where the picture can't be decoded */
    public static @Nullable RawMeasures of(PictureRequest request, CheckSettings settings) {
        try (PointerScope scope = new PointerScope()) {
            assert scope != null;
            DecodedPicture picture = DecodedPicture.of(request.bytes(), request.orientation());
            if (picture == null) {
                return null;
            }
            return new RawMeasures(values(Seen.of(request, picture, settings)));
        }
    }

    private static Map<String, Double> values(Seen seen) {
        FlatCard card = seen.card();
        double pattern = ScreenOrPrint.periodicity(seen, 0).everywhere();
        double[] measured = {card.across(), card.sharpness(), SoftPrint.share(card, seen.settings()), Colour.spread(card), card.tone(0.8),
                card.tone(0.05), Glare.share(card),
            pattern, Compression.blocks(seen), Quantisation.coarseness(seen.request().bytes()),
            Sheet.margin(card), Shadow.edge(card), PastedRegion.strangest(seen).evidence()};
        Map<String, Double> values = new LinkedHashMap<>();
        for (int i = 0; i < measured.length; i++) {
            if (!Double.isNaN(measured[i])) {
                values.put(NAMES.get(i), measured[i]);
            }
        }
        return values;
    }
}
