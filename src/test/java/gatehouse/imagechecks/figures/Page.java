package gatehouse.imagechecks.figures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page of prose in which a program keeps what stands between its marks: {@code <!--=name-->…<!--/-->}. */
final class Page {
    private static final Pattern MARKED = Pattern.compile("<!--=([a-zA-Z0-9-]+)-->(.*?)<!--/-->", Pattern.DOTALL);

    private final Path file;

    Page(Path file) {
        this.file = file;
    }

    /** Every mark must have its text: a figure that nobody makes any more must not stay. */
    void fill(Map<String, String> texts) throws IOException {
        Files.writeString(file, filled(Files.readString(file), texts));
    }

    /** A part of the page: what other marks hold stays. */
    void fillIn(Map<String, String> texts) throws IOException {
        String page = Files.readString(file);
        Map<String, String> whole = new HashMap<>(texts);
        MARKED.matcher(page).results().forEach(mark -> whole.putIfAbsent(mark.group(1), mark.group(2)));
        Files.writeString(file, filled(page, whole));
    }

    static String filled(String page, Map<String, String> texts) {
        Set<String> left = new HashSet<>(texts.keySet());
        String filled = MARKED.matcher(page).replaceAll(mark -> {
            left.remove(mark.group(1));
            return Matcher.quoteReplacement(marked(mark, texts));
        });
        if (!left.isEmpty()) {
            throw new IllegalArgumentException("The page has no place for " + left + ".");
        }
        return filled;
    }

    private static String marked(MatchResult mark, Map<String, String> texts) {
        String text = texts.get(mark.group(1));
        if (text == null) {
            throw new IllegalArgumentException("Nothing is said for the page's mark '" + mark.group(1) + "'.");
        }
        String between = text.contains("\n") ? "\n" + text.strip() + "\n" : text;
        return "<!--=" + mark.group(1) + "-->" + between + "<!--/-->";
    }
}
