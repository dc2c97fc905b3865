package gatehouse.imagechecks;

import java.util.HexFormat;

/**
 * What a picture is known again by.
 *
 * @param sha256 of its bytes, in lower-case hexadecimal
 * @param look   256 bits that survive scaling and encoding anew, in hexadecimal; empty where it couldn't be decoded
 */
public record PictureFingerprint(String sha256, String look) {

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
}
