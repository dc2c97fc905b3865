package gatehouse.requirements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** One word of a good file is lost, doubled, moved or smuggled in: it is refused with its place, or still a rule that only asks. */
class MutationProperties {

    private static final List<String> HOSTILE = List.of("eval", "eval(true)", "System", "System.exit(1);", "import", "import java.lang.Runtime;", "\\u000a",
            "\\u000aimport x;", "} static {", "} static { System.setProperty(\"canary\", \"1\"); }", "\"", "'", "//", "/*", "*/", "\0", ";", "end", "rule", "then",
            "when", "from", "from new java.util.Date()", "(", ")", "((((((((", "${x}", "@Watch", "function void f() {}", "new", ".getClass()", "java.lang.Runtime",
            "$p", "$x :", "\\\"", "\\", "{", "}", "=", "modify", "insert(new Object());", "salience", "salience (eval(1))", "global", "declare", "query", "unit",
            "package a;", "dialect \"mvel\"", "accumulate", "collect", "\u202e", "\u200b", "\ufeff", "\u0435", "-", "not", "exists", "forall", "or", "||", "&&",
            ",", ".", "null", "true", "99999999999999999999", "0x1F", "1e9", "1.5", "\"x\"", "matches \"(a+)+b\"", "\u2028", "\r", "risk.add(1, \"x\");");
    private static final Pattern WORDS = Pattern.compile("\"(?:\\\\.|[^\"\\\\\\n])*\"|//[^\\n]*|/\\*.*?\\*/|[\\p{L}$_][\\p{L}\\p{N}_-]*|[0-9.]+|\\s+|[=!<>&|]{2}|.",
            Pattern.DOTALL);
    private static final List<String> GOOD = Cases.goodRules();
    private static final List<ApplicationFacts> APPLICATIONS = Cases.files("applications").stream().limit(6)
            .map(file -> ((ReadResult.Application) ApplicationReader.read(Cases.bytes(file))).facts()).toList();

    @Property(tries = 1500)
    void oneChangedWordNeverRunsCode(@ForAll Random random) {
        String text = changed(GOOD.get(random.nextInt(GOOD.size())), random);
        List<RuleFinding> findings = assertTimeout(Duration.ofSeconds(2), () -> RuleVetting.vet(Cases.file("test.drl", text)));
        if (findings.isEmpty()) {
            RuleSet rules = Cases.rules(text);
            APPLICATIONS.forEach(application -> WellFormed.check(rules.assess(application)));
        } else {
            WellFormed.check(findings, text);
        }
        assertThat(System.getProperty("canary")).isNull();
        assertSameWithoutItsFirstLine(text, findings);
    }

    /** The same findings a line lower, where a comment stands above. */
    private static void assertSameWithoutItsFirstLine(String text, List<RuleFinding> findings) {
        List<RuleFinding> below = RuleVetting.vet(Cases.file("test.drl", "// a header: import eval } static {\n" + text));
        List<RuleFinding> lower = findings.stream().map(finding -> finding.code().equals("ENCODING") || finding.code().equals("EMPTY")
                ? finding : new RuleFinding(finding.code(), finding.line() + 1, finding.column(), finding.message())).toList();
        if (text.startsWith("\ufeff")) {
            // At the very beginning it is a mark of the encoding, anywhere else an invisible character.
            assertThat(below).extracting(RuleFinding::code).containsExactly("INVISIBLE_CHARACTER");
        } else {
            assertThat(below).as(text).isEqualTo(lower);
        }
    }

    private static String changed(String text, Random random) {
        List<String> words = WORDS.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(ArrayList::new));
        int at = random.nextInt(words.size());
        switch (random.nextInt(5)) {
            case 0 -> words.remove(at);
            case 1 -> words.add(at, words.get(at));
            case 2 -> {
                int other = random.nextInt(words.size());
                String word = words.set(at, words.get(other));
                words.set(other, word);
            }
            case 3 -> words.add(at, HOSTILE.get(random.nextInt(HOSTILE.size())));
            default -> words.set(at, inside(words.get(at), HOSTILE.get(random.nextInt(HOSTILE.size())), random));
        }
        return String.join("", words);
    }

    private static String inside(String word, String hostile, Random random) {
        int at = random.nextInt(word.length() + 1);
        return word.substring(0, at) + hostile + word.substring(at);
    }
}
