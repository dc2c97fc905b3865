package gatehouse.rulebook;

import java.sql.Array;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Arrays of accounts, as PostgreSQL takes and gives them. */
final class Uuids {

    private Uuids() {}

    static String array(List<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }

    static List<UUID> list(Array array) throws SQLException {
        return Arrays.stream((UUID[]) array.getArray()).toList();
    }
}
