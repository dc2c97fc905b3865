package gatehouse.casefile;

import gatehouse.vocabulary.DocumentTerms;
import gatehouse.vocabulary.RequirementKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What other rules mean for a client.
 *
 * @param more      what is asked and missing only now
 * @param again     what was supplied and does not do any more
 * @param otherwise what was missing already and is asked on other terms now, stricter or milder
 * @param dropped   what was missing and is asked no more
 */
public record AskedAnew(List<Item> more, List<Item> again, List<Item> otherwise, List<Item> dropped) {

    /** A reason as the client reads it, once, and all that is asked for it. */
    public record Item(String reason, List<Thing> things) {

        public Item {
            things = List.copyOf(things);
        }
    }

    /**
     * Something asked of one subject.
     *
     * @param codes     any of which will do
     * @param documents what each of them must be; empty for anything else
     * @param atLeast   the least number or share that will do, in percent; null where none is asked
     */
    public record Thing(String subject, RequirementKind kind, List<String> codes, List<DocumentTerms> documents, @Nullable BigDecimal atLeast) {}

    public AskedAnew {
        more = List.copyOf(more);
        again = List.copyOf(again);
        otherwise = List.copyOf(otherwise);
        dropped = List.copyOf(dropped);
    }

    public boolean isEmpty() {
        return Stream.of(more, again, otherwise, dropped).allMatch(List::isEmpty);
    }
}
