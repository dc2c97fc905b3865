package gatehouse.vocabulary;

/** What a requirement asks for. The order of the constants is the order in which missing items are listed within a subject. */
public enum RequirementKind {
    DOCUMENT("document."), INFORMATION("information."), PARTY("party-role.");

    private final String texts;

    RequirementKind(String texts) {
        this.texts = texts;
    }

    /** How the keys begin under which the message files have the words for its codes, such as {@code document.}; the code follows. */
    public String texts() {
        return texts;
    }
}
