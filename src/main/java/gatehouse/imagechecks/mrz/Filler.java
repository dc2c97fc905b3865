package gatehouse.imagechecks.mrz;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fillers that were read as letters: K, C, E or S, seldom others.
 *
 * <p>A name may itself end so, therefore only what the format says can be no name is taken for filler: what follows the two
 * fillers after the given names, or three in a row anywhere, if nothing else stands there; and at the very end one such letter
 * three times or more, as no name has. NICK followed by such a run loses its K: two readers must agree on a name anyway.
 */
final class Filler {
    private static final Pattern AFTER_THE_NAME = Pattern.compile("^([A-Z]+(?:<[A-Z]+)*(?:<<[A-Z]+(?:<[A-Z]+)*)?)((?:<<<|<<(?=[<KCES]*$))[<KCES]*)$");
    private static final Pattern AFTER_A_RUN = Pattern.compile("<<<[<KCES]*$");
    private static final Pattern ONE_LETTER_AT_THE_END = Pattern.compile("(<?)(K{3,}|C{3,}|E{3,}|S{3,})[<KCES]*$");

    private Filler() {}

    /** A name field with its fillers back. */
    static String inName(String name) {
        Matcher end = ONE_LETTER_AT_THE_END.matcher(name);
        String mended = end.find() ? filledFrom(name, end.start()) : name;
        Matcher after = AFTER_THE_NAME.matcher(mended);
        if (after.matches() && (after.group(1).contains("<<") || after.group(2).startsWith("<<<"))) {
            return filledFrom(mended, after.start(2));
        }
        return mended;
    }

    /** Optional data with its fillers back: what follows three of them. Only a check digit can say whether that was right. */
    static String inOptionalData(String data) {
        Matcher run = AFTER_A_RUN.matcher(data);
        return run.find() ? filledFrom(data, run.start()) : data;
    }

    /** The same, where not one filler is left. */
    static String allOf(String data) {
        return data.matches("[<KCES]*") ? "<".repeat(data.length()) : data;
    }

    private static String filledFrom(String text, int from) {
        return text.substring(0, from) + "<".repeat(text.length() - from);
    }
}
