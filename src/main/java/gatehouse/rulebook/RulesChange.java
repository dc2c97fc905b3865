package gatehouse.rulebook;

import gatehouse.casefile.AskedAnew;
import gatehouse.requirements.Assessment;
import gatehouse.requirements.AssessmentDifference;
import gatehouse.requirements.AssessmentDifference.Aspect;
import gatehouse.requirements.AssessmentDifference.Changed;
import gatehouse.requirements.Requirement;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
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
        AssessmentDifference felt = AssessmentDifference.between(before, after).felt();
        Stream<Requirement> missingOnlyNow = felt.changed().stream().filter(change -> change.before().isSatisfied()).map(Changed::after);
        Stream<Requirement> missingStill = felt.changed().stream().filter(change -> !change.before().isSatisfied() && isOnOtherTerms(change)).map(Changed::after);
        Stream<Requirement> missingThen = felt.changed().stream().filter(change -> change.after().isSatisfied()).map(Changed::before);
        // A sentence that asks for several things, such as for all that belongs to an identity document, is missing as long as one of them is.
        Set<Sentence> then = Sentence.missing(before.required().stream());
        Set<Sentence> still = Sentence.missing(after.required().stream());
        Set<Sentence> more = Sentence.missing(Stream.concat(felt.newlyAsked().stream(), missingOnlyNow));
        Set<Sentence> dropped = Sentence.missing(Stream.concat(felt.noLongerAsked().stream(), missingThen));
        Stream<Sentence> otherwise = Stream.concat(Sentence.missing(missingStill).stream(), more.stream().filter(then::contains));
        return new RulesChange(now, !AssessmentDifference.told(before, after).isEmpty(), new AskedAnew(
                reasons(more.stream().filter(sentence -> !then.contains(sentence))), reasons(otherwise),
                reasons(dropped.stream().filter(sentence -> !still.contains(sentence)))));
    }

    private static boolean isOnOtherTerms(Changed change) {
        return !Collections.disjoint(change.aspects(), Set.of(Aspect.CODES, Aspect.TERMS, Aspect.AT_LEAST));
    }

    private static List<String> reasons(Stream<Sentence> sentences) {
        return sentences.map(Sentence::reason).distinct().toList();
    }

    /** What the client is told of one subject. */
    private record Sentence(String subject, String reason) {

        /** Of what is missing; of what was supplied, nobody need be told. */
        static Set<Sentence> missing(Stream<Requirement> requirements) {
            return requirements.filter(requirement -> !requirement.isSatisfied())
                    .map(requirement -> new Sentence(requirement.subject(), requirement.reason())).collect(Collectors.toCollection(LinkedHashSet::new));
        }
    }
}
