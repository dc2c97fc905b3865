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
            "piece put in", "colours out of step in places, dB", "box drawn over", "mosaic");
    /** Of selfies with a face. */
    public static final List<String> OF_SELFIES = List.of("nose beside the eyes' middle", "variation of an eye", "eyes over cheeks", "mouth's colour",
            "dots over the face, dB", "height of the face");

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
        Periodicity periodicity = ScreenOrPrint.periodicity(seen, 0);
        BlockGrid grid = new BlockGrid(seen, DrawnOver.WITHIN);
        DrawnOver.Box box = DrawnOver.clearest(grid, 0);
        double[] measured = {card.across(), card.sharpness(), SoftPrint.share(card, seen.settings()), Colour.spread(card), card.tone(0.8),
                card.tone(0.05), Glare.share(card),
            periodicity.everywhere(), Compression.blocks(seen), Quantisation.coarseness(seen.request().bytes()),
            Sheet.margin(card), Shadow.edge(card), PastedRegion.strangest(seen).evidence(), periodicity.inPlaces(),
            box == null ? 0 : box.evidence(), new MosaicTiles(grid).clearest().share()};
        return named(NAMES, measured);
    }

    /** What the checks of a selfie measure of its largest face; nothing where none is found. */
    public static RawMeasures ofSelfie(PictureRequest request) {
        try (PointerScope scope = new PointerScope()) {
            assert scope != null;
            DecodedPicture picture = DecodedPicture.of(request.bytes(), request.orientation());
            List<FaceFinder.Face> faces = picture == null ? List.of() : FaceFinder.find(picture.pixels(), SelfieFace.EDGE);
            if (picture == null || faces.isEmpty()) {
                return new RawMeasures(Map.of());
            }
            FaceFinder.Face face = faces.get(0);
            FaceParts parts = new FaceParts(picture.pixels(), face);
            Periodicity dots = FaceOnScreen.dots(picture, face, 0);
            return new RawMeasures(named(OF_SELFIES, SelfieFace.turn(face), parts.openness(), parts.eyesToCheeks(), parts.maskedness(),
                    Math.max(dots.everywhere(), dots.inPlaces()), face.height() * picture.scale()));
        }
    }

    private static Map<String, Double> named(List<String> names, double... measured) {
        Map<String, Double> values = new LinkedHashMap<>();
        for (int i = 0; i < measured.length; i++) {
            if (!Double.isNaN(measured[i])) {
                values.put(names.get(i), measured[i]);
            }
        }
        return values;
    }
}
