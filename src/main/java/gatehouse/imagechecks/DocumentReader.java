package gatehouse.imagechecks;

import gatehouse.imagechecks.barcodes.AamvaLicence;
import gatehouse.imagechecks.barcodes.BarcodeReader;
import gatehouse.imagechecks.mrz.Agreement;
import gatehouse.imagechecks.mrz.ZoneFormat;
import gatehouse.imagechecks.mrz.ZoneReading;
import gatehouse.imagechecks.ocr.PrintedText;
import gatehouse.imagechecks.ocr.TextLine;
import gatehouse.imagechecks.ocr.TextReader;
import gatehouse.imagechecks.ocr.ZoneText;
import gatehouse.vocabulary.IdentityDocumentType;
import gatehouse.vocabulary.Side;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.jspecify.annotations.Nullable;

/**
 * Reads one side of a document: turns it the right way up, looks for a portrait, reads the zone by two readers, the barcode where
 * there is no zone, and the printed text where the zone does not settle everything, or stands beside it. Where the document's place was mistaken and so
 * nothing of a zone is read, the whole picture is looked at.
 */
final class DocumentReader {
    /** A zone read better than this stands the right way up. Upside down a run of fillers is read well, as fives, but then is no zone. */
    private static final double SURELY_UPRIGHT = -0.45;
    private static final int FACE_EDGE = 400;
    /** A face seen upside down is often taken for one, at 0.71 to 0.84; the right way up it has 0.9 and more. */
    private static final double SURELY_A_FACE = 0.87;
    private static final long STACK = 16L << 20;

    private static final class Loaded {
        private static final TextReader READER = readerOnARoomyStack();
    }

    private DocumentReader() {}

    /** ONNX Runtime's start overflows a stack of the usual megabyte, and takes the process down with it. */
    private static TextReader readerOnARoomyStack() {
        FutureTask<TextReader> task = new FutureTask<>(() -> TextReader.of(Models.bytes(Models.GLYPHS), Models.bytes(Models.LINES),
                Models.bytes(Models.TRANSLATION)));
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
        Objects.requireNonNull(Loaded.READER);
    }

    /** One way to hold the document. @param onCard whether it is what was taken for the document, and not the whole picture */
    private record Held(Mat pixels, Mat grey, int quarters, boolean onCard) {}

    /** Where a zone stands in a picture as a whole; null where none is read in it. */
    static @Nullable ZonePlace zone(DecodedPicture picture, LocalDate asOf) {
        return ofWhole(picture, asOf).place();
    }

    static DocumentRead read(Seen seen) {
        Held upright = seen.card().isUpended() ? held(seen.card(), 1) : held(seen.card(), 0);
        Held turned = turned(upright);
        boolean front = seen.request().side() == Side.FRONT;
        List<FaceFinder.Face> faces = FaceFinder.find(upright.pixels(), FACE_EDGE);
        if (front && sureness(faces) < SURELY_A_FACE) {
            List<FaceFinder.Face> others = FaceFinder.find(turned.pixels(), FACE_EDGE);
            if (sureness(others) > sureness(faces)) {
                faces = others;
                Held swap = upright;
                upright = turned;
                turned = swap;
            }
        }
        if (front && faces.isEmpty()) {
            faces = FaceFinder.findInTheDark(upright.pixels(), FACE_EDGE);
        }
        boolean portrait = !faces.isEmpty();
        List<Held> ways = new ArrayList<>(List.of(upright, turned));
        if (seen.card().isUpended() && seen.request().type() == IdentityDocumentType.PASSPORT) {
            // A passport open at its two pages has the shape of a page that stands on its side.
            ways.add(held(seen.card(), 0));
            ways.add(turned(ways.get(2)));
        }
        Read read = read(ways, portrait && seen.request().type() != IdentityDocumentType.PASSPORT, seen.request().asOf());
        if (read.counted() == 0 && seen.request().type() != IdentityDocumentType.DRIVING_LICENCE) {
            Read whole = ofWhole(seen.picture(), seen.request().asOf());
            read = whole.counted() > 0 ? whole : read;
        }
        return read(seen, read.held(), read.held() == upright ? faces : FaceFinder.find(read.held().pixels(), FACE_EDGE), read);
    }

    /** Of the face that is most surely one; 0 where there is none. */
    private static double sureness(List<FaceFinder.Face> faces) {
        return faces.stream().mapToDouble(FaceFinder.Face::score).max().orElse(0);
    }

