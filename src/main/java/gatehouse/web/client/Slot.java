package gatehouse.web.client;

import gatehouse.vocabulary.Region;
import gatehouse.vocabulary.Side;
import gatehouse.web.Mark;
import gatehouse.web.Place;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
     */
    record Verdict(String word, List<Reason> reasons, @Nullable String poll) {

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

    /** Why, and where in the picture; no place where it is of the whole, or somebody wrote it. */
    record Reason(String text, List<Region> regions) {

        static Reason of(String text) {
            return new Reason(text, List.of());
        }
    }

    Slot named(String id) {
        return new Slot(id, title, hint, action, choices, asks, shown, verdict, editable);
    }

    /** Whether machines look at what is put here, and so the browser may before it is sent. */
    public boolean isPicture() {
        return id.equals("SELFIE") || isDocument();
    }

    /** Whether it is a side of an identity document. */
    public boolean isDocument() {
        return Stream.of(Side.values()).anyMatch(side -> side.name().equals(id));
    }

    /** Everything to mark in the picture, each place once; nothing where its size is not known. */
    public List<Mark> marks() {
        return IntStream.range(0, verdict.reasons().size()).mapToObj(this::marks).flatMap(List::stream).distinct().toList();
    }

    /** What one of the reasons marks, numbered among the places that are marked. */
    public List<Mark> marks(int reason) {
        Shown picture = shown;
        if (picture == null || picture.width() == 0) {
            return List.of();
        }
        List<Region> marked = verdict.reasons().stream().flatMap(one -> one.regions().stream()).distinct().toList();
        return verdict.reasons().get(reason).regions().stream().map(region -> Mark.of(marked.indexOf(region) + 1, verdict.word().equals("AGAIN"),
                region, picture.width(), picture.height())).toList();
    }

    /** Where one of the reasons is marked, in words. */
    public List<Place> places(int reason) {
        return marks(reason).stream().map(Mark::place).distinct().toList();
    }

    /** Whether a document of this code is supplied here. */
    boolean takes(String code) {
        return choices.isEmpty() ? id.equals(code) : choices.contains(code);
    }

    public boolean asks(String what) {
        return asks.contains(what);
    }
}
