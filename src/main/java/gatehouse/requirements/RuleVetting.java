package gatehouse.requirements;

import gatehouse.requirements.language.Fault;
import gatehouse.requirements.language.Vetting;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Judges whether rule files may go live. */
public final class RuleVetting {

    /** The largest rule file that may go live. */
    public static final int MOST_BYTES = Vetting.MOST_BYTES;

    private RuleVetting() {}

    /** Why a rule file can't have this name; empty where it can. */
    public static Optional<String> faultOfName(String file) {
        return Vetting.faultOfName(file);
    }

    /** The first character of a text that nobody sees, or that moves what is seen, such as {@code U+202E}; empty where there is none. */
    public static Optional<String> hiddenCharacter(String text) {
        return Vetting.hidden(text);
    }

    /** The text with such characters written out, as in {@code [U+202E]}. */
    public static String shown(String text) {
        return Vetting.shown(text);
    }

    /** The findings on one file, judged alone; none where it may go live. */
    public static List<RuleFinding> vet(RuleFile file) {
        return vetSet(List.of(file)).getOrDefault(file.name(), List.of());
    }

    /** The findings on each of these files, judged as one set; an empty list for a file without any. Names must be unique. */
    public static SortedMap<String, List<RuleFinding>> vetSet(List<RuleFile> files) {
        return findings(vetted(files));
    }

    static SortedMap<String, Vetting.Result> vetted(List<RuleFile> files) {
        Map<String, byte[]> bytes = new HashMap<>();
        for (RuleFile file : files) {
            if (bytes.put(file.name(), file.bytes()) != null) {
                throw new IllegalArgumentException("two rule files have the name " + file.name());
            }
        }
        return Vetting.vet(bytes);
    }

    static SortedMap<String, List<RuleFinding>> findings(SortedMap<String, Vetting.Result> results) {
        SortedMap<String, List<RuleFinding>> findings = new TreeMap<>();
        results.forEach((file, result) -> findings.put(file, result.faults().stream().map(RuleVetting::finding).toList()));
        return findings;
    }

    private static RuleFinding finding(Fault fault) {
        return new RuleFinding(fault.code().name(), fault.place().line(), fault.place().column(), fault.message());
    }
}
