package gatehouse.web;

import gatehouse.vocabulary.Finding;
import gatehouse.vocabulary.FindingCode;
import gatehouse.vocabulary.Severity;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Words a finding. What to do about a selfie is not always what to do about a document, and a doubt is not said as if it were certain:
 * either has a sentence of its own where the code's own would not do.
 */
@Component("findingWords")
public class FindingWords {

    private static final double SURE = 0.9;
    private static final double LIKELY = 0.7;

    private final MessageSource messages;

    FindingWords(MessageSource messages) {
        this.messages = messages;
    }

    /** As something certain. @param selfie whether it is said of a selfie */
    public String forClient(FindingCode code, boolean selfie) {
        return first("finding." + code + ".client", selfie ? ".SELFIE" : null, "");
    }

    /** As certain as it is. @param selfie whether it was found in a selfie */
    public String forClient(Finding finding, boolean selfie) {
        boolean doubt = finding.severity() == Severity.WARN;
        return first("finding." + finding.code() + ".client", selfie && doubt ? ".SELFIE.DOUBT" : null, selfie ? ".SELFIE" : null,
                doubt ? ".DOUBT" : null, "");
    }

    /**
     * What a finding comes to, and how sure the machine is of it. In words, for the figure says how far beyond its line something lies,
     * and would be read as how often the machine is right.
     */
    public String severity(Finding finding) {
        double confidence = finding.confidence();
        String certainty = confidence == 1 ? "" : confidence >= SURE ? ".SURE" : confidence >= LIKELY ? ".LIKELY" : ".UNSURE";
        return messages.getMessage("severity." + finding.severity() + certainty, null, Locale.ENGLISH);
    }

    private String first(String key, String... endings) {
        return Stream.of(endings).filter(Objects::nonNull).map(ending -> messages.getMessage(key + ending, null, null, Locale.ENGLISH))
                .filter(Objects::nonNull).findFirst().orElseThrow();
    }
}
