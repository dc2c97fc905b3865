package gatehouse.intake;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value of PDF's syntax (ISO 32000-2, 7.3). */
sealed interface PdfValue {

    /** Stands for {@code null} and for whatever isn't there. */
    enum Nothing implements PdfValue { NOTHING }

    record Name(String text) implements PdfValue {}

    record Num(double value) implements PdfValue {}

    record Bool(boolean value) implements PdfValue {}

    record Text(byte[] bytes) implements PdfValue {}

    record Ref(int number, int generation) implements PdfValue {}

    record Array(List<PdfValue> items) implements PdfValue {}

    record Dict(Map<String, PdfValue> entries) implements PdfValue {
        PdfValue get(String key) {
            return entries.getOrDefault(key, Nothing.NOTHING);
        }

        boolean has(String key) {
            return entries.containsKey(key) && get(key) != Nothing.NOTHING;
        }
    }

    /** @param from where its bytes begin; {@code to} is behind their last, in the file as it was sent */
    record Stream(Dict dict, int from, int to) implements PdfValue {}

    /** The dictionary of a value that is one or has one. */
    static @Nullable Dict dictOf(PdfValue value) {
        return value instanceof Dict dict ? dict : value instanceof Stream stream ? stream.dict : null;
    }

    static boolean isName(PdfValue value, String text) {
        return value instanceof Name name && name.text.equals(text);
    }

    /** A whole number, or the given one where the value is none. */
    static long whole(PdfValue value, long otherwise) {
        return value instanceof Num num && Math.abs(num.value) < 1e15 ? (long) num.value : otherwise;
    }
}
