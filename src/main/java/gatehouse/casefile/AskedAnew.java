package gatehouse.casefile;

import java.util.List;
import java.util.stream.Stream;

/**
 * What other rules mean for a client, each by the reason that the client reads.
 *
 * @param more      what is missing only now
 * @param otherwise what was missing already and is asked on other terms now, stricter or milder
 * @param dropped   what was missing and is asked no more
 */
public record AskedAnew(List<String> more, List<String> otherwise, List<String> dropped) {

    public AskedAnew {
        more = List.copyOf(more);
        otherwise = List.copyOf(otherwise);
        dropped = List.copyOf(dropped);
    }

    public boolean isEmpty() {
        return Stream.of(more, otherwise, dropped).allMatch(List::isEmpty);
    }
}
