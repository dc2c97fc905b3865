package gatehouse.imagechecks.figures;

import gatehouse.vocabulary.Finding;
import gatehouse.vocabulary.FindingCode;
import gatehouse.vocabulary.Severity;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One picture with what the checks made of it.
 *
 * @param fitting       the codes that name its flaw; none for a good picture
 * @param kind          of document, or "selfie"
 * @param codes         the worst severity of each
 * @param inPlace       the same of findings that mark no place, or one that overlaps the flaw's
 * @param isVisa        a visa is refused for what it is, which is left out of {@code codes} and kept in {@code refusedAsVisa}
 * @param zone          null on a selfie
 * @param locationError farthest corner from its true place, as a share of the document's diagonal; null where none was found
 */
record Judged(String condition, long seed, Set<FindingCode> fitting, String kind, Map<FindingCode, Severity> codes,
        Map<FindingCode, Severity> inPlace, boolean isVisa,
        boolean refusedAsVisa, double seconds, @Nullable ZoneJudged zone, @Nullable Double locationError) {

    /** The worst severity of each code. */
    static Map<FindingCode, Severity> worst(List<Finding> findings) {
        Map<FindingCode, Severity> worst = new EnumMap<>(FindingCode.class);
        findings.forEach(finding -> worst.merge(finding.code(), finding.severity(), (a, b) -> a.compareTo(b) >= 0 ? a : b));
        return worst;
    }

    boolean isGood() {
        return fitting.isEmpty();
    }

    boolean isRefused() {
        return codes.containsValue(Severity.FAIL);
    }

    boolean isSentToAPerson() {
        return !isRefused() && codes.containsValue(Severity.WARN);
    }

    /** Whether a person is asked for something that was found, not only for what nothing checks. */
    boolean isDoubted() {
        return !isRefused() && codes.keySet().stream().anyMatch(code -> code != FindingCode.NOT_CHECKED);
    }

    boolean isFound() {
        return inPlace.keySet().stream().anyMatch(fitting::contains);
    }

    boolean isRefusedForIt() {
        return inPlace.entrySet().stream().anyMatch(entry -> entry.getValue() == Severity.FAIL && fitting.contains(entry.getKey()));
    }
}
