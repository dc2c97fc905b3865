package gatehouse.imagechecks.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.assertj.core.data.Offset;
import ai.onnxruntime.OrtException;
import org.junit.jupiter.api.Test;

class GridReaderTests {
    private static final int LENGTH = 10;

    private final GridReader reader;

    GridReaderTests() throws OrtException {
        reader = new GridReader(new GlyphNet(TrainableNet.random(1).onnx()));
    }

    /** Characters read at even distances, so many pixels of the net's strip from where the line's ends let them be. */
    private static ReadLine read(double off, double pitch) {
        double[] at = new double[LENGTH];
        double first = 2 * GlyphNet.PITCH + 0.35 * GlyphNet.PITCH + off;
        Arrays.setAll(at, n -> (first + n * pitch - GlyphNet.WINDOW) / GlyphNet.STRIDE);
        return new ReadLine("<".repeat(LENGTH), at, 0);
    }

    @Test
    void leavesALineWhoseEndsAreRightAsItIs() {
        TextLine line = new TextLine(100, 50, 294, 50, 19);
        TextLine ended = reader.ended(line, read(0, GlyphNet.PITCH));
        assertThat(ended.isNearly(line, LENGTH)).isTrue();
        assertThat(ended.leavesOut(line)).isCloseTo(0, Offset.offset(0.1));
    }

    @Test
    void movesALineToWhereItsCharactersAre() {
        // Of 20 pixels a character, found one character too far to the left.
        TextLine line = new TextLine(100, 50, 294, 50, 19);
        TextLine ended = reader.ended(line, read(GlyphNet.PITCH, GlyphNet.PITCH));
        assertThat(ended.x0()).isCloseTo(120, Offset.offset(0.5));
        assertThat(ended.x1()).isCloseTo(314, Offset.offset(0.5));
        assertThat(ended.y0()).isEqualTo(50);
        assertThat(ended.leavesOut(line)).isCloseTo(20, Offset.offset(0.5));
    }

    @Test
    void stretchesALineThatWasFoundTooShort() {
        TextLine line = new TextLine(100, 50, 294, 50, 19);
        TextLine ended = reader.ended(line, read(-4.5 * 0.8, GlyphNet.PITCH * 1.05));
        assertThat(ended.length()).isCloseTo(194 * 1.05, Offset.offset(0.5));
        assertThat(ended.isNearly(line, LENGTH)).isFalse();
    }
}
