package gatehouse.imagechecks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** The models that the checks use, each verified by its checksum before it is used. {@code models/README.md} says whence. */
public final class Models {
    static final String FACES = "face_detection_yunet_2023mar.onnx";
    static final String LINES = "ch_PP-OCRv4_rec_infer.onnx";
    static final String GLYPHS = "ocr-b-glyphs.onnx";
    static final String TRANSLATION = "ocr-b-translation.bin";

    private static final Map<String, String> CHECKSUMS = checksums();

    private Models() {}

    /** SHA-256 by file name, as the product was built with. */
    public static Map<String, String> all() {
        return CHECKSUMS;
    }

    /** @throws IllegalStateException where the model is missing or is not the one that this product was built with */
    static byte[] bytes(String name) {
        return verified(name, resource(name));
    }

    /** Reads every model once. @throws IllegalStateException as {@link #bytes} does */
    public static void verifyAll() {
        CHECKSUMS.keySet().forEach(Models::bytes);
    }

    static byte[] verified(String name, byte[] bytes) {
        if (!sha256(bytes).equals(CHECKSUMS.get(name))) {
            throw new IllegalStateException("The model " + name + " is not the one that this product was built with.");
        }
        return bytes;
    }

    private static Map<String, String> checksums() {
        Map<String, String> sums = new TreeMap<>();
        new String(resource("SHA256SUMS"), StandardCharsets.UTF_8).lines().map(line -> line.split("\\s+"))
                .forEach(parts -> sums.put(parts[1], parts[0]));
        return java.util.Collections.unmodifiableMap(sums);
    }

    private static byte[] resource(String name) {
        try (InputStream in = Models.class.getResourceAsStream("/models/" + name)) {
            if (in == null) {
                throw new IllegalStateException("The model " + name + " is missing.");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("The model " + name + " can't be read.", e);
        }
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
