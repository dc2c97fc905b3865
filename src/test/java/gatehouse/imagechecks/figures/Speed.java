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
 * that reads its zone; several pictures of passports, several rounds each, stored coarsely and finely: decoding takes longer the larger
 * the file is, and nothing else does. Time of the processor is told beside time of the clock, which anything else on the machine lengthens.
 */
final class Speed {
    private static final int WIDTH = 4032;
    private static final int HEIGHT = 3024;
    /** Until the compiler has done its work, which would count as the checks'. */
    private static final int WARM_UP = 12;
    private static final int ROUNDS = 5;
    private static final long[] SEEDS = {1_000_000, 1_000_001, 1_000_002};
    private static final int[] QUALITIES = {90, 97};

    private final PictureReader reading = PictureReader.inThisProcess(CheckSettings.DEFAULT, null);
    /** No picture has so much colour, so each is refused, after every check but reading. */
    private final PictureReader refusing = PictureReader.inThisProcess(
            Thresholds.with(CheckSettings.DEFAULT, Map.of("greyFail", 1000.0, "greyWarn", 1000.0)), null);
    private final List<Moment> decoded = new ArrayList<>();
    private final List<Moment> refused = new ArrayList<>();
    private final List<Moment> read = new ArrayList<>();
    private int zones;

    private Speed() {
        opencv_core.setNumThreads(1);
        reading.warmUp();
    }

    public static void main(String[] arguments) {
        Speed speed = new Speed();
        System.out.printf(Locale.ROOT, "%s; %d pictures of %d by %d, %d rounds each%n", Machine.named(), SEEDS.length, WIDTH, HEIGHT, ROUNDS);
        for (int quality : QUALITIES) {
            speed.time(quality);
        }
    }

    private void time(int quality) {
        List.of(decoded, refused, read).forEach(List::clear);
        zones = 0;
        double megabytes = 0;
        for (long seed : SEEDS) {
            byte[] bytes = Studio.shoot(Kind.PASSPORT, seed, WIDTH, HEIGHT, quality).bytes();
            megabytes += bytes.length / 1e6 / SEEDS.length;
            int warmUp = seed == SEEDS[0] ? WARM_UP : 1;
            for (int round = 0; round < warmUp + ROUNDS; round++) {
                round(bytes, round >= warmUp);
            }
        }
        print(megabytes);
    }

    private void round(byte[] bytes, boolean counts) {
        PictureRequest request = PictureRequest.ofDocument(bytes, 1, IdentityDocumentType.PASSPORT, Side.FRONT, Judge.AS_OF);
        Moment start = Moment.now();
        decode(bytes);
        Moment afterDecoding = Moment.now();
        PictureVerdict without = refusing.check(request);
        Moment afterRefusing = Moment.now();
        PictureVerdict with = reading.check(request);
        Moment end = Moment.now();
        if (!ReadFields.NONE.equals(without.read())) {
            throw new IllegalStateException("A refused picture was read.");
        }
        if (counts) {
            decoded.add(afterDecoding.since(start));
            refused.add(afterRefusing.since(afterDecoding));
            read.add(end.since(afterRefusing));
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

    private void print(double megabytes) {
        double base = processor(decoded).at(0.5);
        System.out.printf(Locale.ROOT, "%nfiles of %.1f megabytes; %d of %d zones valid%n", megabytes, zones, read.size());
        line("decoding alone", decoded, base);
        line("verdict without reading", refused, base);
        line("verdict with the zone", read, base);
    }

    private static void line(String what, List<Moment> times, double base) {
        Spread clock = new Spread(times.stream().map(Moment::clock).toList());
        double median = processor(times).at(0.5);
        System.out.printf(Locale.ROOT, "%-24s processor: median %5.0f ms, %.1f times decoding; clock: median %5.0f ms, %.0f to %.0f%n", what, median,
                median / base, clock.at(0.5), clock.at(0), clock.at(1));
    }

    private static Spread processor(List<Moment> times) {
        return new Spread(times.stream().map(Moment::processor).toList());
    }
}
