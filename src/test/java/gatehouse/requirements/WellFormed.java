package gatehouse.requirements;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.requirements.language.Code;
import gatehouse.requirements.language.FactType;
import gatehouse.vocabulary.DocumentCode;
import gatehouse.vocabulary.PartyRole;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What every answer about a rule file is, however hostile the file. */
final class WellFormed {

    private static final Set<String> CODES = names(Code.values());
    private static final Set<String> DOCUMENTS = names(DocumentCode.values());
    private static final Set<String> ROLES = names(PartyRole.values());
    private static final Set<String> FIELDS = Arrays.stream(FactType.values()).flatMap(type -> type.information().stream()).collect(Collectors.toSet());

    private WellFormed() {}

    private static Set<String> names(Enum<?>[] constants) {
        return Stream.of(constants).map(Enum::name).collect(Collectors.toSet());
    }

    /** Each finding has a code of the contract, says something, and stands within the file. */
    static void check(List<RuleFinding> findings, String text) {
        String[] lines = text.split("\r\n|\r|\n", -1);
        assertThat(findings).as(text).isNotEmpty().allSatisfy(finding -> {
            assertThat(CODES).contains(finding.code());
            assertThat(finding.message()).isNotBlank();
            assertThat(finding.line()).isBetween(1, lines.length);
            String line = lines[finding.line() - 1];
            assertThat(finding.column()).isBetween(1, line.codePointCount(0, line.length()) + 1);
        });
    }

    /** Nothing is asked but what the vocabulary names. */
    static void check(Assessment assessment) {
        assertThat(assessment.required()).allSatisfy(requirement -> {
            assertThat(requirement.reason()).isNotBlank();
            assertThat(switch (requirement.kind()) {
                case DOCUMENT -> DOCUMENTS;
                case INFORMATION -> FIELDS;
                case PARTY -> ROLES;
            }).containsAll(requirement.codes());
        });
        assertThat(assessment.reviews()).allSatisfy(review -> assertThat(review.text()).isNotBlank());
    }
}
