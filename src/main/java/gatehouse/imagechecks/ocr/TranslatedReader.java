package gatehouse.imagechecks.ocr;

import org.bytedeco.opencv.opencv_core.Mat;

/** Reads a line of the zone with PP-OCR's recogniser, translated into the zone's alphabet. */
final class TranslatedReader implements LineReader {
    static final double MARGIN = 1;

    private final LineRecogniser recogniser;
    private final ZoneTranslation translation;

    TranslatedReader(LineRecogniser recogniser, ZoneTranslation translation) {
        this.recogniser = recogniser;
        this.translation = translation;
    }

    @Override
    public EvenLook look(Mat grey, TextLine line, int length) {
        Mat strip = ZoneStrip.cut(grey, line, length, ZoneTranslation.PITCH, ZoneTranslation.CAPITAL, LineRecogniser.HEIGHT, MARGIN);
        float[][] probabilities = recogniser.probabilities(strip);
        float[][] log = translation.logProbabilities(ZoneTranslation.signs(probabilities, recogniser.signIndex()));
        ZoneTranslation.believe(log, probabilities, recogniser.signIndex());
        return new EvenLook(log, length, ZoneTranslation.PITCH / ZoneTranslation.STRIDE);
    }
}
