package gatehouse.web.client;

import gatehouse.vocabulary.Region;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place for one file: what is there now, how it stands, and how to supply it.
 *
 * @param id      names it within its page
 * @param action  where its form is sent
 * @param choices where one of several documents will do, their codes
 * @param asks    what is asked beside the file: {@code issued}, {@code signed}, {@code certified}
 * @param shown   what is supplied now; null where nothing is
 */
record Slot(
        String id, String title, @Nullable String hint, String action, List<String> choices, List<String> asks, @Nullable Shown shown,
        Verdict verdict, boolean editable) {

    /**
     * A supplied file as it is shown.
     *
     * @param width  of the upright picture in pixels; 0 where it is not known
     * @param detail when it was supplied, its date of issue and so on
     */
    record Shown(UUID item, String code, String title, String name, String picture, boolean pdf, int pages, int width, int height, String detail) {}

    /**
     * How a supplied file stands, and why.
     *
     * @param word    NONE, CHECKING, GOOD, LOOK, AGAIN, or SUPPLIED and RENEW for what no machine checks
     * @param poll    where to ask for news; null where there will be none by itself
     * @param regions where in the picture something is wrong
     */
    record Verdict(String word, List<String> reasons, List<Region> regions, @Nullable String poll) {

        public String look() {
            return switch (word) {
                case "CHECKING" -> "gh-tag--info";
                case "GOOD", "SUPPLIED" -> "gh-tag--good";
                case "LOOK" -> "gh-tag--warn";
                case "AGAIN", "RENEW" -> "gh-tag--bad";
                default -> "";
            };
        }
    }

    public boolean asks(String what) {
        return asks.contains(what);
    }
}
