package gatehouse.requirements;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gatehouse.vocabulary.MissingItem;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ApplicationCasesTests {

    @TestFactory
    Stream<DynamicTest> everyApplicationLacksWhatItsCaseSays() {
        RuleSet rules = Cases.productRules();
        JsonNode expected = Cases.json("applications.expected.json");
        return Cases.files("applications").stream().map(file -> DynamicTest.dynamicTest(name(file), () -> {
            ReadResult read = ApplicationReader.read(Cases.bytes(file));
            assertThat(read).isInstanceOf(ReadResult.Application.class);
            Assessment assessment = rules.assess(((ReadResult.Application) read).facts());
            assertThat(listed(assessment)).isEqualTo(expected.get(name(file)));
        }));
    }

    @TestFactory
    Stream<DynamicTest> everyUnusableApplicationIsRefusedAtItsPlace() {
        JsonNode pointers = Cases.json("applications-bad.pointers.json");
        return Cases.files("applications-bad").stream().map(file -> DynamicTest.dynamicTest(name(file), () -> {
            ReadResult read = ApplicationReader.read(Cases.bytes(file));
            assertThat(read).isInstanceOf(ReadResult.Unusable.class);
            assertThat(((ReadResult.Unusable) read).pointer()).isEqualTo(pointers.get(name(file)).textValue());
        }));
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private static ArrayNode listed(Assessment assessment) {
        ArrayNode list = Cases.JSON.createArrayNode();
        for (MissingItem item : assessment.missing()) {
            ObjectNode node = list.addObject();
            node.put("subject", item.subject()).put("kind", item.kind().name());
            item.codes().forEach(node.putArray("codes")::add);
            if (item.side() != null) {
                node.put("side", item.side().name());
            }
            node.put("problem", item.problem().name());
        }
        return list;
    }
}
