package gatehouse.casework;

import gatehouse.vocabulary.Finding;
import gatehouse.vocabulary.FindingCode;
import gatehouse.vocabulary.Severity;

/** By what somebody is met again elsewhere. */
public enum MarkKind {
    DOCUMENT_NUMBER(0.9, "The same document number, of the same country, belongs to somebody else in the house."),
    PERSON(0.7, "A person of the same name and date of birth is in the house already."),
    SAME_FILE(1, "The same file was supplied in another application."),
    SAME_PICTURE(0.95, "The same picture was supplied in another application.");

    private final double confidence;
    private final String reason;

    MarkKind(double confidence, String reason) {
        this.confidence = confidence;
        this.reason = reason;
    }

    /** Never a refusal: one person may rightly stand behind two institutions, and a person tells. */
    Finding finding() {
        return new Finding(FindingCode.DUPLICATE_IDENTITY, Severity.WARN, confidence, reason, null);
    }
}
