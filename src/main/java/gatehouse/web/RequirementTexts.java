package gatehouse.web;

import gatehouse.vocabulary.RequirementKind;

/** Where the message files have the words for the codes of a requirement. */
public final class RequirementTexts {

    private RequirementTexts() {}

    /** The beginning of the keys, such as {@code document.}; the code follows. */
    public static String area(RequirementKind kind) {
        return switch (kind) {
            case DOCUMENT -> "document.";
            case INFORMATION -> "information.";
            case PARTY -> "party-role.";
        };
    }
}
