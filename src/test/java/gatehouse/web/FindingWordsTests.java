package gatehouse.web;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.vocabulary.Finding;
import gatehouse.vocabulary.FindingCode;
import gatehouse.vocabulary.Severity;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.StaticMessageSource;

class FindingWordsTests {

    private final StaticMessageSource messages = new StaticMessageSource();
    private final FindingWords words = new FindingWords(messages);

    @Test
    void aDoubtIsSaidInItsOwnWordsWhereItHasThem() {
        say(Map.of("finding.COVERED.client", "It is covered.", "finding.COVERED.client.DOUBT", "It may be covered.", "finding.GLARE.client", "It shines."));
        assertThat(words.forClient(found(FindingCode.COVERED, Severity.FAIL, 1), false)).isEqualTo("It is covered.");
        assertThat(words.forClient(found(FindingCode.COVERED, Severity.WARN, 1), false)).isEqualTo("It may be covered.");
        assertThat(words.forClient(found(FindingCode.GLARE, Severity.WARN, 1), false)).isEqualTo("It shines.");
    }

    @Test
    void ofASelfieIsRatherSaidWhatIsOfSelfiesThanWhatIsOfDoubts() {
        say(Map.of("finding.COVERED.client", "The document is covered.", "finding.COVERED.client.DOUBT", "The document may be covered.",
                "finding.COVERED.client.SELFIE", "The face is covered."));
        assertThat(words.forClient(found(FindingCode.COVERED, Severity.WARN, 1), true)).isEqualTo("The face is covered.");
        say(Map.of("finding.COVERED.client.SELFIE.DOUBT", "The face may be covered."));
        assertThat(words.forClient(found(FindingCode.COVERED, Severity.WARN, 1), true)).isEqualTo("The face may be covered.");
        assertThat(words.forClient(found(FindingCode.COVERED, Severity.FAIL, 1), true)).isEqualTo("The face is covered.");
    }

    @ParameterizedTest
    @CsvSource({"1, To look at", "0.99, Sure", "0.9, Sure", "0.89, Likely", "0.7, Likely", "0.69, Unsure", "0.5, Unsure"})
    void howSureAMachineIsIsSaidInWords(double confidence, String said) {
        say(Map.of("severity.WARN", "To look at", "severity.WARN.SURE", "Sure", "severity.WARN.LIKELY", "Likely", "severity.WARN.UNSURE", "Unsure"));
        assertThat(words.severity(found(FindingCode.COVERED, Severity.WARN, confidence))).isEqualTo(said);
    }

    private void say(Map<String, String> texts) {
        messages.addMessages(texts, Locale.ENGLISH);
    }

    private static Finding found(FindingCode code, Severity severity, double confidence) {
        return new Finding(code, severity, confidence, "", null);
    }
}
