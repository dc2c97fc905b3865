package gatehouse.imagechecks.figures;

import gatehouse.vocabulary.FindingCode;

/** Two things that are compared, and what should come of it. */
enum Pair {
    STORED_AGAIN("a picture and itself stored again", FindingCode.SAME_PICTURE_TWICE, true),
    HALF_THE_SIZE("a picture and itself at half the size", FindingCode.SAME_PICTURE_TWICE, true),
    CROPPED("a picture and itself, 4 % cut off on each side", FindingCode.SAME_PICTURE_TWICE, true),
    TURNED("a picture and itself turned by 2 degrees", FindingCode.SAME_PICTURE_TWICE, true),
    ANOTHER_PICTURE("two pictures of one document", FindingCode.SAME_PICTURE_TWICE, false),
    ANOTHER_HOLDER("two holders' documents, on one table in one light", FindingCode.SAME_PICTURE_TWICE, false),
    FRONT_AS_FRONT("a front in its own place", FindingCode.WRONG_SIDE, false),
    BACK_AS_BACK("a back in its own place", FindingCode.WRONG_SIDE, false),
    BACK_AS_FRONT("a back in the front's place", FindingCode.WRONG_SIDE, true),
    FRONT_AS_BACK("a front in the back's place", FindingCode.WRONG_SIDE, true),
    OWN_KIND("a document stated as what it is", FindingCode.UNSUPPORTED_DOCUMENT_TYPE, false),
    ANOTHER_KIND("a passport stated as an ID card, or a large card as a passport", FindingCode.UNSUPPORTED_DOCUMENT_TYPE, true),
    OWN_BACK("front and back of one document", FindingCode.SIDES_DO_NOT_MATCH, false),
    ANOTHERS_BACK("a front and another holder's back", FindingCode.SIDES_DO_NOT_MATCH, true),
    OWN_ZONE("a front's print and its own zone", FindingCode.TAMPERED, false),
    ANOTHERS_ZONE("a front's print and another holder's zone", FindingCode.TAMPERED, true),
    LAST_DAY("a document on its last day", FindingCode.EXPIRED, false),
    DAY_AFTER("a document on the day after", FindingCode.EXPIRED, true),
    MET_AGAIN("a document in two applications, by what was read of it in each", FindingCode.DUPLICATE_IDENTITY, true),
    NEVER_MET("two holders' documents in two applications, likewise", FindingCode.DUPLICATE_IDENTITY, false);

    private final String words;
    private final FindingCode code;
    private final boolean found;

    Pair(String words, FindingCode code, boolean found) {
        this.words = words;
        this.code = code;
        this.found = found;
    }

    String words() {
        return words;
    }

    FindingCode code() {
        return code;
    }

    /** Whether the code should be among the findings. */
    boolean shouldBeFound() {
        return found;
    }
}
