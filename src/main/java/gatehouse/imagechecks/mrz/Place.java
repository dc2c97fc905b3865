package gatehouse.imagechecks.mrz;

import java.util.List;

/**
 * Where something stands in the zone.
 *
 * @param line from 0
 * @param from first column, from 0
 * @param to   the column after the last
 */
record Place(int line, int from, int to) {

    String in(List<String> lines) {
        return lines.get(line).substring(from, to);
    }

    int length() {
        return to - from;
    }
}
