package gatehouse.imagechecks.ocr;

import ai.onnxruntime.OrtException;
import gatehouse.imagechecks.mrz.ZoneFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bytedeco.opencv.opencv_core.Mat;
import org.jspecify.annotations.Nullable;

/** Finds the zone and has two independent readers read it: the net of this product, and PP-OCR's recogniser. */
final class ZoneReader {
    /** Two lines of 36 whose fields stand elsewhere than in TD2. */
    private static final String OLD_FRENCH_CARD = "IDFRA";
    private static final int[] OF_TWO = {44, 36};
    private static final int[] OF_THREE = {30};
    /** Height of a capital by the distance of characters: 0.95 by ISO 1073-2, and what finding the line may be off. */
    private static final double LEAST_SHAPE = 0.7;
    private static final double MOST_SHAPE = 1.3;
    /** Scales at which the recogniser looks, distance of characters and height of capitals in pixels; the second on doubt. */
    private static final double[][] SCALES = {{26, 24}, {20, 30}};

    private final GridReader grid;
    private final LineRecogniser recogniser;

    ZoneReader(GridReader grid, LineRecogniser recogniser) {
        this.grid = grid;
        this.recogniser = recogniser;
    }

    /** @param grey an upright document, {@value ZoneFinder#WIDTH} pixels wide */
    Optional<ZoneText> read(Mat grey) {
        Seen best = null;
        for (List<TextLine> candidate : new ZoneFinder(grey).candidates()) {
            Seen seen = look(grey, candidate.stream().map(line -> ZoneStrip.refined(grey, line)).toList());
            if (seen != null && (best == null || seen.score() > best.score())) {
                best = seen;
            }
            if (best != null && best.score() > -0.15) {
                break;
            }
        }
        return best == null || best.score() < ZoneText.LEAST ? Optional.empty() : Optional.of(text(grey, best));
    }

    private record Seen(List<TextLine> lines, List<GridReader.Look> looks, int length, double score) {}

    /** The net's look at the lines, with the number of characters that suits it best; null where none is thinkable. */
    private @Nullable Seen look(Mat grey, List<TextLine> lines) {
        Seen best = null;
        for (int length : lines.size() == 3 ? OF_THREE : OF_TWO) {
            if (lines.stream().allMatch(line -> isThinkable(line, length))) {
                List<GridReader.Look> looks = lines.stream().map(line -> grid.look(grey, line, length)).toList();
                Alphabet whole = Alphabet.whole(length);
                double score = looks.stream().mapToDouble(look -> look.read(whole).score()).average().orElse(-9);
                // A third line read as well speaks for three.
                double bonus = lines.size() == 3 ? 0.1 : 0;
                if (best == null || score + bonus > best.score()) {
                    best = new Seen(lines, looks, length, score + bonus);
                }
            }
        }
        return best;
    }

    private static boolean isThinkable(TextLine line, int length) {
        double shape = line.height() / (line.length() / (length - 0.3));
        return shape > LEAST_SHAPE && shape < MOST_SHAPE;
    }

    private ZoneText text(Mat grey, Seen seen) {
        Alphabet[] alphabets = alphabets(seen);
        List<String> first = new ArrayList<>();
        List<String> second = new ArrayList<>();
        for (int i = 0; i < seen.lines().size(); i++) {
            int line = i;
            List<LineLook> others = new ArrayList<>();
            for (double[] scale : SCALES) {
                others.add(recognised(grey, seen.lines().get(line), seen.length(), scale));
            }
            LinePair pair = LinePair.of(seen.looks().get(line), others, alphabets[line], seen.length());
            first.add(pair.first());
            second.add(pair.second());
        }
        return new ZoneText(List.of(first, second), seen.lines(), seen.score());
    }

    private LineLook recognised(Mat grey, TextLine line, int length, double[] scale) {
        try {
            return recogniser.look(grey, line, length, scale[0], scale[1]);
        } catch (OrtException e) {
            throw new IllegalStateException("The recogniser failed.", e);
        }
    }

    /** What the format that the first line speaks of permits at each place. */
    private static Alphabet[] alphabets(Seen seen) {
        String first = seen.looks().get(0).read(Alphabet.whole(seen.length())).text();
        ZoneFormat format = format(first, seen.length());
        Alphabet[] alphabets = new Alphabet[seen.lines().size()];
        for (int line = 0; line < alphabets.length; line++) {
            int of = line;
            alphabets[line] = first.startsWith(OLD_FRENCH_CARD) ? Alphabet.whole(seen.length())
                    : Alphabet.of(IntStream.range(0, seen.length()).mapToObj(column -> format.permitted(of, column)).toArray(String[]::new));
        }
        return alphabets;
    }

    private static ZoneFormat format(String first, int length) {
        boolean visa = first.startsWith("V");
        return switch (length) {
            case 30 -> ZoneFormat.TD1;
            case 36 -> visa ? ZoneFormat.MRV_B : ZoneFormat.TD2;
            default -> visa ? ZoneFormat.MRV_A : ZoneFormat.TD3;
        };
    }
}
