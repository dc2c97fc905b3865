package gatehouse.studio;

import gatehouse.vocabulary.IdentityDocumentType;
import gatehouse.vocabulary.Side;

/** A side of a document of Utopia. Sizes after ISO/IEC 7810: ID-1 cards, ID-2 cards, ID-3 passports; visas after ICAO 9303-7. */
public enum Kind {
    PASSPORT(IdentityDocumentType.PASSPORT, Side.FRONT, 125, 88),
    ID_CARD_FRONT(IdentityDocumentType.ID_CARD, Side.FRONT, 85.6, 53.98),
    ID_CARD_BACK(IdentityDocumentType.ID_CARD, Side.BACK, 85.6, 53.98),
    /** The older large card with its zone on the front. */
    ID_CARD_TD2(IdentityDocumentType.ID_CARD, Side.FRONT, 105, 74),
    DRIVING_LICENCE_FRONT(IdentityDocumentType.DRIVING_LICENCE, Side.FRONT, 85.6, 53.98),
    DRIVING_LICENCE_BACK(IdentityDocumentType.DRIVING_LICENCE, Side.BACK, 85.6, 53.98),
    RESIDENCE_PERMIT_FRONT(IdentityDocumentType.RESIDENCE_PERMIT, Side.FRONT, 85.6, 53.98),
    RESIDENCE_PERMIT_BACK(IdentityDocumentType.RESIDENCE_PERMIT, Side.BACK, 85.6, 53.98),
    /** A visa in a passport is uploaded as a residence permit. */
    VISA_A(IdentityDocumentType.RESIDENCE_PERMIT, Side.FRONT, 120, 80),
    VISA_B(IdentityDocumentType.RESIDENCE_PERMIT, Side.FRONT, 105, 74);

    private final IdentityDocumentType type;
    private final Side side;
    private final double width;
    private final double height;

    Kind(IdentityDocumentType type, Side side, double width, double height) {
        this.type = type;
        this.side = side;
        this.width = width;
        this.height = height;
    }

    public IdentityDocumentType type() {
        return type;
    }

    public Side side() {
        return side;
    }

    /** Whether a machine-readable zone is printed on this side. */
    public boolean hasZone() {
        return switch (this) {
            case ID_CARD_FRONT, DRIVING_LICENCE_FRONT, DRIVING_LICENCE_BACK, RESIDENCE_PERMIT_FRONT -> false;
            default -> true;
        };
    }

    /** Millimetres. */
    double width() {
        return width;
    }

    /** Millimetres. */
    double height() {
        return height;
    }

    /** A card of plastic with rounded corners, not a page of paper. */
    boolean isCard() {
        return this != PASSPORT && this != VISA_A && this != VISA_B;
    }
}
