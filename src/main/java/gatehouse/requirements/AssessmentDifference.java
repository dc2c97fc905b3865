package gatehouse.requirements;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What two assessments of one application say differently, such as those of the live rules and of a draft.
 *
 * @param newlyAsked         asked by the later assessment alone
 * @param noLongerAsked      asked by the earlier alone
 * @param changed            asked by both, and not in the same way
 * @param newlyReviewed      to be looked at by the later alone
 * @param noLongerReviewed   to be looked at by the earlier alone
 */
public record AssessmentDifference(
        List<Requirement> newlyAsked,
        List<Requirement> noLongerAsked,
        List<Changed> changed,
        List<Review> newlyReviewed,
        List<Review> noLongerReviewed) {

    public AssessmentDifference {
        newlyAsked = List.copyOf(newlyAsked);
        noLongerAsked = List.copyOf(noLongerAsked);
        changed = List.copyOf(changed);
        newlyReviewed = List.copyOf(newlyReviewed);
        noLongerReviewed = List.copyOf(noLongerReviewed);
    }

    /** In what a requirement may differ and still be the same one. */
    public enum Aspect {
        /** Which codes will do. */
        CODES,
        /** What its documents must be: signed, certified, how old. */
        TERMS,
        AT_LEAST,
        /** Whether and why it is missing. */
        PROBLEM,
        /** The words shown to the client. */
        REASON,
        /** Which rules ask for it, or which of them speaks: nothing that the client could notice. */
        RULES
    }

    /** One requirement, as it was asked before and as it is now. */
    public record Changed(Requirement before, Requirement after) {

        public Set<Aspect> aspects() {
            EnumSet<Aspect> aspects = EnumSet.noneOf(Aspect.class);
            note(aspects, Aspect.CODES, Requirement::codes);
            note(aspects, Aspect.TERMS, Requirement::terms);
            // As the ledger takes them: 25 and 25.0 are one share.
            note(aspects, Aspect.AT_LEAST, requirement -> requirement.atLeast() == null ? null : requirement.atLeast().stripTrailingZeros());
            note(aspects, Aspect.PROBLEM, Requirement::problem);
            note(aspects, Aspect.REASON, Requirement::reason);
            note(aspects, Aspect.RULES, Requirement::rules);
            return aspects;
        }

        private void note(Set<Aspect> aspects, Aspect aspect, Function<Requirement, @Nullable Object> part) {
            if (!Objects.equals(part.apply(before), part.apply(after))) {
                aspects.add(aspect);
            }
        }

        boolean isOfOneRule() {
            return before.isOfOneRuleWith(after);
        }

        int codesInCommon() {
            return (int) before.codes().stream().filter(after.codes()::contains).count();
        }

        RequirementKey lesserKey() {
            return Collections.min(keys());
        }

        RequirementKey greaterKey() {
            return Collections.max(keys());
        }

        private List<RequirementKey> keys() {
            return List.of(RequirementKey.of(before), RequirementKey.of(after));
        }

        /** Whether more is different than which rules ask. */
        public boolean isFelt() {
            return !Set.of(Aspect.RULES).containsAll(aspects());
        }
    }

    /** What leads from the one to the other. Both must be of the same facts: that parties hold roles rightly is not compared. */
    public static AssessmentDifference between(Assessment before, Assessment after) {
        SortedMap<RequirementKey, Requirement> earlier = byKey(before);
        SortedMap<RequirementKey, Requirement> later = byKey(after);
        List<Requirement> fresh = without(later, earlier);
        List<Requirement> gone = without(earlier, later);
        List<Changed> otherCodes = otherCodes(gone, fresh);
        Stream<Changed> same = later.entrySet().stream().filter(entry -> earlier.containsKey(entry.getKey()))
                .map(entry -> new Changed(earlier.get(entry.getKey()), entry.getValue()));
        return new AssessmentDifference(
                fresh.stream().filter(asked -> otherCodes.stream().noneMatch(change -> change.after().equals(asked))).toList(),
                gone.stream().filter(asked -> otherCodes.stream().noneMatch(change -> change.before().equals(asked))).toList(),
                Stream.concat(same.filter(change -> !change.aspects().isEmpty()), otherCodes.stream())
                        .sorted(Comparator.comparing(change -> RequirementKey.of(change.after()))).toList(),
                without(after.reviews(), before.reviews()), without(before.reviews(), after.reviews()));
    }

    /**
     * What is still asked, but with other codes that will do: a change, and not one requirement gone and another come. Of several that may
     * belong together those do that a rule asks both of, then those that have most codes in common; told the same from either side.
     */
    private static List<Changed> otherCodes(List<Requirement> gone, List<Requirement> fresh) {
        List<Changed> alike = gone.stream().flatMap(was -> fresh.stream().filter(is -> areAlike(was, is)).map(is -> new Changed(was, is)))
                .sorted(Comparator.comparing(Changed::isOfOneRule).thenComparing(Changed::codesInCommon).reversed()
                        .thenComparing(Changed::lesserKey).thenComparing(Changed::greaterKey)).toList();
        List<Changed> taken = new ArrayList<>();
        alike.stream().filter(change -> taken.stream().noneMatch(other -> other.before().equals(change.before()) || other.after().equals(change.after())))
                .forEach(taken::add);
        return taken;
    }

    private static boolean areAlike(Requirement was, Requirement is) {
        return was.subject().equals(is.subject()) && was.kind() == is.kind() && was.side() == is.side()
                && (!Collections.disjoint(was.codes(), is.codes())
                        || was.acceptsIdentityDocuments() && is.acceptsIdentityDocuments() && was.isOfOneRuleWith(is));
    }

    /**
     * What is to be told to people. As {@link #felt()}, and what belongs to an identity document does not come and go by itself where one
     * is asked before and after: its number, its expiry and its sides are asked of the type that was stated, as long as that is
     * accepted. Nor does what a rule asks with other codes come or go because another rule asks the same already, or still.
     */
    public static AssessmentDifference told(Assessment before, Assessment after) {
        AssessmentDifference felt = between(before, after).felt();
        List<Requirement> newly = new ArrayList<>();
        List<Requirement> noLonger = new ArrayList<>();
        List<Changed> changed = new ArrayList<>(felt.changed);
        felt.newlyAsked.stream().filter(asked -> !goesWithIdentity(asked, after, before)).forEach(asked -> counterpart(asked, after, before)
                .ifPresentOrElse(was -> changed.add(new Changed(was, asked)), () -> newly.add(asked)));
        felt.noLongerAsked.stream().filter(asked -> !goesWithIdentity(asked, before, after)).forEach(asked -> counterpart(asked, before, after)
                .ifPresentOrElse(is -> changed.add(new Changed(asked, is)), () -> noLonger.add(asked)));
        return new AssessmentDifference(newly, noLonger, changed.stream().distinct().toList(), felt.newlyReviewed, felt.noLongerReviewed);
    }

    /** What one of the rules that ask for this here asks there in its place, with other codes, or of the sides of the one document that will do. */
    private static Optional<Requirement> counterpart(Requirement asked, Assessment here, Assessment there) {
        return there.required().stream().filter(one -> areAlike(one, asked) || isDocumentAndSide(one, asked) || isDocumentAndSide(asked, one))
                .filter(one -> isInPlaceOf(one, asked, same(here, one))).findFirst();
    }

    /** @param kept the other as it is asked beside the one already: then it stands in its place for a rule that did not ask it so */
    private static boolean isInPlaceOf(Requirement other, Requirement one, Optional<Requirement> kept) {
        return kept.isEmpty() ? other.isOfOneRuleWith(one) || areIdentitiesInCommon(other, one)
                : other.rules().stream().anyMatch(rule -> one.rules().contains(rule) && !kept.get().rules().contains(rule));
    }

    private static Optional<Requirement> same(Assessment assessment, Requirement requirement) {
        RequirementKey key = RequirementKey.of(requirement);
        return assessment.required().stream().filter(one -> RequirementKey.of(one).equals(key)).findFirst();
    }

    /** A person has one identity document for all rules. */
    private static boolean areIdentitiesInCommon(Requirement one, Requirement other) {
        return one.acceptsIdentityDocuments() && other.acceptsIdentityDocuments() && !Collections.disjoint(one.codes(), other.codes());
    }

    /** An identity document that is asked by its code alone is asked by its sides. */
    private static boolean isDocumentAndSide(Requirement document, Requirement side) {
        return document.acceptsIdentityDocuments() && side.side() != null && side.isOfIdentityDocument() && side.subject().equals(document.subject())
                && document.kind() == side.kind();
    }

    /**
     * Whether it comes and goes with what is accepted as an identity document, of which something else tells, or nothing need: a part of
     * one that is asked here, while one is asked there too, be it by another rule; or the whole, where of this person's own kind it is asked
     * in both.
     */
    private static boolean goesWithIdentity(Requirement asked, Assessment here, Assessment there) {
        if (!asked.isOfIdentityDocument()) {
            return false;
        }
        List<Requirement> wholes = wholes(here, asked.subject()).filter(whole -> whole.isOfOneRuleWith(asked)).toList();
        if (wholes.stream().anyMatch(asked::isPartOf)) {
            return wholes(there, asked.subject()).findAny().isPresent();
        }
        return asked.acceptsIdentityDocuments()
                ? isOwedToItsSides(asked, here) && wholes.stream().filter(own -> own.isPartOf(asked)).anyMatch(own -> same(there, own).isPresent())
                : !wholes.isEmpty() && wholes(there, asked.subject()).anyMatch(asked::isOfOneRuleWith);
    }

    /** Whether nothing is wrong with a document as a whole but what is told of one of its sides. */
    private static boolean isOwedToItsSides(Requirement whole, Assessment assessment) {
        return whole.isSatisfied() || assessment.required().stream().anyMatch(side -> side.side() != null && side.subject().equals(whole.subject())
                && whole.codes().containsAll(side.codes()) && side.problem() == whole.problem());
    }

    private static Stream<Requirement> wholes(Assessment assessment, String subject) {
        return assessment.required().stream().filter(one -> one.acceptsIdentityDocuments() && one.subject().equals(subject));
    }

    private static SortedMap<RequirementKey, Requirement> byKey(Assessment assessment) {
        return assessment.required().stream()
                .collect(Collectors.toMap(RequirementKey::of, Function.identity(), (one, other) -> one, TreeMap::new));
    }

    private static List<Requirement> without(SortedMap<RequirementKey, Requirement> all, SortedMap<RequirementKey, Requirement> others) {
        return all.entrySet().stream().filter(entry -> !others.containsKey(entry.getKey())).map(SortedMap.Entry::getValue).toList();
    }

    private static List<Review> without(List<Review> all, List<Review> others) {
        Set<Review> set = new HashSet<>(others);
        return all.stream().filter(review -> !set.contains(review)).toList();
    }

    public boolean isEmpty() {
        return newlyAsked.isEmpty() && noLongerAsked.isEmpty() && changed.isEmpty() && newlyReviewed.isEmpty() && noLongerReviewed.isEmpty();
    }

    /** The same without what nobody but the writers of rules would notice: which rules ask for what stays the same. */
    public AssessmentDifference felt() {
        Set<Look> before = looks(noLongerReviewed);
        Set<Look> after = looks(newlyReviewed);
        return new AssessmentDifference(newlyAsked, noLongerAsked, changed.stream().filter(Changed::isFelt).toList(),
                newlyReviewed.stream().filter(review -> !before.contains(Look.of(review))).toList(),
                noLongerReviewed.stream().filter(review -> !after.contains(Look.of(review))).toList());
    }

    private static Set<Look> looks(List<Review> reviews) {
        return reviews.stream().map(Look::of).collect(Collectors.toSet());
    }

    /** A review, whichever rule asks for it. */
    private record Look(String subject, String text) {

        static Look of(Review review) {
            return new Look(review.subject(), review.text());
        }
    }
}
