package gatehouse.imagechecks.figures;

import gatehouse.vocabulary.FindingCode;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What is wrong with some real pictures by eye, and how often each is told where it is so and where it isn't. */
final class RealFlaws {
    private static final Set<FindingCode> TO_BE_JUDGED = EnumSet.of(FindingCode.UNSUPPORTED_DOCUMENT_TYPE, FindingCode.MRZ_UNREADABLE, FindingCode.FACE_NOT_FOUND,
            FindingCode.NOT_ORIGINAL, FindingCode.NOT_IN_COLOUR, FindingCode.DOCUMENT_NOT_FOUND, FindingCode.CORNER_MISSING, FindingCode.COVERED,
            FindingCode.BLURRED, FindingCode.GLARE, FindingCode.TOO_DARK, FindingCode.OVEREXPOSED, FindingCode.TOO_SMALL, FindingCode.WRONG_SIDE,
            FindingCode.TAMPERED);

    private final Map<String, Set<FindingCode>> byName = new HashMap<>();

    RealFlaws() throws IOException {
        ReadByEye.rows("real-flaws.tsv").forEach(cells -> byName.put(cells[0],
                Arrays.stream(cells[1].split(",")).filter(code -> !code.isBlank()).map(FindingCode::valueOf).collect(Collectors.toSet())));
    }

    /** @param told by the picture's name, what the checks found */
    String table(Map<String, Set<FindingCode>> told) {
        Map<String, Set<FindingCode>> known = new HashMap<>(told);
        known.keySet().retainAll(byName.keySet());
        StringBuilder table = new StringBuilder("| code | told where it is so | told where it isn't |\n|---|---|---|\n");
        for (FindingCode code : TO_BE_JUDGED) {
            table.append(Tables.row(code, counted(known, code, true), counted(known, code, false)));
        }
        return table.toString();
    }

    private String counted(Map<String, Set<FindingCode>> told, FindingCode code, boolean so) {
        Map<String, Set<FindingCode>> those = told.entrySet().stream().filter(one -> byName.getOrDefault(one.getKey(), Set.of()).contains(code) == so)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return Share.of(those.values(), codes -> codes.contains(code)).counted();
    }
}
