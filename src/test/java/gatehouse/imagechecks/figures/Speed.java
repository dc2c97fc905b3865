package gatehouse.imagechecks.figures;

import gatehouse.imagechecks.CheckSettings;
import gatehouse.imagechecks.PictureReader;
import gatehouse.imagechecks.PictureRequest;
import gatehouse.imagechecks.PictureVerdict;
import gatehouse.imagechecks.ReadFields;
import gatehouse.studio.Kind;
import gatehouse.studio.Studio;
import gatehouse.vocabulary.IdentityDocumentType;
import gatehouse.vocabulary.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * Times, turn about, the mere decoding of a JPEG of 12 megapixels, a verdict that refuses it and so reads nothing, and a verdict
 * that reads its zone; several pictures of passports, several rounds each.
 */
final class Speed {
    private static final int WIDTH = 4032;
    private static final int HEIGHT = 3024;
    private static final int WARM_UP = 2;
    private static final int ROUNDS = 5;
    private static final long[] SEEDS = {1_000_000, 1_000_001, 1_000_002, 1_000_003};

    private final PictureReader reading = PictureReader.inThisProcess(CheckSettings.DEFAULT, null);
    /** No picture has so much colour, so each is refused, after every check but reading. */
    private final PictureReader refusing = PictureReader.inThisProcess(
            Thresholds.with(CheckSettings.DEFAULT, Map.of("greyFail", 1000.0, "greyWarn", 1000.0)), null);
    private final List<Double> decoded = new ArrayList<>();
    private final List<Double> refused = new ArrayList<>();
    private final List<Double> read = new ArrayList<>();
    private int zones;

    private Speed() {
        opencv_core.setNumThreads(1);
        reading.warmUp();
    }

    public static void main(String[] arguments) {
        Speed speed = new Speed();
        for (long seed : SEEDS) {
            byte[] bytes = Studio.shoot(Kind.PASSPORT, seed, WIDTH, HEIGHT).bytes();
            System.err.printf(Locale.ROOT, "seed %d: %.1f MB%n", seed, bytes.length / 1e6);
            for (int round = 0; round < WARM_UP + ROUNDS; round++) {
                speed.round(bytes, round >= WARM_UP);
            }
        }
        speed.print();
    }

    private void round(byte[] bytes, boolean counts) {
        PictureRequest request = PictureRequest.ofDocument(bytes, 1, IdentityDocumentType.PASSPORT, Side.FRONT, Judge.AS_OF);
        long start = System.nanoTime();
        decode(bytes);
        long afterDecoding = System.nanoTime();
        PictureVerdict without = refusing.check(request);
        long afterRefusing = System.nanoTime();
        PictureVerdict with = reading.check(request);
        long end = System.nanoTime();
        if (!ReadFields.NONE.equals(without.read())) {
            throw new IllegalStateException("A refused picture was read.");
        }
        if (counts) {
            decoded.add((afterDecoding - start) / 1e6);
            refused.add((afterRefusing - afterDecoding) / 1e6);
            read.add((end - afterRefusing) / 1e6);
            zones += with.read() != null && with.read().mrzValid() ? 1 : 0;
        }
    }

    private static void decode(byte[] bytes) {
        try (PointerScope scope = new PointerScope()) {
            assert scope != null;
            Mat packed = new Mat(1, bytes.length, opencv_core.CV_8UC1, new BytePointer(bytes));
            Mat pixels = opencv_imgcodecs.imdecode(packed, opencv_imgcodecs.IMREAD_COLOR);
            if ((long) pixels.cols() * pixels.rows() != (long) WIDTH * HEIGHT) {
                throw new IllegalStateException("The picture was not decoded whole.");
            }
        }
    }

    private void print() {
        double base = new Spread(decoded).at(0.5);
        System.out.printf(Locale.ROOT, "%s; %d pictures of %d by %d, %d rounds each, %d of %d zones valid%n", Machine.named(), SEEDS.length, WIDTH, HEIGHT,
                ROUNDS, zones, read.size());
        line("decoding alone", decoded, base);
        line("verdict without reading", refused, base);
        line("verdict with the zone", read, base);
    }

    private static void line(String what, List<Double> times, double base) {
        Spread spread = new Spread(times);
        System.out.printf(Locale.ROOT, "%-24s median %5.0f ms (%.0f to %.0f), %.1f times decoding%n", what, spread.at(0.5), spread.at(0), spread.at(1),
                spread.at(0.5) / base);
    }
}
