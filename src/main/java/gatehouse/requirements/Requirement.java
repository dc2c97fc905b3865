package gatehouse.requirements;

import gatehouse.vocabulary.DocumentCode;
import gatehouse.vocabulary.DocumentTerms;
import gatehouse.vocabulary.Problem;
import gatehouse.vocabulary.RequirementKind;
import gatehouse.vocabulary.Side;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that rules ask for, supplied or not.
 *
 * @param subject   a party's id, or {@code application}
 * @param codes     every code that will do, sorted
 * @param side      where one side of an identity document is asked
 * @param terms     for documents, what each code must be, in the order of {@code codes}; else empty
 * @param atLeast   the least number or share that will do, in percent; null where none is asked
 * @param rule      the rule that speaks for it
 * @param alsoRules the others that ask for the same
 * @param reason    the sentence shown to the client
 * @param problem   why it counts as missing, or null where it is satisfied
 */
public record Requirement(
        String subject,
        RequirementKind kind,
        List<String> codes,
        @Nullable Side side,
        List<DocumentTerms> terms,
        @Nullable BigDecimal atLeast,
        String rule,
        List<String> alsoRules,
        String reason,
        @Nullable Problem problem) {

    public Requirement {
        codes = List.copyOf(codes);
        terms = List.copyOf(terms);
        alsoRules = List.copyOf(alsoRules);
    }

    public boolean isSatisfied() {
        return problem == null;
    }

    /** Every rule that asks for it, the speaker first. */
    public List<String> rules() {
        return Stream.concat(Stream.of(rule), alsoRules.stream()).toList();
    }

    /** Whether one rule asks for both. */
    public boolean isOfOneRuleWith(Requirement other) {
        return !Collections.disjoint(rules(), other.rules());
    }

    /** Whether it asks for an identity document as such, of whichever of these types. */
    public boolean acceptsIdentityDocuments() {
        return kind == RequirementKind.DOCUMENT && side == null && DocumentCode.areIdentityDocuments(codes);
    }

    /** Whether it belongs to an identity document that is asked as a whole, as its number does, or its type once that is stated. */
    public boolean isPartOf(Requirement whole) {
        return isOfIdentityDocument() && whole.acceptsIdentityDocuments() && whole.subject.equals(subject)
                && (!acceptsIdentityDocuments() || whole.codes.size() > codes.size());
    }

    /** Whether it is one, or belongs to one: a side, its number, its expiry. */
    public boolean isOfIdentityDocument() {
        return kind == RequirementKind.INFORMATION ? codes.get(0).startsWith("identityDocument.")
                : kind == RequirementKind.DOCUMENT && DocumentCode.areIdentityDocuments(codes);
    }
}
