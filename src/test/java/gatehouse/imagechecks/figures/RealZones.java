package gatehouse.imagechecks.figures;

import gatehouse.vocabulary.IdentityDocumentType;
import gatehouse.vocabulary.Side;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What some real pictures show, read by eye: a line a picture of name, type, side and the zone's lines, parted by tabs. */
final class RealZones {

    /** @param lines empty where the picture shows no zone */
    record Shown(IdentityDocumentType type, Side side, List<String> lines) {}

    private final Map<String, Shown> byName = new HashMap<>();

    RealZones() throws IOException {
        ReadByEye.rows("real-zones.tsv").forEach(cells -> byName.put(cells[0], new Shown(IdentityDocumentType.valueOf(cells[1]), Side.valueOf(cells[2]),
                List.of(cells).subList(3, cells.length))));
    }

    /** Null where nobody has read it. */
    @Nullable Shown of(String name) {
        return byName.get(name);
    }

    /** As the name says, where nobody has looked. */
    static Shown guessed(String name) {
        IdentityDocumentType type = name.contains("pass") ? IdentityDocumentType.PASSPORT
                : name.contains("visa") ? IdentityDocumentType.RESIDENCE_PERMIT : IdentityDocumentType.ID_CARD;
        return new Shown(type, Side.FRONT, List.of());
    }
}
