package gatehouse.requirements;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.requirements.RuleWords.Fact;
import gatehouse.requirements.RuleWords.FactField;
import gatehouse.requirements.language.Operator;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is offered to a writer is what the vetting takes, and nothing less. */
class RuleWordsTests {

    private static final Set<String> NOT_PART_OF_THE_LANGUAGE = Set.of("SYNTAX", "ATTRIBUTE_NOT_ALLOWED", "CONDITION_NOT_ALLOWED",
            "CONSEQUENCE_NOT_ALLOWED", "UNKNOWN_FACT", "UNKNOWN_FIELD", "UNKNOWN_CODE", "UNKNOWN_WORD");

    private final RuleWords words = RuleWords.all();

    @Test
    void everyFieldMayBeComparedAsItSaysAndInNoOtherWay() {
        for (Fact fact : words.facts()) {
            for (FactField field : fact.fields()) {
                Stream.of(Operator.values()).map(Operator::written).forEach(operator ->
                        assertThat(codes(comparison(fact, field, operator, value(field)))).as("%s %s %s", fact.name(), field.name(), operator)
                                .matches(codes -> codes.isEmpty() == field.operators().contains(operator)));
            }
        }
    }

    @Test
    void everyValueThatIsListedIsTaken() {
        for (Fact fact : words.facts()) {
            for (FactField field : fact.fields()) {
                String operator = field.holds().equals("ROLES") ? "contains" : "==";
                field.values().forEach(value -> assertThat(codes(comparison(fact, field, operator, "\"" + value + "\""))).as(value).isEmpty());
            }
        }
    }

    @Test
    void everyInformationThatIsListedMayBeAskedForAndNoOther() {
        Set<String> all = words.facts().stream().flatMap(fact -> fact.information().stream()).collect(Collectors.toSet());
        for (Fact fact : words.facts()) {
            all.forEach(field -> assertThat(codes(rule("$f : " + fact.name() + "()",
                    "require.information(\"" + field + "\").of($f).because(\"x\");"))).as("%s of %s", field, fact.name())
                    .matches(codes -> codes.isEmpty() == fact.information().contains(field)));
        }
    }

    @Test
    void everyWordIsFollowedByThoseItSaysAndByNoOther() {
        Set<String> all = words.statements().values().stream().flatMap(first -> first.values().stream()).flatMap(List::stream)
                .collect(Collectors.toSet());
        words.statements().forEach((root, firsts) -> firsts.forEach((first, followers) -> all.stream().filter(word -> !word.equals("because"))
                .forEach(word -> assertThat(codes(rule("$f : " + (word.equals("of") && first.equals("party") ? "Application()" : "Party()"),
                        statement(root, first, word)))).as("%s.%s.%s", root, first, word)
                        .matches(codes -> codes.isEmpty() == followers.contains(word)))));
    }

    @Test
    void everyCodeThatAWordIsSaidToTakeIsTaken() {
        words.codes().forEach((word, codes) -> codes.forEach(code -> assertThat(codes(rule("$f : Party()", switch (word) {
            case "or" -> "require.document(\"" + (code.equals("SELFIE") ? "TRUST_DEED" : "SELFIE") + "\").or(\"" + code + "\").because(\"x\");";
            case "accepting" -> "require.identity().accepting(\"" + code + "\").of($f).because(\"x\");";
            default -> "require." + word + "(\"" + code + "\").because(\"x\");";
        }))).as("%s of %s", code, word).isEmpty()));
    }

    @Test
    void everyAttributeIsTaken() {
        words.attributes().forEach(attribute -> assertThat(vet("rule \"R\" " + attribute + " " + switch (attribute) {
            case "salience" -> "5";
            case "enabled" -> "true";
            default -> "\"01-Jan-2027\"";
        } + " when Application() then flag.review(\"x\"); end")).as(attribute).isEmpty());
    }

    private static String value(FactField field) {
        return switch (field.holds()) {
            case "NUMBER" -> "1";
            case "YES_NO" -> "true";
            default -> "\"" + (field.values().isEmpty() ? "x" : field.values().get(0)) + "\"";
        };
    }

    private static String comparison(Fact fact, FactField field, String operator, String value) {
        return rule(fact.name() + "( " + field.name() + " " + operator + " " + (operator.endsWith("in") ? "(" + value + ")" : value) + " )",
                "flag.review(\"x\");");
    }

    /** A statement that is right but for the word that is tried, where that is wrong. */
    private static String statement(String root, String first, String word) {
        String argument = switch (first) {
            case "information" -> word.equals("atLeast") ? "\"governmentOwnershipPercent\"" : "\"registrationNumber\"";
            case "party" -> "\"TRUSTEE\"";
            case "document" -> "\"SELFIE\"";
            case "review" -> "\"x\"";
            default -> "";
        };
        String tried = "." + word + switch (word) {
            case "atLeast", "notOlderThanDays", "notOlderThanMonths" -> "(25)";
            case "of" -> "($f)";
            case "or" -> "(\"TRUST_DEED\")";
            case "accepting" -> "(\"PASSPORT\")";
            default -> "()";
        };
        String needed = (first.equals("owner") && !word.equals("atLeast") ? ".atLeast(25)" : "")
                + (first.equals("identity") && !word.equals("of") ? ".of($f)" : "");
        return root + "." + first + "(" + argument + ")" + needed + tried + (root.equals("require") ? ".because(\"x\");" : ";");
    }

    private static String rule(String when, String then) {
        return "rule \"R\" when " + when + " then " + then + " end";
    }

    private static Set<String> codes(String text) {
        return vet(text).stream().map(RuleFinding::code).filter(NOT_PART_OF_THE_LANGUAGE::contains).collect(Collectors.toSet());
    }

    private static List<RuleFinding> vet(String text) {
        return RuleVetting.vet(new RuleFile("r.drl", text.getBytes(StandardCharsets.UTF_8)));
    }
}
