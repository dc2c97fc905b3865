package gatehouse.rulebook;

import gatehouse.requirements.RuleFinding;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What vetting and golden cases say of an edition.
 *
 * @param findings by file; a file without any has an empty list or none
 * @param golden   how each golden case fared; empty where the files are refused
 */
public record GateReport(SortedMap<String, List<Finding>> findings, List<GoldenCase.Outcome> golden) {

    /** One reason why a file may not go live; line and column count from 1. */
    public record Finding(String code, int line, int column, String message) {}

    public boolean isVetted() {
        return findings.values().stream().allMatch(List::isEmpty);
    }

    public boolean passes() {
        return isVetted() && golden.stream().allMatch(GoldenCase.Outcome::holds);
    }

    static GateReport of(Gate.Passage passage) {
        if (passage instanceof Gate.Passage.Refused refused) {
            SortedMap<String, List<Finding>> findings = new TreeMap<>();
            refused.findings().forEach((file, list) -> findings.put(file, list.stream().map(GateReport::finding).toList()));
            return new GateReport(findings, List.of());
        }
        return new GateReport(new TreeMap<>(), passage instanceof Gate.Passage.Passed passed ? passed.golden()
                : ((Gate.Passage.NotGolden) passage).golden());
    }

    private static Finding finding(RuleFinding finding) {
        return new Finding(finding.code(), finding.line(), finding.column(), finding.message());
    }
}