    /** The zone of a document held in some way. */
    private record Read(Held held, @Nullable ZoneText text, ZoneReading zone) {

        static Read of(Held held, LocalDate asOf) {
            ZoneText text = Loaded.READER.zone(held.grey()).orElse(null);
            return new Read(held, text, text == null ? ZoneReading.none(asOf) : Agreement.join(text.readers(), asOf));
        }

        /** Fields on which both readers agree and that can be right: hardly any on a zone that is none or is upside down. */
        long counted() {
            return Stream.of(zone.documentNumber(), zone.dateOfBirth(), zone.expiry(), zone.name()).filter(Objects::nonNull).count();
        }

        /** Where the zone's lines stand; none where nothing of it counts, for then they may be other print. */
        List<TextLine> places() {
            return text == null || counted() == 0 ? List.of() : text.places();
        }

        /** Where the zone stands; null where nothing of it counts. */
        @Nullable ZonePlace place() {
            List<TextLine> lines = places();
            ZoneFormat format = zone.format();
            return lines.isEmpty() || format == null ? null : new ZonePlace(held.onCard(), format, lines, held.grey().cols(), held.grey().rows());
        }

        double score() {
            return text == null ? -9 : text.score();
        }
    }

    /** The picture as it is, whatever was taken for the document. */
    private static Read ofWhole(DecodedPicture picture, LocalDate asOf) {
        return Read.of(new Held(picture.pixels(), grey(picture.pixels()), 0, false), asOf);
    }

    /** The way to hold it in which the zone makes most sense; the first where none does and that isn't surely upside down. */
    private static Read read(List<Held> ways, boolean firstIsUpright, LocalDate asOf) {
        Read first = Read.of(ways.get(0), asOf);
        Read best = first;
        for (int i = 1; i < ways.size() && best.counted() == 0 && !(firstIsUpright && first.text() == null); i++) {
            Read other = Read.of(ways.get(i), asOf);
            boolean clearer = !firstIsUpright && first.score() < SURELY_UPRIGHT && other.score() > best.score() && other.zone().isFound();
            best = other.counted() > 0 || clearer ? other : best;
        }
        return best;
    }

    private static DocumentRead read(Seen seen, Held upright, List<FaceFinder.Face> faces, Read read) {
        LocalDate asOf = seen.request().asOf();
        AamvaLicence licence = read.counted() == 0 && (!isOfTheHolder(seen) || faces.isEmpty()) ? licence(seen) : null;
        PrintedText printed = isSettled(read.zone(), licence) ? isOfTheHolder(seen) ? besideZone(upright, read) : null
                : Loaded.READER.printed(upright.grey(), read.places(), asOf);
        Held held = upright;
        if (printed != null && read.counted() == 0 && faces.isEmpty() && !printed.isOfADocument()) {
            // Nothing said which way up it is: print that makes no sense may be upside down.
            Held turned = turned(upright);
            PrintedText other = Loaded.READER.printed(turned.grey(), List.of(), asOf);
            held = other.isOfADocument() ? turned : upright;
            printed = other.isOfADocument() ? other : printed;
        }
        return DocumentRead.of(held.quarters(), faces, read.text(), read.zone(), read.place(), licence, printed);
    }

    /** The side with the portrait prints in words what a zone on it says; backs print other things. */
    private static boolean isOfTheHolder(Seen seen) {
        return seen.request().side() == Side.FRONT;
    }

    /** As much of the print as bears out the zone; all of it where something in it doesn't. */
    private static PrintedText besideZone(Held upright, Read read) {
        return Loaded.READER.printedUntil(upright.grey(), read.places(), read.zone().asOf(),
                printed -> new ZoneAgainstPrint(read.zone(), printed).isBorneOut());
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
        Mat pixels = DecodedPicture.turned(card.flat(), quarters);
        return new Held(pixels, grey(pixels), quarters, true);
    }

    private static Held turned(Held held) {
        return new Held(DecodedPicture.turned(held.pixels(), 2), DecodedPicture.turned(held.grey(), 2), held.quarters() + 2, held.onCard());
    }

    private static Mat grey(Mat pixels) {
        Mat grey = new Mat();
        opencv_imgproc.cvtColor(pixels, grey, opencv_imgproc.COLOR_BGR2GRAY);
        return TextReader.sized(grey);
    }

}
