package gatehouse.requirements;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import gatehouse.vocabulary.InstitutionType;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Searches, guided by which branches of the vetter are reached, for bytes that crash it, that keep it busy, or that it takes although
 * they do more than ask. Begins with the recorded cases. {@code bench/fuzz-rules} searches for longer.
 */
class RuleFileFuzz {

    static Stream<Arguments> seeds() {
        return Cases.files("rules").stream().filter(file -> file.toString().endsWith(".drl")).map(Cases::bytes)
                .filter(bytes -> bytes.length < 20_000).map(bytes -> Arguments.of((Object) bytes));
    }

    /** Loading the vetter and the engine, instrumented, is no part of a file's time. */
    @BeforeAll
    static void warmUp() {
        Cases.productRules().assess(ApplicationFacts.empty(InstitutionType.TRUST, LocalDate.of(2026, 11, 24)));
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "3s")
    void anyBytesAreRefusedWithTheirPlaceOrOnlyAsk(byte[] bytes) {
        if (bytes == null) {
            return;
        }
        long start = System.nanoTime();
        List<RuleFinding> findings = RuleVetting.vet(new RuleFile("test.drl", bytes));
        assertThat(System.nanoTime() - start).isLessThan(2_000_000_000L);
        if (findings.isEmpty()) {
            RuleSet rules = Cases.compiled(List.of(new RuleFile("test.drl", bytes)));
            for (InstitutionType type : InstitutionType.values()) {
                WellFormed.check(rules.assess(ApplicationFacts.empty(type, LocalDate.of(2026, 11, 24))));
            }
        } else {
            WellFormed.check(findings, new String(bytes, StandardCharsets.UTF_8));
        }
        assertThat(System.getProperty("canary")).isNull();
    }
}
