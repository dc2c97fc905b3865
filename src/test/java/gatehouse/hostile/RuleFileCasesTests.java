package gatehouse.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import gatehouse.requirements.RuleFile;
import gatehouse.requirements.RuleFinding;
import gatehouse.requirements.RuleVetting;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class RuleFileCasesTests {

    private static final Path CASES = Path.of("src/test/resources/cases/rules");

    @TestFactory
    Stream<DynamicTest> hostileFilesAreRefusedAndGoodOnesAcceptedWithAndWithoutTheirHeader() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            return files.filter(file -> file.toString().endsWith(".drl")).sorted().toList().stream()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> judge(file)));
        }
    }

    private static void judge(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        boolean good = file.getFileName().toString().startsWith("g");
        List<RuleFinding> findings = vet(bytes);
        assertThat(findings.isEmpty()).isEqualTo(good);
        if (bytes.length > 2 && bytes[0] == '/' && bytes[1] == '/') {
            List<RuleFinding> without = vet(withoutFirstLine(bytes));
            assertThat(without.stream().map(RuleFinding::code)).isEqualTo(findings.stream().map(RuleFinding::code).toList());
        }
    }

    @Test
    void aFileOfSixThousandRulesIsTooLarge() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 6000; i++) {
            text.append("rule \"Deed ").append(i).append("\"\nwhen\n    Application(governmentOwnershipPercent == ").append(i)
                    .append(")\nthen\n    require.document(\"TRUST_DEED\").because(\"A trust needs its deed\");\nend\n");
        }
        assertThat(vet(text.toString().getBytes(StandardCharsets.UTF_8))).extracting(RuleFinding::code).containsExactly("TOO_LARGE");
    }

    private static byte[] withoutFirstLine(byte[] bytes) {
        int end = 0;
        while (bytes[end] != '\n') {
            end++;
        }
        return Arrays.copyOfRange(bytes, end + 1, bytes.length);
    }

    private static List<RuleFinding> vet(byte[] bytes) {
        return assertTimeout(Duration.ofSeconds(2), () -> RuleVetting.vet(new RuleFile("case.drl", bytes)));
    }
}
