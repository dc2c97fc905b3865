package gatehouse.imagechecks.figures;

import gatehouse.imagechecks.ReadFields;
import gatehouse.studio.Holder;
import gatehouse.studio.Kind;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is read from a zone, each against what the studio printed. */
enum Field {
    DOCUMENT_NUMBER, DATE_OF_BIRTH, EXPIRY, SURNAME, GIVEN_NAMES, NATIONALITY, ISSUER;

    private static final int ROOM_FOR_NUMBER = 9;

    /** Of each field that counts as read, whether it is right; a field that doesn't count is left out. */
    static Map<Field, Boolean> compared(ReadFields read, Holder holder, Kind kind) {
        Map<Field, Boolean> compared = new EnumMap<>(Field.class);
        for (Field field : values()) {
            String value = field.read(read);
            if (value != null) {
                compared.put(field, value.equals(field.truth(holder, kind)));
            }
        }
        return compared;
    }

    private @Nullable String read(ReadFields read) {
        Object value = switch (this) {
            case DOCUMENT_NUMBER -> read.documentNumber();
            case DATE_OF_BIRTH -> read.dateOfBirth();
            case EXPIRY -> read.expiry();
            case SURNAME -> read.surname();
            case GIVEN_NAMES -> read.givenNames();
            case NATIONALITY -> read.nationality();
            case ISSUER -> read.issuer();
        };
        return value == null ? null : value.toString();
    }

    private String truth(Holder holder, Kind kind) {
        return switch (this) {
            case DOCUMENT_NUMBER -> number(holder.documentNumber(), kind);
            case DATE_OF_BIRTH -> holder.dateOfBirth().toString();
            case EXPIRY -> holder.expiry().toString();
            case SURNAME -> holder.zoneSurname().replace('<', ' ');
            case GIVEN_NAMES -> holder.zoneGivenNames().replace('<', ' ');
            case NATIONALITY -> Objects.requireNonNull(holder.nationality());
            case ISSUER -> "UTO";
        };
    }

    /** The studio's large card cuts a long number, its small ones let it run on. */
    private static String number(String number, Kind kind) {
        return kind == Kind.ID_CARD_TD2 ? number.substring(0, Math.min(ROOM_FOR_NUMBER, number.length())) : number;
    }
}
