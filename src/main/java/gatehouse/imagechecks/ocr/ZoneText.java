package gatehouse.imagechecks.ocr;

import java.util.List;

/**
 * A zone as the readers read it.
 *
 * @param readers for each of the independent readers its lines, from top to bottom
 * @param places  where the lines stand, in pixels of the picture that was read
 * @param score   how well the first reader could make it out: mean logarithm a character, about 0 at best
 */
public record ZoneText(List<List<String>> readers, List<TextLine> places, double score) {

    /** Fewer than this, and what was found is hardly a zone. */
    static final double LEAST = -1.1;
}
