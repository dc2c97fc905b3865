package gatehouse.imagechecks.ocr;

import ai.onnxruntime.OrtException;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;

/** Reads documents: the zone, and the printed text. Loaded once and shared between threads. */
public final class TextReader {
    /** Lines of print read at most: documents have about forty, and each costs some 15 ms. */
    private static final int MOST_LINES = 60;
    private static final double CAPITAL = 26;

    private final ZoneReader zones;
    private final LineRecogniser recogniser;

    private TextReader(ZoneReader zones, LineRecogniser recogniser) {
        this.zones = zones;
        this.recogniser = recogniser;
    }

    /**
     * @param glyphs {@link GlyphNet} as an ONNX model
     * @param lines  PP-OCR's recogniser as an ONNX model with its characters in its metadata
     * @param translation the weights of {@link ZoneTranslation}
     */
    public static TextReader of(byte[] glyphs, byte[] lines, byte[] translation) {
        try {
            GridReader grid = new GridReader(new GlyphNet(glyphs));
            LineRecogniser recogniser = new LineRecogniser(lines);
            TranslatedReader translated = new TranslatedReader(recogniser,
                    ZoneTranslation.read(new DataInputStream(new ByteArrayInputStream(translation))));
            return new TextReader(new ZoneReader(grid, translated), recogniser);
        } catch (IOException | OrtException e) {
            throw new IllegalStateException("The models for reading can't be used.", e);
        }
    }

    /** The picture at the width at which it is read. @param grey 8-bit */
    public static Mat sized(Mat grey) {
        double factor = (double) ZoneFinder.WIDTH / grey.cols();
        Mat sized = new Mat();
        int method = factor > 1 ? opencv_imgproc.INTER_CUBIC : opencv_imgproc.INTER_AREA;
        opencv_imgproc.resize(grey, sized, new Size(ZoneFinder.WIDTH, (int) Math.max(8, Math.round(grey.rows() * factor))), 0, 0, method);
        return sized;
    }

    /** The zone of an upright document, {@link #sized}. Empty where none is found that could be read at all. */
    public Optional<ZoneText> zone(Mat grey) {
        return zones.read(grey);
    }

    /**
     * The printed text of an upright document, {@link #sized}.
     *
     * @param others lines that are no print, such as a zone's, and are left out
     * @param asOf   tells the centuries of dates
     */
    public PrintedText printed(Mat grey, List<TextLine> others, LocalDate asOf) {
        return read(grey, found(grey, others), asOf, some -> false);
    }

    /** The same, but no more of it than is enough, {@link DatesFirst}. */
    public PrintedText printedUntil(Mat grey, List<TextLine> others, LocalDate asOf, Predicate<PrintedText> enough) {
        return read(grey, DatesFirst.ordered(found(grey, others), grey.rows()), asOf, enough);
    }

    private static List<TextLine> found(Mat grey, List<TextLine> others) {
        return new PrintedFinder(grey).lines().stream().filter(line -> others.stream().noneMatch(line::liesOn)).limit(MOST_LINES).toList();
    }

    private PrintedText read(Mat grey, List<TextLine> found, LocalDate asOf, Predicate<PrintedText> enough) {
        PrintedText read = new PrintedText(List.of(), asOf);
        for (TextLine place : found) {
            TextLine line = ZoneStrip.refined(grey, place);
            String text = recognised(grey, line).strip();
            if (!text.isEmpty()) {
                read = read.with(new PrintedLine(line, text));
                if (enough.test(read)) {
                    return new PrintedText(read.lines(), asOf, false);
                }
            }
        }
        return read;
    }

    private String recognised(Mat grey, TextLine line) {
        double scale = CAPITAL / line.height();
        int length = (int) Math.max(2, Math.round(line.length() * scale / 20));
        Mat strip = ZoneStrip.cut(grey, line, length, line.length() * scale / (length - 0.3), CAPITAL, LineRecogniser.HEIGHT, 0.8);
        return recogniser.readAny(recogniser.probabilities(strip));
    }
}
