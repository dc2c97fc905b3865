package gatehouse.rulebook;

import gatehouse.casefile.AskedAnew;
import gatehouse.requirements.Assessment;
import gatehouse.requirements.AssessmentDifference;
import gatehouse.requirements.AssessmentDifference.Aspect;
import gatehouse.requirements.AssessmentDifference.Changed;
import gatehouse.requirements.Requirement;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What other rules mean for one open application.
 *
 * @param now     what they say of it
 * @param touched whether they ask anything else, or in another way, than those before: what an impact run counts
 * @param asked   what its client must supply otherwise than before
 */
public record RulesChange(CaseAssessment now, boolean touched, AskedAnew asked) {

    static RulesChange between(Assessment before, Assessment after, CaseAssessment now) {
        AssessmentDifference told = AssessmentDifference.told(before, after);
        Stream<Requirement> missingOnlyNow = told.changed().stream().filter(change -> change.before().isSatisfied()).map(Changed::after);
        Stream<Requirement> missingStill = told.changed().stream().filter(change -> !change.before().isSatisfied() && isOnOtherTerms(change)).map(Changed::after);
        Stream<Requirement> missingThen = told.changed().stream().filter(change -> change.after().isSatisfied()).map(Changed::before);
        // Whoever misses the same before and after, be it for another reason or of somebody else, is told neither of more nor of less.
        Map<Boolean, List<Requirement>> more = missing(Stream.concat(told.newlyAsked().stream(), missingOnlyNow))
                .collect(Collectors.partitioningBy(asked -> isMissingIn(before, asked)));
        Map<Boolean, List<Requirement>> less = missing(Stream.concat(told.noLongerAsked().stream(), missingThen))
                .collect(Collectors.partitioningBy(asked -> isMissingIn(after, asked)));
        Stream<Requirement> still = less.get(true).stream().filter(asked -> missing(after.required().stream()).anyMatch(one -> one.reason().equals(asked.reason())))
                .filter(asked -> told.changed().stream().anyMatch(change -> change.before().equals(asked)));
        return new RulesChange(now, !told.isEmpty(), new AskedAnew(reasons(more.get(false).stream()),
                reasons(Stream.of(missing(missingStill), more.get(true).stream(), still).flatMap(all -> all)), reasons(less.get(false).stream())));
    }

    /** Whether the same sentence, or the same thing of this subject or by one of these rules, is missing there. */
    private static boolean isMissingIn(Assessment there, Requirement asked) {
        return missing(there.required().stream()).anyMatch(one -> one.reason().equals(asked.reason())
                || one.kind() == asked.kind() && !Collections.disjoint(one.codes(), asked.codes())
                        && (one.subject().equals(asked.subject()) || one.isOfOneRuleWith(asked)));
    }

    private static boolean isOnOtherTerms(Changed change) {
        return !Collections.disjoint(change.aspects(), Set.of(Aspect.CODES, Aspect.TERMS, Aspect.AT_LEAST));
    }

    /** Of what was supplied, nobody need be told. */
    private static Stream<Requirement> missing(Stream<Requirement> requirements) {
        return requirements.filter(requirement -> !requirement.isSatisfied());
    }

    private static List<String> reasons(Stream<Requirement> requirements) {
        return requirements.map(Requirement::reason).distinct().toList();
    }
}
