package gatehouse.casefile;

import gatehouse.vocabulary.IdentityDocumentType;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a person says of their identity document; null where nothing was said yet. */
public record IdentityStatement(
        @Nullable IdentityDocumentType type, @Nullable String number, @Nullable LocalDate expiry, boolean hasNoBack) {

    public static final IdentityStatement NONE = new IdentityStatement(null, null, null, false);

    /** Whether this document has a back to show, as stated. False while no type is stated. */
    public boolean showsBack() {
        return type != null && type.hasBack() && !(hasNoBack && type.mayHaveNoBack());
    }
}
