package gatehouse.requirements.language;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Collects the faults of one stage: each once, in the order of the text, and no more than a reader could use. */
final class Faults {

    private static final int MOST = 200;

    private final Set<Fault> found = new TreeSet<>(
            Comparator.comparing(Fault::place).thenComparing(Fault::code).thenComparing(Fault::message));

    void add(Code code, Place place, String message) {
        if (found.size() < MOST) {
            found.add(new Fault(code, place, message));
        }
    }

    boolean any() {
        return !found.isEmpty();
    }

    List<Fault> list() {
        return List.copyOf(found);
    }
}
