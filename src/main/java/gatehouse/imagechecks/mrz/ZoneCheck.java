package gatehouse.imagechecks.mrz;

import org.jspecify.annotations.Nullable;

/** The check digits of the zone. */
public enum ZoneCheck {
    DOCUMENT_NUMBER(ZoneField.DOCUMENT_NUMBER),
    DATE_OF_BIRTH(ZoneField.DATE_OF_BIRTH),
    EXPIRY(ZoneField.EXPIRY),
    /** Passports only. */
    OPTIONAL(ZoneField.OPTIONAL),
    /** Over several fields; visas have none. It runs in the same phase over the document number as that number's own digit. */
    COMPOSITE(null);

    private final @Nullable ZoneField field;

    ZoneCheck(@Nullable ZoneField field) {
        this.field = field;
    }

    /** The one field that it is of; null for the composite. */
    @Nullable ZoneField field() {
        return field;
    }
}
