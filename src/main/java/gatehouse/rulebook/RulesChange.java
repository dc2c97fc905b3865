package gatehouse.rulebook;

import gatehouse.requirements.Assessment;
import gatehouse.requirements.AssessmentDifference;
import gatehouse.requirements.AssessmentDifference.Aspect;
import gatehouse.requirements.AssessmentDifference.Changed;
import gatehouse.requirements.Requirement;
import java.util.List;
import java.util.stream.Stream;

/**
 * What other rules mean for one open application.
 *
 * @param now     what they say of it
 * @param touched whether they ask anything else, or in another way, than those before: what an impact run counts
 * @param asked   the reasons of what its client must supply now and needed not before, or otherwise than before
 * @param dropped the reasons of what its client needs not supply any more
 */
public record RulesChange(CaseAssessment now, boolean touched, List<String> asked, List<String> dropped) {

    static RulesChange between(Assessment before, Assessment after, CaseAssessment now) {
        AssessmentDifference felt = AssessmentDifference.between(before, after).felt();
        Stream<Requirement> missingNow = felt.changed().stream().filter(RulesChange::isAskedOtherwise).map(Changed::after);
        Stream<Requirement> missingThen = felt.changed().stream().filter(change -> change.after().isSatisfied()).map(Changed::before);
        return new RulesChange(now, !felt.isEmpty(), reasons(Stream.concat(felt.newlyAsked().stream(), missingNow)),
                reasons(Stream.concat(felt.noLongerAsked().stream(), missingThen)));
    }

    private static boolean isAskedOtherwise(Changed change) {
        return change.before().isSatisfied() || change.aspects().contains(Aspect.TERMS) || change.aspects().contains(Aspect.AT_LEAST);
    }

    /** Of what is missing; of what was supplied, nobody need be told. */
    private static List<String> reasons(Stream<Requirement> requirements) {
        return requirements.filter(requirement -> !requirement.isSatisfied()).map(Requirement::reason).distinct().toList();
    }
}
