package gatehouse.requirements;

import gatehouse.vocabulary.MissingItem;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

/** How what is handed out is sorted. */
final class Order {

    /** By the first differing element; a list before a longer one that begins with it. */
    static final Comparator<List<String>> LISTS = Order::compare;

    static final Comparator<MissingItem> MISSING = Comparator.comparing(MissingItem::subject)
            .thenComparing(item -> item.kind().name())
            .thenComparing(MissingItem::codes, LISTS)
            .thenComparing(item -> item.side() == null ? "" : item.side().name())
            .thenComparing(item -> item.problem().name());

    static final Comparator<Review> REVIEWS =
            Comparator.comparing(Review::subject).thenComparing(Review::rule).thenComparing(Review::text);

    private Order() {}

    private static int compare(List<String> one, List<String> other) {
        Iterator<String> others = other.iterator();
        for (String element : one) {
            if (!others.hasNext()) {
                return 1;
            }
            int order = element.compareTo(others.next());
            if (order != 0) {
                return order;
            }
        }
        return others.hasNext() ? -1 : 0;
    }
}
