package gatehouse.web.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.rulebook.ImpactChange;
import gatehouse.rulebook.ImpactChange.Asked;
import gatehouse.rulebook.ImpactChange.Kind;
import gatehouse.vocabulary.DocumentTerms;
import gatehouse.vocabulary.Problem;
import gatehouse.vocabulary.RequirementKind;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class DifferenceWordsTests {

    private static final LocalDate AS_OF = LocalDate.parse("2026-11-30");
    private static final List<String> CODES = List.of("PROOF_OF_ADDRESS");

    private final DifferenceWords words = new DifferenceWords(texts());

    private static ResourceBundleMessageSource texts() {
        ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
        texts.setBasenames("messages/compliance", "messages/rule-writing", "messages/codes");
        texts.setDefaultEncoding("UTF-8");
        return texts;
    }

    @Test
    void anImpactSaysWhatBecomesOfWhatWasSupplied() {
        assertThat(how(asked(90, null), asked(10, Problem.TOO_OLD))).contains("now at most 10 days old", "supplied now and missing then: too old");
        assertThat(how(asked(90, Problem.ABSENT), asked(10, Problem.ABSENT))).contains("now at most 10 days old").doesNotContain("then");
        assertThat(how(asked(10, Problem.TOO_OLD), asked(90, null))).contains("missing now and supplied then");
        assertThat(how(null, asked(10, null))).isEqualTo("Proof of address, supplied already");
        assertThat(how(null, asked(10, Problem.ABSENT))).isEqualTo("Proof of address");
    }

    @Test
    void oneDayIsOneDay() {
        assertThat(how(asked(2, null), asked(1, null))).contains("now at most 1 day old, was at most 2 days old");
    }

    private String how(@Nullable Asked before, Asked after) {
        return words.how(new ImpactChange(before == null ? Kind.NEWLY_ASKED : Kind.CHANGED, "p", "Ada", RequirementKind.DOCUMENT, CODES, CODES, null, before, after), AS_OF);
    }

    private static Asked asked(int days, @Nullable Problem problem) {
        return new Asked(List.of(new DocumentTerms(CODES.get(0), false, false, AS_OF.minusDays(days))), null, problem, "Home.", List.of("rules/a.drl: Home"));
    }
}
