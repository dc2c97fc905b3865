package gatehouse.imagechecks.ocr;

import java.util.Arrays;

/** Which characters may stand at each position of a line of the zone. */
final class Alphabet {
    private final boolean[][] allowed;

    private Alphabet(boolean[][] allowed) {
        this.allowed = allowed;
    }

    /** Every character everywhere. */
    static Alphabet whole(int length) {
        boolean[] all = new boolean[GlyphNet.ALPHABET.length()];
        Arrays.fill(all, true);
        boolean[][] allowed = new boolean[length][];
        Arrays.fill(allowed, all);
        return new Alphabet(allowed);
    }

    /** One text and no other. */
    static Alphabet only(String text) {
        return of(text.split(""));
    }

    /** @param permitted for each position the characters that may stand there */
    static Alphabet of(String... permitted) {
        boolean[][] allowed = new boolean[permitted.length][GlyphNet.ALPHABET.length()];
        for (int n = 0; n < permitted.length; n++) {
            for (int k = 0; k < GlyphNet.ALPHABET.length(); k++) {
                allowed[n][k] = permitted[n].indexOf(GlyphNet.ALPHABET.charAt(k)) >= 0;
            }
        }
        return new Alphabet(allowed);
    }

    boolean allows(int position, int character) {
        return allowed[position][character];
    }

    boolean isSame(int position, int other) {
        return allowed[position] == allowed[other] || Arrays.equals(allowed[position], allowed[other]);
    }
}
