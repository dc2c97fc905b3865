package gatehouse.rulebook;

import gatehouse.casefile.AskedAnew;
import gatehouse.requirements.Assessment;
import gatehouse.requirements.AssessmentDifference;
import gatehouse.requirements.AssessmentDifference.Aspect;
import gatehouse.requirements.AssessmentDifference.Changed;
import gatehouse.requirements.Requirement;
import java.util.Collections;
import java.util.LinkedHashSet;
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
        Set<String> missingThen = missing(told.changed().stream().filter(change -> change.after().isSatisfied()).map(Changed::before));
        // A sentence that asks for several things, or of several people, is missing as long as one of them is.
        Set<String> then = missing(before.required().stream());
        Set<String> still = missing(after.required().stream());
        Set<String> more = missing(Stream.concat(told.newlyAsked().stream(), missingOnlyNow));
        Stream<String> dropped = Stream.concat(missing(told.noLongerAsked().stream()).stream(), missingThen.stream());
        Stream<String> otherwise = Stream.concat(Stream.concat(missing(missingStill).stream(), more.stream().filter(then::contains)),
                missingThen.stream().filter(still::contains));
        return new RulesChange(now, !told.isEmpty(), new AskedAnew(more.stream().filter(reason -> !then.contains(reason)).toList(),
                otherwise.distinct().toList(), dropped.filter(reason -> !still.contains(reason)).distinct().toList()));
    }

    private static boolean isOnOtherTerms(Changed change) {
        return !Collections.disjoint(change.aspects(), Set.of(Aspect.CODES, Aspect.TERMS, Aspect.AT_LEAST));
    }

    /** The reasons for what is missing; of what was supplied, nobody need be told. */
    private static Set<String> missing(Stream<Requirement> requirements) {
        return requirements.filter(requirement -> !requirement.isSatisfied()).map(Requirement::reason).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
