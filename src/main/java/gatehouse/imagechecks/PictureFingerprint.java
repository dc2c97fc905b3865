package gatehouse.imagechecks;

import java.util.HexFormat;
import java.util.Optional;

/**
 * What a picture is known again by.
 *
 * @param sha256 of its bytes, in lower-case hexadecimal
 * @param look   256 bits that survive scaling and encoding anew, in hexadecimal; empty where it couldn't be decoded
 * @param card   where the document gets clearly darker, then where clearly lighter, as bits in hexadecimal, which survive a crop and
 *               a turn as well; empty where its place isn't clear
 */
public record PictureFingerprint(String sha256, String look, String card) {
    /** Clear steps that two documents must share for their directions to tell anything. */
    public static final int FEWEST_STEPS = 100;

    /** Where the document gets clearly darker, as bits in hexadecimal. */
    public Optional<String> darker() {
        return half(0);
    }

    /** Where it gets clearly lighter: as many bits. */
    public Optional<String> lighter() {
        return half(1);
    }

    private Optional<String> half(int which) {
        int length = card.length() / 2;
        return card.isEmpty() ? Optional.empty() : Optional.of(card.substring(which * length, (which + 1) * length));
    }

    /** How many of the 256 bits differ, or 256 where either has none. */
    int distanceTo(PictureFingerprint other) {
        if (look.isEmpty() || other.look.isEmpty()) {
            return 256;
        }
        byte[] mine = HexFormat.of().parseHex(look);
        byte[] theirs = HexFormat.of().parseHex(other.look);
        int bits = 0;
        for (int i = 0; i < mine.length; i++) {
            bits += Integer.bitCount((mine[i] ^ theirs[i]) & 0xFF);
        }
        return bits;
    }

    /** Share of the steps clear on both documents that run the other way; not a number where that tells nothing. */
    double contradictionTo(PictureFingerprint other) {
        if (card.isEmpty() || card.length() != other.card.length()) {
            return Double.NaN;
        }
        byte[] mine = HexFormat.of().parseHex(card);
        byte[] theirs = HexFormat.of().parseHex(other.card);
        int half = mine.length / 2;
        int agreeing = 0;
        int contrary = 0;
        for (int i = 0; i < half; i++) {
            agreeing += Integer.bitCount(mine[i] & theirs[i] & 0xFF) + Integer.bitCount(mine[half + i] & theirs[half + i] & 0xFF);
            contrary += Integer.bitCount(mine[i] & theirs[half + i] & 0xFF) + Integer.bitCount(mine[half + i] & theirs[i] & 0xFF);
        }
        return agreeing + contrary < FEWEST_STEPS ? Double.NaN : (double) contrary / (agreeing + contrary);
    }
}
