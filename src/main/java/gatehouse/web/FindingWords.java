package gatehouse.web;

import gatehouse.vocabulary.FindingCode;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Words a finding for the client. What to do about a selfie is not always what to do about a document. */
@Component("findingWords")
public class FindingWords {

    private final MessageSource messages;

    FindingWords(MessageSource messages) {
        this.messages = messages;
    }

    /** @param selfie whether it was found in a selfie, which has a sentence of its own for some codes */
    public String forClient(FindingCode code, boolean selfie) {
        String key = "finding." + code + ".client";
        String any = messages.getMessage(key, null, Locale.ENGLISH);
        return selfie ? String.valueOf(messages.getMessage(key + ".SELFIE", null, any, Locale.ENGLISH)) : any;
    }
}
