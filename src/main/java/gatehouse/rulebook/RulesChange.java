package gatehouse.rulebook;

import gatehouse.casefile.AskedAnew;
import gatehouse.requirements.Assessment;
import gatehouse.requirements.AssessmentDifference;
import gatehouse.requirements.AssessmentDifference.Aspect;
import gatehouse.requirements.AssessmentDifference.Changed;
import gatehouse.requirements.Requirement;
import java.util.Collections;
import java.util.LinkedHashMap;
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
        // Whoever misses the same before and after, be it for another reason, is told neither of more nor of less.
        Map<Boolean, List<Requirement>> more = missing(told.newlyAsked().stream()).collect(Collectors.partitioningBy(asked -> isMissingIn(before, asked)));
        Map<Boolean, List<Requirement>> again = missing(missingOnlyNow).collect(Collectors.partitioningBy(asked -> isMissingIn(before, asked)));
        Map<Boolean, List<Requirement>> less = missing(Stream.concat(told.noLongerAsked().stream(), missingThen))
                .collect(Collectors.partitioningBy(asked -> isMissingIn(after, asked)));
        Stream<Requirement> still = less.get(true).stream().filter(asked -> told.changed().stream().anyMatch(change -> change.before().equals(asked)));
        return new RulesChange(now, !told.isEmpty(), new AskedAnew(items(more.get(false).stream()), items(again.get(false).stream()),
                items(Stream.of(missing(missingStill), more.get(true).stream(), again.get(true).stream(), still).flatMap(all -> all).flatMap(asked -> asNow(after, asked))),
                items(less.get(false).stream())));
    }

    /** What of this subject is missing now for the same reason: as it is asked now, and not as it was. */
    private static Stream<Requirement> asNow(Assessment after, Requirement asked) {
        return missing(after.required().stream()).filter(one -> one.subject().equals(asked.subject()) && one.reason().equals(asked.reason()));
    }

    /** Whether the same sentence, or the same thing, is missing there of this subject. */
    private static boolean isMissingIn(Assessment there, Requirement asked) {
        return missing(there.required().stream()).anyMatch(one -> one.subject().equals(asked.subject())
                && (one.reason().equals(asked.reason()) || one.kind() == asked.kind() && !Collections.disjoint(one.codes(), asked.codes())));
    }

    private static boolean isOnOtherTerms(Changed change) {
        return !Collections.disjoint(change.aspects(), Set.of(Aspect.CODES, Aspect.TERMS, Aspect.AT_LEAST));
    }

    /** Of what was supplied, nobody need be told. */
    private static Stream<Requirement> missing(Stream<Requirement> requirements) {
        return requirements.filter(requirement -> !requirement.isSatisfied());
    }

    /** Each reason once, with what it is the reason for. */
    private static List<AskedAnew.Item> items(Stream<Requirement> requirements) {
        return requirements.collect(Collectors.groupingBy(Requirement::reason, LinkedHashMap::new, Collectors.toList())).entrySet().stream()
                .map(reason -> new AskedAnew.Item(reason.getKey(), things(reason.getValue()))).toList();
    }

    /** Of an identity document as a whole where its parts are asked with it. */
    private static List<AskedAnew.Thing> things(List<Requirement> ofOneReason) {
        return ofOneReason.stream().filter(asked -> ofOneReason.stream().noneMatch(whole -> isPart(asked, whole)))
                .map(RulesChange::thing).distinct().toList();
    }

    private static boolean isPart(Requirement asked, Requirement whole) {
        return asked.isOfIdentityDocument() && whole.acceptsIdentityDocuments() && whole.subject().equals(asked.subject())
                && (!asked.acceptsIdentityDocuments() || whole.codes().size() > asked.codes().size());
    }

    private static AskedAnew.Thing thing(Requirement asked) {
        return new AskedAnew.Thing(asked.subject(), asked.kind(), asked.codes(), asked.terms(), asked.atLeast());
    }
}
