package gatehouse.rulebook;

import gatehouse.casefile.AskedAnew;
import gatehouse.requirements.Assessment;
import gatehouse.requirements.AssessmentDifference;
import gatehouse.requirements.AssessmentDifference.Aspect;
import gatehouse.requirements.AssessmentDifference.Changed;
import gatehouse.requirements.Requirement;
import java.util.Collections;
import java.util.List;
import java.util.Set;
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
        AssessmentDifference felt = AssessmentDifference.between(before, after).felt();
        Stream<Requirement> missingOnlyNow = felt.changed().stream().filter(change -> change.before().isSatisfied()).map(Changed::after);
        Stream<Requirement> missingStill = felt.changed().stream().filter(change -> !change.before().isSatisfied() && isOnOtherTerms(change)).map(Changed::after);
        Stream<Requirement> missingThen = felt.changed().stream().filter(change -> change.after().isSatisfied()).map(Changed::before);
        return new RulesChange(now, !felt.isEmpty(), new AskedAnew(reasons(Stream.concat(felt.newlyAsked().stream(), missingOnlyNow)),
                reasons(missingStill), reasons(Stream.concat(felt.noLongerAsked().stream(), missingThen))));
    }

    private static boolean isOnOtherTerms(Changed change) {
        return !Collections.disjoint(change.aspects(), Set.of(Aspect.CODES, Aspect.TERMS, Aspect.AT_LEAST));
    }

    /** Of what is missing; of what was supplied, nobody need be told. */
    private static List<String> reasons(Stream<Requirement> requirements) {
        return requirements.filter(requirement -> !requirement.isSatisfied()).map(Requirement::reason).distinct().toList();
    }
}
