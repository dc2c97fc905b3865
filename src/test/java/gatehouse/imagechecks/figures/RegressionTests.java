package gatehouse.imagechecks.figures;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.studio.Condition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A net under the picture checks: a few pictures that are judged rightly must stay so. Rates are for {@code bench/image-checks}. */
class RegressionTests {
    private static final long[] SEEDS = {50_001, 50_002, 50_003};

    private static Judge judge;

    @BeforeAll
    static void loadTheModels() {
        judge = new Judge();
    }

    @ParameterizedTest
    @EnumSource(value = Condition.class, names = "GOOD_PLAIN")
    void goodPicturesAreNotRefused(Condition condition) {
        for (long seed : SEEDS) {
            assertThat(judge.document(condition, seed).isRefused()).as("%s, seed %d", condition, seed).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(value = Condition.class, names = {"DARK", "DEFOCUS"})
    void spoiltPicturesAreRefusedForTheirFlaw(Condition condition) {
        for (long seed : SEEDS) {
            assertThat(judge.document(condition, seed).isRefusedForIt()).as("%s, seed %d", condition, seed).isTrue();
        }
    }
}
