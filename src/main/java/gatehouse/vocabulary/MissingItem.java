package gatehouse.vocabulary;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that is required and was not supplied, or not well enough.
 *
 * @param subject   a party's id, or {@link Subjects#APPLICATION}
 * @param codes     every code that would satisfy it, sorted; for {@code PARTY} the role, for {@code INFORMATION} the field
 * @param side      only where one side of an identity document is asked
 * @param rule      the rule that asks: {@code rules/fund.drl: A fund needs its articles}
 * @param alsoRules other rules that ask for the same
 * @param reason    the sentence shown to the client
 */
public record MissingItem(
        String subject,
        RequirementKind kind,
        List<String> codes,
        @Nullable Side side,
        Problem problem,
        String rule,
        List<String> alsoRules,
        String reason) {

    public MissingItem {
        codes = List.copyOf(codes);
        alsoRules = List.copyOf(alsoRules);
    }

    /** What makes two missing items the same requirement: subject, kind, codes and side. */
    public String key() {
        return subject + "/" + kind + "/" + String.join("+", codes) + (side == null ? "" : "/" + side);
    }
}
