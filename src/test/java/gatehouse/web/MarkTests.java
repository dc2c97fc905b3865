package gatehouse.web;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.vocabulary.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkTests {

    @Test
    void aRectangleIsSaidInSharesOfItsPicture() {
        Mark mark = Mark.of(2, true, new Region(400, 150, 200, 300), 1600, 1200);
        assertThat(mark).isEqualTo(new Mark(2, true, "25.00%", "12.50%", "12.50%", "25.00%", "25.00%", "12.50%", Place.UPPER_LEFT));
    }

    @Test
    void nothingReachesOutOfThePictureAndTheNumberStaysInSight() {
        Mark mark = Mark.of(1, false, new Region(1560, 1180, 90, 90), 1600, 1200);
        assertThat(mark).isEqualTo(new Mark(1, false, "97.50%", "98.33%", "2.50%", "1.67%", "86.00%", "80.00%", Place.LOWER_RIGHT));
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 100, 100, UPPER_LEFT", "750, 0, 100, 100, TOP", "1500, 0, 100, 100, UPPER_RIGHT", "0, 550, 100, 100, LEFT",
            "700, 500, 200, 200, MIDDLE", "1500, 550, 100, 100, RIGHT", "0, 1100, 100, 100, LOWER_LEFT", "750, 1100, 100, 100, BOTTOM",
            "1500, 1100, 100, 100, LOWER_RIGHT", "0, 0, 1600, 1200, ALL", "10, 10, 1500, 1100, ALL"})
    void aPlaceIsNamedAfterItsMiddle(int left, int top, int width, int height, Place place) {
        assertThat(Place.of(new Region(left, top, width, height), 1600, 1200)).isEqualTo(place);
    }
}
