package gatehouse.imagechecks.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class LinePairTests {
    private static final Alphabet WHOLE = Alphabet.whole(2);

    /** A reader that holds each text as likely as it is told, and all others impossible. */
    private record Holds(Map<String, Double> logarithms) implements LineLook {

        @Override
        public ReadLine read(Alphabet alphabet) {
            return logarithms.entrySet().stream().filter(text -> allows(alphabet, text.getKey())).max(Map.Entry.comparingByValue())
                    .map(best -> new ReadLine(best.getKey(), new double[] {1, 1}, best.getValue() / 2)).orElse(new ReadLine("<<", new double[2], -100));
        }

        private static boolean allows(Alphabet alphabet, String text) {
            return alphabet.allows(0, GlyphNet.ALPHABET.indexOf(text.charAt(0))) && alphabet.allows(1, GlyphNet.ALPHABET.indexOf(text.charAt(1)));
        }
    }

    private static LineLook holds(Object... textsAndLogarithms) {
        Map<String, Double> all = new java.util.HashMap<>();
        for (int i = 0; i < textsAndLogarithms.length; i += 2) {
            all.put((String) textsAndLogarithms[i], ((Number) Objects.requireNonNull(textsAndLogarithms[i + 1])).doubleValue());
        }
        return new Holds(all);
    }

    @Test
    void twoThatHoldTheSameAgree() {
        assertThat(LinePair.of(holds("S1", -0.1), holds("S1", -0.4), WHOLE, 2)).isEqualTo(new LinePair("S1", "S1"));
    }

    @Test
    void aReaderThatWaversFollowsTheOneThatIsSure() {
        LineLook sure = holds("S1", -0.1, "51", -9);
        LineLook wavers = holds("51", -0.7, "S1", -2);
        LineLook another = holds("S1", -0.7, "51", -2);
        assertThat(LinePair.of(sure, wavers, WHOLE, 2)).isEqualTo(new LinePair("S1", "S1"));
        assertThat(LinePair.of(wavers, sure, WHOLE, 2)).isEqualTo(new LinePair("S1", "S1"));
        assertThat(LinePair.of(wavers, another, WHOLE, 2)).as("two that waver alike").isEqualTo(new LinePair("51", "S1"));
    }

    @Test
    void theShareOfSignsThatBothHoldIsToldByPlaces() {
        assertThat(new LinePair("S1", "51").alike()).isEqualTo(0.5);
        assertThat(new LinePair("S1", "S1").alike()).isEqualTo(1);
        assertThat(new LinePair("1S", "S1").alike()).isZero();
    }

    @Test
    void eachPlaceIsJudgedByItself() {
        LineLook one = holds("S1", -0.1, "51", -9, "SI", -1.5, "5I", -10.4);
        LineLook other = holds("5I", -0.1, "SI", -1.5, "51", -9, "S1", -10.4);
        assertThat(LinePair.of(one, other, WHOLE, 2)).isEqualTo(new LinePair("SI", "SI"));
    }

    @Test
    void aReaderThatContradictsDoesNotFollow() {
        LineLook one = holds("S1", -0.1, "51", -9);
        LineLook other = holds("51", -0.2, "S1", -8);
        assertThat(LinePair.of(one, other, WHOLE, 2)).isEqualTo(new LinePair("S1", "51"));
    }

    @Test
    void toWaverIsToHoldATextNearlyAsLikelyAsAnother() {
        LineLook look = holds("S1", -0.1, "51", -1.5, "61", -5);
        assertThat(LinePair.wavers(look, "51", "S1")).isTrue();
        assertThat(LinePair.wavers(look, "61", "S1")).isFalse();
        assertThat(LinePair.wavers(look, "S1", "61")).isTrue();
    }

    @Test
    void whatTheFormatForbidsIsReadOtherwiseUnlessItIsSeenClearly() {
        Alphabet digits = Alphabet.of("0123456789", "0123456789");
        assertThat(LinePair.of(holds("S1", -0.1, "51", -4), holds("51", -0.1), digits, 2)).isEqualTo(new LinePair("51", "51"));
        assertThat(LinePair.of(holds("S1", -0.1, "51", -9), holds("S1", -0.1, "51", -9), digits, 2)).isEqualTo(new LinePair("S1", "S1"));
    }
}
