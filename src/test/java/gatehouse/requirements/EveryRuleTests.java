package gatehouse.requirements;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Takes one thing after the other out of complete applications: each rule must once be the only one that is left unsatisfied. */
class EveryRuleTests {

    private final RuleSet rules = Cases.productRules();

    @Test
    void isOnceAloneInWhatIsMissingOrLookedAt() throws IOException {
        Set<String> alone = new TreeSet<>();
        for (CompleteApplications application : CompleteApplications.values()) {
            JsonNode complete = application.json();
            assertThat(assess(complete).missing()).as(application.name()).isEmpty();
            for (JsonNode lacking : eachWithoutOneThing(complete)) {
                note(lacking, alone);
            }
            reviewed(complete, alone);
        }
        Set<String> all = rules.rules().stream().map(RuleReference::id).collect(Collectors.toCollection(TreeSet::new));
        assertThat(alone).isEqualTo(all);
    }

    private void note(JsonNode lacking, Set<String> alone) throws IOException {
        if (ApplicationReader.read(Cases.JSON.writeValueAsBytes(lacking)) instanceof ReadResult.Application read) {
            Assessment assessment = rules.assess(read.facts());
            if (assessment.missing().size() == 1 && assessment.missing().get(0).alsoRules().isEmpty()) {
                alone.add(assessment.missing().get(0).rule());
            }
        }
    }

    private void reviewed(JsonNode complete, Set<String> alone) {
        List<Consumer<ObjectNode>> changes = List.of(
                person -> ((ObjectNode) person.get("details")).put("politicallyExposed", true),
                person -> ((ObjectNode) person.get("identityDocument")).put("hasNoBack", true),
                person -> ((ObjectNode) person.get("details")).put("dateOfBirth", "2015-01-01"));
        for (Consumer<ObjectNode> change : changes) {
            JsonNode changed = complete.deepCopy();
            change.accept((ObjectNode) changed.at("/parties/0"));
            Assessment assessment = assess(changed);
            assertThat(assessment.missing()).isEmpty();
            assertThat(assessment.reviews()).hasSize(1);
            alone.add(assessment.reviews().get(0).rule());
        }
    }

    private Assessment assess(JsonNode application) {
        return rules.assess(Cases.application(application.toString()));
    }

    private static List<JsonNode> eachWithoutOneThing(JsonNode complete) {
        List<JsonNode> all = new ArrayList<>();
        takeOut(complete, complete, "", all);
        return all;
    }

    private static void takeOut(JsonNode root, JsonNode node, String pointer, List<JsonNode> all) {
        if (node instanceof ObjectNode object) {
            object.fieldNames().forEachRemaining(name -> {
                JsonNode copy = root.deepCopy();
                ((ObjectNode) copy.at(pointer)).remove(name);
                all.add(copy);
                takeOut(root, object.get(name), pointer + "/" + name, all);
            });
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                JsonNode copy = root.deepCopy();
                ((ArrayNode) copy.at(pointer)).remove(i);
                all.add(copy);
                takeOut(root, array.get(i), pointer + "/" + i, all);
            }
        }
    }
}
