package gatehouse.requirements.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Judges rule files in stages: their names, bytes, words and grammar, names, values, cost, and then the files together. */
public final class Vetting {

    /** The largest rule file. */
    public static final int MOST_BYTES = Characters.MOST_BYTES;

    private Vetting() {}

    /** Of all files of a set: to vet, compile and show more takes longer than anybody waits. */
    static final int MOST_BYTES_TOGETHER = 2_000_000;
    static final int MOST_RULES_TOGETHER = 5_000;

    /**
     * What became of one file.
     *
     * @param rules  the rules; empty where there are faults
     * @param faults all faults of the earliest stage that has any, in the order of the text
     */
    public record Result(List<VettedRule> rules, List<Fault> faults) {}

    /** Judges each file, and, where none has a fault of its own, all of them together. */
    public static SortedMap<String, Result> vet(Map<String, byte[]> files) {
        SortedMap<String, Result> results = new TreeMap<>();
        Map<String, List<Rule>> read = new HashMap<>();
        int bytesTogether = 0;
        int rulesTogether = 0;
        for (Map.Entry<String, byte[]> entry : new TreeMap<>(files).entrySet()) {
            String file = entry.getKey();
            bytesTogether += entry.getValue().length;
            Result result = bytesTogether > MOST_BYTES_TOGETHER
                    ? refused("The files together have more than " + MOST_BYTES_TOGETHER + " bytes, which is the most that may be live together. Take rules out.")
                    : FileName.fault(file).map(fault -> new Result(List.of(), List.of(new Fault(Code.SYNTAX, Place.START, fault))))
                            .orElseGet(() -> alone(entry.getValue(), read.computeIfAbsent(file, name -> new ArrayList<>())));
            rulesTogether += result.rules().size();
            results.put(file, rulesTogether <= MOST_RULES_TOGETHER ? result
                    : refused("With this file there are more than " + MOST_RULES_TOGETHER + " rules, which is the most that may be live together. Take some out."));
        }
        if (results.values().stream().allMatch(result -> result.faults().isEmpty())) {
            SetCheck set = new SetCheck();
            results.forEach((file, result) -> set.add(file, result.rules(), read.getOrDefault(file, List.of())));
            set.faults().forEach((file, faults) -> results.put(file, refused(faults)));
        }
        return results;
    }

    /** Why a rule file can't have this name; empty where it can. */
    public static Optional<String> faultOfName(String file) {
        return FileName.fault(file);
    }

    /** The first character of a text that nobody sees, or that moves what is seen, such as {@code U+202E}; empty where there is none. */
    public static Optional<String> hidden(String text) {
        return Characters.hidden(text);
    }

    /** The text with such characters written out, as in {@code [U+202E]}. */
    public static String shown(String text) {
        return Characters.shown(text);
    }

    private static Result alone(byte[] bytes, List<Rule> read) {
        Faults faults = new Faults();
        Faults values = new Faults();
        String text = Characters.read(bytes, faults);
        if (faults.any()) {
            return refused(faults);
        }
        List<Token> tokens = Lexer.tokens(text, faults);
        if (faults.any()) {
            return refused(faults);
        }
        read.addAll(RuleParser.rules(tokens, faults, values));
        return faults.any() ? refused(faults) : meaning(read, values);
    }

    private static Result meaning(List<Rule> rules, Faults values) {
        Faults names = new Faults();
        Faults costs = new Faults();
        List<VettedRule> vetted = new ArrayList<>();
        for (Rule rule : rules) {
            vetted.add(meaning(rule, names, values));
            new CostCheck(costs).check(rule);
        }
        for (Faults stage : List.of(names, values, costs)) {
            if (stage.any()) {
                return refused(stage);
            }
        }
        return new Result(List.copyOf(vetted), List.of());
    }

    private static VettedRule meaning(Rule rule, Faults names, Faults values) {
        List<Branch> branches = Branch.of(rule.conditions());
        NameCheck nameCheck = new NameCheck(names);
        List<Scope> scopes = branches.stream().map(nameCheck::check).toList();
        new PatternCheck(values).check(branches);
        StatementCheck statements = new StatementCheck(scopes, names, values);
        List<Demand> demands = rule.statements().stream().map(statements::demand).flatMap(Optional::stream).toList();
        return new VettedRule(rule.name().text(), rule.name().place().line(), rule.lastLine(), rule.attributes(), branches, demands);
    }

    private static Result refused(String tooLarge) {
        return new Result(List.of(), List.of(new Fault(Code.TOO_LARGE, Place.START, tooLarge)));
    }

    private static Result refused(Faults faults) {
        return new Result(List.of(), faults.list());
    }
}
