package gatehouse.imagechecks.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ForcedPathTests {
    /** Class 0 is none; then the alphabet in its own order. */
    private static final int[] INDEX = IntStream.range(0, GlyphNet.ALPHABET.length()).map(i -> i + 1).toArray();

    /** At each time one sign seen with 0.9, or where two are given as in A/B with 0.6 and 0.3; - is none. */
    private static float[][] seen(String... times) {
        float[][] probabilities = new float[times.length][GlyphNet.ALPHABET.length() + 1];
        for (int t = 0; t < times.length; t++) {
            String[] signs = times[t].split("/");
            for (int i = 0; i < signs.length; i++) {
                probabilities[t][GlyphNet.ALPHABET.indexOf(signs[i]) + 1] = signs.length == 1 ? 0.9f : i == 0 ? 0.6f : 0.3f;
            }
        }
        return probabilities;
    }

    private static String read(int length, String... times) {
        return ForcedPath.decode(seen(times), INDEX, length, Alphabet.whole(length)).text();
    }

    @Test
    void spellsWhatIsSeenOnceHoweverLongItIsSeen() {
        assertThat(read(3, "-", "A", "A", "-", "B", "B", "C", "-")).isEqualTo("ABC");
    }

    @Test
    void doublesALetterOnlyWithNoneBetween() {
        assertThat(read(3, "A", "A", "-", "A", "B")).isEqualTo("AAB");
        assertThat(read(2, "A", "A", "A", "B")).isEqualTo("AB");
    }

    @Test
    void spellsExactlySoManyCharactersEvenWhereMoreOrFewerAreLikelier() {
        assertThat(read(2, "A", "-", "B/-", "-", "C")).isEqualTo("AC");
        assertThat(read(4, "A", "-", "B/-", "-", "-/D", "-", "C")).isEqualTo("ABDC");
        assertThat(read(5, "-", "-", "-", "-", "-", "-", "-", "-", "-", "-", "-")).hasSize(5);
    }

    @Test
    void keepsToWhatMayStandAtEachPlace() {
        float[][] seen = seen("S/5", "-", "O/0", "-", "1/I");
        assertThat(ForcedPath.decode(seen, INDEX, 3, Alphabet.whole(3)).text()).isEqualTo("SO1");
        assertThat(ForcedPath.decode(seen, INDEX, 3, Alphabet.of("0123456789", "0123456789", "ABCDEFGHI")).text()).isEqualTo("50I");
    }

    @Test
    void isAsSureAsWhatWasSeenAndScoresTheLikelierTextHigher() {
        float[][] seen = seen("A/B", "-", "C");
        ReadLine likeliest = ForcedPath.decode(seen, INDEX, 2, Alphabet.whole(2));
        ReadLine other = ForcedPath.decode(seen, INDEX, 2, Alphabet.only("BC"));
        assertThat(likeliest.text()).isEqualTo("AC");
        assertThat(likeliest.sure()).containsExactly(new double[] {0.6, 0.9}, org.assertj.core.data.Offset.offset(1e-6));
        assertThat(other.text()).isEqualTo("BC");
        assertThat(2 * (likeliest.score() - other.score())).isCloseTo(Math.log(2), org.assertj.core.data.Offset.offset(1e-4));
    }

    @Test
    void saysThatItCantWhereThereAreFewerTimesThanCharacters() {
        ReadLine impossible = ForcedPath.decode(seen("A", "B"), INDEX, 3, Alphabet.whole(3));
        assertThat(impossible.text()).hasSize(3);
        assertThat(impossible.score()).isEqualTo(Double.NEGATIVE_INFINITY);
    }
}
