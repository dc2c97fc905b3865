package gatehouse.imagechecks.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class EvenLookTests {
    private static final int EVEN = GlyphNet.PITCH / GlyphNet.STRIDE;

    /** What a net sees of signs whose middles lie at so many positions: 0.9 there and beside, none elsewhere. */
    private static float[][] seen(int positions, String signs, int... at) {
        float[][] log = new float[GlyphNet.CLASSES][positions];
        for (float[] row : log) {
            Arrays.fill(row, (float) Math.log(0.1 / (GlyphNet.CLASSES - 1)));
        }
        Arrays.fill(log[GlyphNet.NONE], (float) Math.log(0.9));
        for (int i = 0; i < at.length; i++) {
            int sign = GlyphNet.ALPHABET.indexOf(signs.charAt(i));
            for (int x = at[i] - 1; x <= at[i] + 1; x++) {
                log[sign][x] = (float) Math.log(0.9);
                log[GlyphNet.NONE][x] = (float) Math.log(0.01);
            }
        }
        return log;
    }

    private static int[] even(int count) {
        int[] at = new int[count];
        Arrays.setAll(at, i -> 6 + i * EVEN);
        return at;
    }

    private static String read(float[][] log, int length) {
        return new EvenLook(log, length, EVEN).read(Alphabet.whole(length)).text();
    }

    @Test
    void readsSoManyCharactersAtEvenDistancesDoubledOnesToo() {
        assertThat(read(seen(70, "PAAB<<01", even(8)), 8)).isEqualTo("PAAB<<01");
    }

    @Test
    void followsAPitchThatIsALittleOff() {
        assertThat(read(seen(70, "ABCDEF", 6, 13, 20, 28, 37, 46), 6)).isEqualTo("ABCDEF");
    }

    @Test
    void readsExactlySoManyWhereMoreAreThere() {
        assertThat(read(seen(70, "ABCDEF", even(6)), 4)).hasSize(4).isSubstringOf("ABCDEF");
    }

    @Test
    void bridgesACharacterThatIsNotSeen() {
        float[][] log = seen(70, "ABD", 6, 6 + EVEN, 6 + 3 * EVEN);
        log[GlyphNet.ALPHABET.indexOf("C")][6 + 2 * EVEN] = -1.5f;
        assertThat(read(log, 4)).isEqualTo("ABCD");
    }

    @Test
    void keepsToWhatMayStandAtEachPlace() {
        float[][] log = seen(70, "SOL", even(3));
        Arrays.fill(log[GlyphNet.ALPHABET.indexOf("5")], 5, 8, -2);
        Arrays.fill(log[GlyphNet.ALPHABET.indexOf("0")], 5 + EVEN, 8 + EVEN, -2);
        EvenLook look = new EvenLook(log, 3, EVEN);
        assertThat(look.read(Alphabet.of("0123456789", "0123456789", "ABCDEFGHIJKL")).text()).isEqualTo("50L");
        assertThat(look.read(Alphabet.whole(3)).text()).isEqualTo("SOL");
        assertThat(look.doubt("50L", look.read(Alphabet.whole(3)))).isBetween(3.0, 5.0);
    }

    @Test
    void severalLooksTogetherOutweighOneThatErrs() {
        EvenLook wrong = new EvenLook(seen(70, "AOB", even(3)), 3, EVEN);
        EvenLook right = new EvenLook(seen(70, "A0B", even(3)), 3, EVEN);
        assertThat(EvenLook.together(List.of(wrong, right, right)).read(Alphabet.whole(3)).text()).isEqualTo("A0B");
        assertThat(EvenLook.together(List.of(right)).log()).isDeepEqualTo(right.log());
    }

    @Test
    void tellsWhereEachCharacterStands() {
        assertThat(new EvenLook(seen(70, "AB<", 6, 13, 21), 3, EVEN).read(Alphabet.whole(3)).at()).containsExactly(new double[] {6, 13, 21}, Offset.offset(1.0));
    }

    @Test
    void aLetterBeforeARunOfFillersCannotBePassedOver() {
        float[][] log = seen(100, "VAK<<<<<", even(8));
        EvenLook look = new EvenLook(log, 8, EVEN);
        assertThat(look.doubt("VA<<<<<<", look.read(Alphabet.whole(8)))).isGreaterThan(5);
    }
}
