package gatehouse.vocabulary;

/** The documents that prove a person's identity; exactly one is enough. */
public enum IdentityDocumentType {
    PASSPORT, ID_CARD, DRIVING_LICENCE, RESIDENCE_PERMIT;

    /** Whether a document of this type has a back, unless its holder states otherwise. */
    public boolean hasBack() {
        return this != PASSPORT;
    }

    /** Whether its holder may state that it has no back ({@code hasNoBack}); a person on the staff confirms it. */
    public boolean mayHaveNoBack() {
        return this == ID_CARD;
    }

    /** The code under which its pictures are supplied. */
    public DocumentCode code() {
        return DocumentCode.valueOf(name());
    }
}
