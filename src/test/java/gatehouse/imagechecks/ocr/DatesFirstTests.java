package gatehouse.imagechecks.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DatesFirstTests {
    private static TextLine line(double x, double y, double length, double height) {
        return new TextLine(x, y, x + length, y, height);
    }

    @Test
    void linesAsLongAsOthersComeFirstThenTheLargestAndTheHeadingLast() {
        TextLine heading = line(40, 40, 300, 30);
        TextLine label = line(300, 200, 120, 8);
        TextLine name = line(300, 150, 200, 18);
        TextLine birth = line(300, 300, 130, 16.5);
        TextLine issue = line(300, 400, 133, 16);
        TextLine expiry = line(300, 500, 128, 17);
        TextLine other = line(300, 450, 90, 17);
        assertThat(DatesFirst.ordered(List.of(heading, name, label, birth, issue, other, expiry), 700))
                .containsExactly(expiry, birth, issue, name, other, label, heading);
    }
}
