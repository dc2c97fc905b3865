package gatehouse.rulebook;

import gatehouse.casefile.AskedAnew;
import gatehouse.requirements.Assessment;
import gatehouse.requirements.AssessmentDifference;
import gatehouse.requirements.AssessmentDifference.Aspect;
import gatehouse.requirements.AssessmentDifference.Changed;
import gatehouse.requirements.Requirement;
import gatehouse.vocabulary.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
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
        AssessmentDifference told = AssessmentDifference.told(before, after);
        Lists lists = new Lists();
        lists.allButIdentity(told, before, after);
        Stream.concat(before.required().stream(), after.required().stream()).filter(Requirement::isOfIdentityDocument).map(Requirement::subject).distinct()
                .forEach(subject -> lists.identity(ofIdentity(before, subject), ofIdentity(after, subject)));
        AskedAnew asked = new AskedAnew(items(lists.more), items(lists.again), items(lists.otherwise), items(lists.dropped));
        return new RulesChange(now, !told.isEmpty() || !asked.isEmpty(), asked);
    }

    private static List<Requirement> ofIdentity(Assessment assessment, String subject) {
        return assessment.required().stream().filter(asked -> asked.isOfIdentityDocument() && asked.subject().equals(subject)).toList();
    }

    /** What is told, each as it is asked now, or was. */
    private static final class Lists {
        private final List<Requirement> more = new ArrayList<>();
        private final List<Requirement> again = new ArrayList<>();
        private final List<Requirement> otherwise = new ArrayList<>();
        private final List<Requirement> dropped = new ArrayList<>();

        /** Whoever misses the same before and after, be it for another reason, is told neither of more nor of less. */
        void allButIdentity(AssessmentDifference told, Assessment before, Assessment after) {
            List<Changed> changed = told.changed().stream().filter(change -> !(change.before().isOfIdentityDocument() && change.after().isOfIdentityDocument())).toList();
            for (Requirement asked : missingButIdentity(told.newlyAsked())) {
                (isMissingIn(before, asked) ? otherwise : more).add(asked);
            }
            for (Requirement asked : missingButIdentity(told.noLongerAsked())) {
                if (!isMissingIn(after, asked)) {
                    dropped.add(asked);
                }
            }
            for (Changed change : changed) {
                Requirement was = change.before();
                Requirement is = change.after();
                if (was.isSatisfied() && !is.isSatisfied()) {
                    (isMissingIn(before, is) ? otherwise : stillServes(was, after) ? more : again).add(is);
                } else if (!was.isSatisfied() && is.isSatisfied()) {
                    if (isMissingIn(after, was)) {
                        asNow(after, was).forEach(otherwise::add);
                    } else {
                        dropped.add(was);
                    }
                } else if (!is.isSatisfied() && isOnOtherTerms(change)) {
                    asNow(after, is).forEach(otherwise::add);
                }
            }
        }

        private static List<Requirement> missingButIdentity(List<Requirement> all) {
            return all.stream().filter(asked -> !asked.isSatisfied() && !asked.isOfIdentityDocument()).toList();
        }

        /**
         * A person's identity document with all that belongs to it, which is one thing to its holder: what is missing of it depends on the
         * type that was stated, and that on what is accepted.
         */
        void identity(List<Requirement> before, List<Requirement> after) {
            List<Requirement> was = missing(before.stream()).toList();
            List<Requirement> is = missing(after.stream()).filter(asked -> !otherwise.contains(asked)).toList();
            if (things(was).equals(things(is)) && parts(was).equals(parts(is))) {
                return;
            }
            boolean did = before.stream().anyMatch(Requirement::acceptsIdentityDocuments)
                    && is.stream().anyMatch(asked -> asked.acceptsIdentityDocuments() || asked.problem() != Problem.ABSENT);
            (is.isEmpty() ? dropped : !was.isEmpty() ? otherwise : did ? again : more).addAll(is.isEmpty() ? was : fresh(was, is));
        }

        /** What is asked now and was not asked so; all of it where that is nothing but less. */
        private static List<Requirement> fresh(List<Requirement> was, List<Requirement> is) {
            List<String> parts = parts(was);
            List<Requirement> fresh = is.stream().filter(asked -> !parts.contains(part(asked))).toList();
            return fresh.isEmpty() ? is : fresh;
        }

        private static List<String> parts(List<Requirement> all) {
            return all.stream().map(Lists::part).sorted().toList();
        }

        private static String part(Requirement asked) {
            return asked.codes() + " " + asked.side() + " " + asked.terms();
        }
    }

    /** Whether what was supplied for it does for something else that is asked of the same codes. */
    private static boolean stillServes(Requirement was, Assessment after) {
        return after.required().stream().anyMatch(one -> one.isSatisfied() && one.subject().equals(was.subject()) && one.kind() == was.kind()
                && !Collections.disjoint(one.codes(), was.codes()));
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
    private static List<AskedAnew.Item> items(List<Requirement> requirements) {
        return requirements.stream().distinct().collect(Collectors.groupingBy(Requirement::reason, LinkedHashMap::new, Collectors.toList())).entrySet().stream()
                .map(reason -> new AskedAnew.Item(reason.getKey(), things(reason.getValue()))).toList();
    }

    /** Of an identity document as a whole where its parts are asked with it. */
    private static List<AskedAnew.Thing> things(List<Requirement> ofOneReason) {
        return ofOneReason.stream().filter(asked -> ofOneReason.stream().noneMatch(asked::isPartOf))
                .map(RulesChange::thing).distinct().toList();
    }

    private static AskedAnew.Thing thing(Requirement asked) {
        return new AskedAnew.Thing(asked.subject(), asked.kind(), asked.codes(), asked.terms(), asked.atLeast());
    }
}
