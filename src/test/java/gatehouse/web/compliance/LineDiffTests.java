package gatehouse.web.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.requirements.RuleFile;
import gatehouse.rulebook.Edition;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class LineDiffTests {

    private static List<LineDiff.Line> diff(String before, String after) {
        return LineDiff.between(edition(before), edition(after)).get(0).lines();
    }

    private static Edition edition(String text) {
        return new Edition(List.of(new RuleFile("trust.drl", text.getBytes(StandardCharsets.UTF_8))), List.of());
    }

    private static String lines(String word, int count) {
        return IntStream.range(0, count).mapToObj(i -> word + i + "\n").collect(Collectors.joining());
    }

    @Test
    void aChangedLineIsShownWithThoseAroundIt() {
        assertThat(diff("a\nb\nc\nd\ne\n", "a\nb\nc\nD\ne\n")).containsExactly(new LineDiff.Line("place", "1"), new LineDiff.Line("same", "a"),
                new LineDiff.Line("same", "b"), new LineDiff.Line("same", "c"), new LineDiff.Line("removed", "d"), new LineDiff.Line("added", "D"),
                new LineDiff.Line("same", "e"));
    }

    @Test
    void filesThatHaveNothingInCommonAreComparedWithinSecondsHoweverLongTheyAre() {
        List<LineDiff.Line> found = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> diff(lines("a", 60_000), "\n".repeat(260_000)));
        assertThat(found).last().isEqualTo(new LineDiff.Line("more", "310001"));
        assertThat(Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> diff(lines("a", 7_000), lines("b", 7_000)))).hasSize(10_001);
    }

    @Test
    void aLineAtEitherEndOfALongFileIsFoundAlone() {
        assertThat(diff(lines("a", 50_000), lines("a", 50_000) + "one more\n")).extracting(LineDiff.Line::kind).containsExactly("place", "same", "same", "same", "added");
    }
}
