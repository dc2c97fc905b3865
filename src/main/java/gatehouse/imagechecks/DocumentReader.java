package gatehouse.imagechecks;

import gatehouse.imagechecks.barcodes.AamvaLicence;
import gatehouse.imagechecks.barcodes.BarcodeReader;
import gatehouse.imagechecks.mrz.Agreement;
import gatehouse.imagechecks.mrz.ZoneReading;
import gatehouse.imagechecks.ocr.PrintedText;
import gatehouse.imagechecks.ocr.TextReader;
import gatehouse.imagechecks.ocr.ZoneText;
import gatehouse.vocabulary.Side;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.jspecify.annotations.Nullable;

/**
 * Reads one side of a document: turns it the right way up, looks for a portrait, reads the zone by two readers, the barcode where
 * there is no zone, and the printed text where the zone does not settle everything.
 */
final class DocumentReader {
    /** A zone read better than this stands the right way up: upside down its characters are no characters. */
    private static final double SURELY_UPRIGHT = -0.45;
    private static final int FACE_EDGE = 400;
    private static final long STACK = 16L << 20;

    private static final class Loaded {
        private static final TextReader READER = readerOnARoomyStack();
    }

    private DocumentReader() {}

    /** ONNX Runtime's start overflows a stack of the usual megabyte, and takes the process down with it. */
    private static TextReader readerOnARoomyStack() {
        FutureTask<TextReader> task = new FutureTask<>(() -> TextReader.of(Models.bytes(Models.GLYPHS), Models.bytes(Models.LINES)));
        new Thread(null, task, "models", STACK).start();
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the models were loaded.", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The models for reading can't be loaded.", e.getCause());
        }
    }

    /** Loads the models. */
    static void warmUp() {
        java.util.Objects.requireNonNull(Loaded.READER);
    }

    /** One way to hold the document. */
    private record Held(Mat pixels, Mat grey, int quarters) {}

    static DocumentRead read(Seen seen) {
        Held upright = seen.card().isUpended() ? held(seen.card(), 1) : held(seen.card(), 0);
        Held turned = turned(upright);
        boolean front = seen.request().side() == Side.FRONT;
        List<FaceFinder.Face> faces = FaceFinder.find(upright.pixels(), FACE_EDGE);
        boolean portrait = !faces.isEmpty();
        if (front && !portrait) {
            List<FaceFinder.Face> others = FaceFinder.find(turned.pixels(), FACE_EDGE);
            if (!others.isEmpty()) {
                faces = others;
                Held swap = upright;
                upright = turned;
                turned = swap;
                portrait = true;
            }
        }
        Optional<ZoneText> zone = Loaded.READER.zone(upright.grey());
        if (!portrait && zone.map(ZoneText::score).orElse(-9.0) < SURELY_UPRIGHT) {
            Optional<ZoneText> other = Loaded.READER.zone(turned.grey());
            if (other.isPresent() && (zone.isEmpty() || other.get().score() > zone.get().score())) {
                zone = other;
                upright = turned;
            }
        }
        return read(seen, upright, faces, zone.orElse(null));
    }

    private static DocumentRead read(Seen seen, Held upright, List<FaceFinder.Face> faces, @Nullable ZoneText zone) {
        LocalDate asOf = seen.request().asOf();
        ZoneReading reading = zone == null ? ZoneReading.none(asOf) : Agreement.join(zone.readers(), asOf);
        AamvaLicence licence = zone == null && seen.request().side() == Side.BACK ? licence(seen) : null;
        PrintedText printed = isSettled(reading, licence) ? null : Loaded.READER.printed(upright.grey(), asOf);
        return DocumentRead.of(upright.quarters(), faces, zone, reading, licence, printed);
    }

    private static boolean isSettled(ZoneReading zone, @Nullable AamvaLicence licence) {
        return licence != null || zone.documentNumber() != null && zone.dateOfBirth() != null && zone.expiry() != null && zone.name() != null;
    }

    private static @Nullable AamvaLicence licence(Seen seen) {
        Mat grey = new Mat();
        opencv_imgproc.cvtColor(seen.picture().pixels(), grey, opencv_imgproc.COLOR_BGR2GRAY);
        return BarcodeReader.read(DecodedPicture.samples(grey), grey.cols(), grey.rows()).stream()
                .flatMap(code -> AamvaLicence.parse(code.text()).stream()).findFirst().orElse(null);
    }

    private static Held held(FlatCard card, int quarters) {
        Mat pixels = card.flat();
        if (quarters == 1) {
            pixels = new Mat();
            opencv_core.rotate(card.flat(), pixels, opencv_core.ROTATE_90_CLOCKWISE);
        }
        return new Held(pixels, grey(pixels), quarters);
    }

    private static Held turned(Held held) {
        Mat pixels = new Mat();
        opencv_core.rotate(held.pixels(), pixels, opencv_core.ROTATE_180);
        Mat grey = new Mat();
        opencv_core.rotate(held.grey(), grey, opencv_core.ROTATE_180);
        return new Held(pixels, grey, held.quarters() + 2);
    }

    private static Mat grey(Mat pixels) {
        Mat grey = new Mat();
        opencv_imgproc.cvtColor(pixels, grey, opencv_imgproc.COLOR_BGR2GRAY);
        return TextReader.sized(grey);
    }

}
