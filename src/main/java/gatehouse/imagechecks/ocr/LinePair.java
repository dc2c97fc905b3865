package gatehouse.imagechecks.ocr;

import java.util.stream.IntStream;

/**
 * One line as two independent readers hold it. A reader holds what it finds likeliest; where the other's sign at a place is nearly
 * as likely to it and the other is surer, it holds that: a reader that wavers between S and 5 does not contradict one that is sure.
 */
record LinePair(String first, String second) {
    /** How many times likelier, as a logarithm, a reader's own text must be for it to contradict the other's. */
    private static final double WAVERS = 4.5;
    /** How much surer than the one that wavers the other must be: of two that waver alike neither says anything. */
    private static final double SURER = 3;
    /** Lines that differ at more places than this are not the same line. */
    private static final int MOST_DIFFERENT = 4;
    /** How many times likelier what the format forbids must be, as a logarithm: the document then does not keep to it. */
    private static final double CLEARLY = 6;

    static LinePair of(LineLook mine, LineLook other, Alphabet alphabet, int length) {
        String own = held(mine, alphabet, length).text();
        String theirs = held(other, alphabet, length).text();
        LinePair pair = new LinePair(own, theirs);
        int[] different = pair.different();
        if (different.length > MOST_DIFFERENT) {
            return pair;
        }
        for (int place : different) {
            double mineWavers = doubt(mine, with(own, place, theirs.charAt(place)), own);
            double theirsWavers = doubt(other, with(theirs, place, own.charAt(place)), theirs);
            if (theirsWavers < WAVERS && mineWavers - theirsWavers > SURER) {
                pair = new LinePair(pair.first, with(pair.second, place, own.charAt(place)));
            } else if (mineWavers < WAVERS && theirsWavers - mineWavers > SURER) {
                pair = new LinePair(with(pair.first, place, theirs.charAt(place)), pair.second);
            }
        }
        return pair;
    }

    private static String with(String text, int place, char sign) {
        return text.substring(0, place) + sign + text.substring(place + 1);
    }

    /** Whether a text is nearly as likely to a reader as another. */
    static boolean wavers(LineLook look, String text, String other) {
        return doubt(look, text, other) < WAVERS;
    }

    private static double doubt(LineLook look, String text, String other) {
        return look.doubt(text, look.read(Alphabet.only(other)));
    }

    boolean agrees() {
        return first.equals(second);
    }

    /** The share of the places at which both hold the same sign. */
    double alike() {
        return 1 - different().length / (double) first.length();
    }

    private int[] different() {
        return IntStream.range(0, first.length()).filter(place -> first.charAt(place) != second.charAt(place)).toArray();
    }

    private static ReadLine held(LineLook look, Alphabet alphabet, int length) {
        ReadLine free = look.read(Alphabet.whole(length));
        ReadLine bound = look.read(alphabet);
        return look.doubt(bound.text(), free) < CLEARLY ? bound : free;
    }
}
