package gatehouse.requirements.language;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Judges a {@code matches} pattern: letters, classes, plain groups and alternatives, and repetition of one character at a time.
 * What is repeated as a group, looks around or refers back can take exponential time, and is refused; so is what could be tried in too
 * many ways, each repetition and each choice counting as if it overlapped with all others.
 */
final class PlainPattern {

    private static final int LONGEST = 200;
    /** Ways of a repetition without an end in a field, which has at most so many characters. */
    private static final int ENDLESS = 200;
    /** Three repetitions without an end. */
    private static final long MOST_WAYS = (long) ENDLESS * ENDLESS * ENDLESS;
    private static final int MOST_REPEATED = 100;
    private static final String ESCAPES = "dDwWsS.\\-+*?()[]{}|^$/&\"'";

    private final String text;
    private int index;
    private long ways = 1;

    private PlainPattern(String text) {
        this.text = text;
    }

    /** What is wrong with it, or null where it is safe. */
    static @Nullable String fault(String pattern) {
        if (pattern.isEmpty() || pattern.length() > LONGEST) {
            return "A pattern has 1 to " + LONGEST + " characters.";
        }
        @Nullable String fault = new PlainPattern(pattern).walk();
        return fault != null ? fault : compiles(pattern);
    }

    private static @Nullable String compiles(String pattern) {
        try {
            java.util.regex.Pattern.compile(pattern);
            return null;
        } catch (PatternSyntaxException e) {
            return "This is no pattern: " + e.getDescription() + ".";
        }
    }

    private @Nullable String walk() {
        // The alternatives of each group that is open, the pattern itself being one.
        Deque<Integer> groups = new ArrayDeque<>(List.of(1));
        boolean afterGroup = false;
        while (index < text.length()) {
            char c = text.charAt(index);
            @Nullable String fault = null;
            boolean closes = false;
            if (c == '\\') {
                fault = escape();
            } else if (c == '[') {
                fault = characterClass();
            } else if (c == '(') {
                groups.push(1);
                index++;
                fault = index < text.length() && text.charAt(index) == '?' ? "Write plain groups: nothing that begins with (? is taken." : null;
            } else if (c == ')') {
                closes = true;
                index++;
                fault = groups.size() == 1 ? "A bracket is closed that was never opened." : tried(groups.pop());
            } else if (c == '|') {
                groups.push(groups.pop() + 1);
                index++;
            } else if ("*+?{".indexOf(c) >= 0) {
                fault = afterGroup ? "A group may not be repeated. Write out what is meant, or repeat one character." : repetition();
            } else {
                index++;
            }
            if (fault != null) {
                return fault;
            }
            afterGroup = closes;
        }
        return groups.size() == 1 ? tried(groups.pop()) : "A bracket is never closed.";
    }

    private @Nullable String escape() {
        index += 2;
        return index > text.length() || ESCAPES.indexOf(text.charAt(index - 1)) < 0
                ? "Only \\d \\w \\s and marks may stand after a backslash in a pattern; nothing may refer back." : null;
    }

    private @Nullable String characterClass() {
        while (++index < text.length()) {
            char c = text.charAt(index);
            if (c == '[' || c == '&') {
                return "Write plain classes such as [A-Z0-9].";
            }
            if (c == '\\') {
                index++;
            } else if (c == ']') {
                index++;
                return null;
            }
        }
        return "A class is never closed.";
    }

    private @Nullable String repetition() {
        char c = text.charAt(index);
        if (c == '{') {
            return counted();
        }
        index++;
        @Nullable String fault = tried(c == '?' ? 2 : ENDLESS);
        return fault != null ? fault : repeatedTwice();
    }

    private @Nullable String tried(int more) {
        ways *= more;
        return ways > MOST_WAYS ? "The pattern can be tried in too many ways. At most 3 characters may be repeated without an end; write {1,20} "
                + "and the like, or fewer repetitions and alternatives." : null;
    }

    private @Nullable String counted() {
        java.util.regex.Matcher braces = java.util.regex.Pattern.compile("\\{([0-9]{1,3})(?:,([0-9]{1,3}))?}").matcher(text).region(index, text.length());
        if (!braces.lookingAt()) {
            return "Write a repetition as {2} or {2,8}.";
        }
        String last = braces.group(2) == null ? braces.group(1) : braces.group(2);
        if (Integer.parseInt(last) > MOST_REPEATED) {
            return "A character may be repeated " + MOST_REPEATED + " times at most.";
        }
        index = braces.end();
        @Nullable String fault = tried(Math.max(1, Integer.parseInt(last) - Integer.parseInt(braces.group(1)) + 1));
        return fault != null ? fault : repeatedTwice();
    }

    private @Nullable String repeatedTwice() {
        return index < text.length() && "*+?{".indexOf(text.charAt(index)) >= 0 ? "A repetition may not be repeated." : null;
    }
}
