package gatehouse.imagechecks.ocr;

import java.util.List;

/**
 * One line as two independent readers hold it. A reader holds what it finds likeliest; where the other's text is nearly as likely
 * to it, it holds that: a reader that wavers between S and 5 does not contradict one that is sure.
 */
record LinePair(String first, String second) {
    /** How many times likelier, as a logarithm, a reader's own text must be for it to contradict the other's. */
    private static final double WAVERS = 3;
    /** The same for what a place must hold by its format: seen clearly otherwise, the document does not keep to it. */
    private static final double CLEARLY = 6;

    static LinePair of(LineLook mine, List<LineLook> others, Alphabet alphabet, int length) {
        ReadLine own = held(mine, alphabet, length);
        LinePair best = null;
        double least = Double.POSITIVE_INFINITY;
        for (LineLook other : others) {
            ReadLine theirs = held(other, alphabet, length);
            if (theirs.text().equals(own.text()) || other.doubt(own.text(), theirs) < WAVERS) {
                return new LinePair(own.text(), own.text());
            }
            if (mine.doubt(theirs.text(), own) < WAVERS) {
                best = new LinePair(theirs.text(), theirs.text());
                least = Double.NEGATIVE_INFINITY;
            } else if (-theirs.score() < least) {
                best = new LinePair(own.text(), theirs.text());
                least = -theirs.score();
            }
        }
        return java.util.Objects.requireNonNull(best, "there is another reader");
    }

    private static ReadLine held(LineLook look, Alphabet alphabet, int length) {
        ReadLine free = look.read(Alphabet.whole(length));
        ReadLine bound = look.read(alphabet);
        return look.doubt(bound.text(), free) < CLEARLY ? bound : free;
    }
}
