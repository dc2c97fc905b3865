package gatehouse.vocabulary;

import java.util.Collection;
import java.util.Optional;

/** Every document that may be asked of an institution or of a key party. */
public enum DocumentCode {
    TRUST_DEED,
    TRUST_KEY_PERSONS_STATEMENT,
    CERTIFICATE_OF_INCORPORATION,
    BUSINESS_LICENCE,
    MEMORANDUM_AND_ARTICLES,
    /** The decree, statute or constitution that sets a public body up and controls it. */
    FOUNDING_STATUTE,
    PROOF_OF_GOVERNMENT_OWNERSHIP,
    DIRECTORS_REGISTER,
    SHAREHOLDERS_REGISTER,
    OWNERSHIP_CHART,
    PARTNERSHIP_AGREEMENT,
    PROOF_OF_BUSINESS_ADDRESS,
    PROOF_OF_ADDRESS,
    AUTHORIZATION_LETTER,
    BOARD_RESOLUTION,
    PASSPORT,
    ID_CARD,
    DRIVING_LICENCE,
    RESIDENCE_PERMIT,
    SELFIE;

    /** The identity document that this code stands for; empty for every other document. */
    public Optional<IdentityDocumentType> identityType() {
        return switch (this) {
            case PASSPORT -> Optional.of(IdentityDocumentType.PASSPORT);
            case ID_CARD -> Optional.of(IdentityDocumentType.ID_CARD);
            case DRIVING_LICENCE -> Optional.of(IdentityDocumentType.DRIVING_LICENCE);
            case RESIDENCE_PERMIT -> Optional.of(IdentityDocumentType.RESIDENCE_PERMIT);
            default -> Optional.empty();
        };
    }

    /** Whether each of these codes is an identity document's. */
    public static boolean areIdentityDocuments(Collection<String> codes) {
        return codes.stream().allMatch(code -> valueOf(code).identityType().isPresent());
    }

    /** Whether the supplied file is a picture of a person's identity document or face, and so checked as a picture. */
    public boolean isPicture() {
        return this == SELFIE || identityType().isPresent();
    }
}
