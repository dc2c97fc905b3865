package gatehouse.intake;

import gatehouse.intake.PdfValue.Dict;
import gatehouse.intake.PdfValue.Nothing;
import gatehouse.intake.PdfValue.Num;
import gatehouse.intake.PdfValue.Ref;
import gatehouse.intake.PdfValue.Stream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Every object of a PDF: those that its cross-reference names and those that merely lie in the file. A reader may follow
 * either, so both are judged.
 */
final class PdfObjects {
    private static final List<String> HIDDEN = List.of("/JavaScript", "/Launch", "/EmbeddedFile", "/OpenAction", "/RichMedia", "/XFA");
    private static final int MOST_COMPRESSED = 200_000;
    private static final long OBJECT_STREAM_CAP = 16_000_000;
    private static final long OTHER_STREAM_CAP = 32_000_000;

    /** @param offset where its header begins in the file, or -1 for one out of an object stream */
    record Found(int number, int generation, int offset, PdfValue value) {}

    private final byte[] bytes;
    private final Budget budget;
    private final List<Found> all = new ArrayList<>();
    private final Map<Integer, Found> byOffset = new HashMap<>();
    private final Map<Integer, Found> lastByNumber = new HashMap<>();
    private final Map<Integer, Found> compressed = new HashMap<>();
    private @Nullable PdfCrossReference crossReference;
    private final PdfFilters filters;
    private @Nullable PdfCipher cipher;

    /** From here on no stream ends. */
    private int endlessFrom = Integer.MAX_VALUE;

    PdfObjects(byte[] bytes, int header, Budget budget) {
        this.bytes = bytes;
        this.budget = budget;
        this.filters = new PdfFilters(budget);
        scan(header);
        PdfCrossReference sections = new PdfCrossReference(bytes, header, this, budget);
        crossReference = sections;
        sections.offsets().forEach(this::addNamed);
    }

    /** Finds every {@code 1 0 obj} of the file, passing over what lies inside streams. */
    private void scan(int header) {
        int at = header;
        int gap = header + 8;
        while ((at = Marks.indexOf(bytes, at, bytes.length, "obj")) >= 0) {
            budget.step();
            int begin = headerBefore(at);
            at += 3;
            if (begin >= 0) {
                int end = addAt(begin);
                if (end > at) {
                    judgeGap(gap, begin);
                    at = end;
                    gap = end;
                }
            }
        }
        judgeGap(gap, bytes.length);
    }

    /** Where no object could be read, a more lenient reader may still find one. */
    private void judgeGap(int from, int to) {
        Marks.refuseForeign(bytes, from, to, "the space between its parts");
        for (String word : HIDDEN) {
            if (Marks.indexOf(bytes, from, to, word) >= 0) {
                throw Refusal.active("holds something that acts, in a part that is broken");
            }
        }
    }

    private int headerBefore(int keyword) {
        int afterGeneration = backOverSpace(keyword);
        int generation = backOverDigits(afterGeneration);
        int afterNumber = backOverSpace(generation);
        int number = backOverDigits(afterNumber);
        boolean whole = generation < afterGeneration && afterNumber < generation && number < afterNumber && afterNumber - number <= 10;
        return whole ? number : -1;
    }

    private int backOverSpace(int at) {
        int i = at;
        while (i > 0 && at - i < 16 && PdfReader.isSpace(bytes[i - 1])) {
            i--;
        }
        return i;
    }

    private int backOverDigits(int at) {
        int i = at;
        while (i > 0 && at - i < 11 && bytes[i - 1] >= '0' && bytes[i - 1] <= '9') {
            i--;
        }
        return i;
    }

    /** Reads the object whose header begins there; returns where it ends, or -1 where there is none that makes sense. */
    private int addAt(int offset) {
        PdfReader reader = new PdfReader(bytes, offset, budget);
        try {
            long number = PdfValue.whole(reader.read(), -1);
            long generation = PdfValue.whole(reader.read(), -1);
            if (number < 0 || number > Integer.MAX_VALUE || generation < 0 || !reader.take("obj")) {
                return -1;
            }
            PdfValue value = reader.read();
            if (value instanceof Dict dict && reader.take("stream")) {
                value = stream(dict, reader);
            }
            Found found = new Found((int) number, (int) generation, offset, value);
            all.add(found);
            byOffset.put(offset, found);
            lastByNumber.put((int) number, found);
            return reader.position();
        } catch (Refusal broken) {
            budget.clock();
            return -1;
        }
    }

    /** Where a stream ends whose length is not told, or -1; what was not found once is not looked for again behind. */
    private int endAfter(int from) {
        int end = from >= endlessFrom ? -1 : Marks.indexOf(bytes, from, bytes.length, "endstream");
        endlessFrom = end < 0 ? Math.min(endlessFrom, from) : endlessFrom;
        return end;
    }

    private Stream stream(Dict dict, PdfReader reader) {
        int from = reader.position();
        from += Marks.matches(bytes, from, "\r\n") ? 2 : Marks.matches(bytes, from, "\n") || Marks.matches(bytes, from, "\r") ? 1 : 0;
        int to = dict.get("Length") instanceof Num length && length.value() >= 0 && endsAt(from + (long) length.value())
                ? from + (int) length.value()
                : endAfter(from);
        if (to < 0) {
            throw Refusal.damaged("a part of the PDF breaks off");
        }
        reader.moveTo(to);
        reader.take("endstream");
        return new Stream(dict, from, to);
    }

    private boolean endsAt(long position) {
        if (position >= bytes.length) {
            return false;
        }
        int at = (int) position;
        while (at < bytes.length && at < position + 4 && PdfReader.isSpace(bytes[at])) {
            at++;
        }
        return Marks.matches(bytes, at, "endstream");
    }

    private void addNamed(int number, int offset) {
        boolean broken = !byOffset.containsKey(offset) && addAt(offset) < 0 && offset > 0;
        if (broken && !lastByNumber.containsKey(number)) {
            throw Refusal.damaged("a part of the PDF is broken");
        }
    }

    /** The value at this place of the file, for the cross-reference's own streams. */
    @Nullable Found at(int offset) {
        if (!byOffset.containsKey(offset)) {
            addAt(offset);
        }
        return byOffset.get(offset);
    }

    Dict trailer() {
        return sections().trailer();
    }

    private PdfCrossReference sections() {
        return java.util.Objects.requireNonNull(crossReference, "the cross-reference is read first");
    }

    List<Found> all() {
        return all;
    }

    void decryptWith(PdfCipher cipher) {
        this.cipher = cipher;
    }

    /** Unpacks the object streams and adds what they hold. */
    void openObjectStreams() {
        for (Found found : List.copyOf(all)) {
            if (found.value() instanceof Stream stream && PdfValue.isName(resolve(stream.dict().get("Type")), "ObjStm")) {
                openObjectStream(found, stream);
            }
        }
    }

    private void openObjectStream(Found holder, Stream stream) {
        byte[] data = unpack(holder, stream, OBJECT_STREAM_CAP);
        long count = PdfValue.whole(resolve(stream.dict().get("N")), 0);
        long first = PdfValue.whole(resolve(stream.dict().get("First")), 0);
        if (count < 0 || count > MOST_COMPRESSED || first < 0 || first > data.length) {
            throw Refusal.damaged("a part of the PDF is broken");
        }
        PdfReader index = new PdfReader(data, 0, budget);
        for (int i = 0; i < count; i++) {
            long number = PdfValue.whole(index.read(), -1);
            long offset = PdfValue.whole(index.read(), -1);
            if (number < 0 || offset < 0 || first + offset >= data.length) {
                throw Refusal.damaged("a part of the PDF is broken");
            }
            Found found = new Found((int) number, 0, -1, new PdfReader(data, (int) (first + offset), budget).read());
            all.add(found);
            if (sections().holderOf((int) number) == holder.number() || !compressed.containsKey((int) number)) {
                compressed.put((int) number, found);
            }
        }
    }

    /** Follows references to the value itself; {@code NOTHING} where they lead nowhere or in a circle. */
    PdfValue resolve(PdfValue value) {
        PdfValue now = value;
        for (int i = 0; now instanceof Ref ref; i++) {
            budget.step();
            if (i > 20) {
                return Nothing.NOTHING;
            }
            now = valueOf(ref.number());
        }
        return now;
    }

    private PdfValue valueOf(int number) {
        Found found = null;
        if (crossReference != null) {
            Integer offset = crossReference.offsets().get(number);
            found = offset == null ? null : byOffset.get(offset);
            if (found == null || found.number() != number) {
                found = crossReference.holderOf(number) >= 0 ? compressed.get(number) : null;
            }
        }
        if (found == null) {
            found = lastByNumber.get(number);
        }
        return found == null ? Nothing.NOTHING : found.value();
    }

    /** The bytes of a stream, decrypted and unpacked up to a picture's own filter. */
    byte[] unpack(Found found, Stream stream, long cap) {
        return filters.unpack(packed(found, stream), PdfFilters.of(stream.dict(), this), cap);
    }

    byte[] packed(Found found, Stream stream) {
        byte[] packed = java.util.Arrays.copyOfRange(bytes, stream.from(), stream.to());
        boolean plain = cipher == null || PdfValue.isName(stream.dict().get("Type"), "XRef");
        return plain ? packed : java.util.Objects.requireNonNull(cipher).decrypt(packed, found.number(), found.generation());
    }

    /** Refuses streams that unpack to more than they declare, or together to more than a document holds. */
    void measureStreams() {
        Set<Integer> measured = new HashSet<>();
        for (Found found : all) {
            if (found.value() instanceof Stream stream && measured.add(stream.from())) {
                PdfPicture picture = PdfPicture.of(stream, this);
                List<String> names = PdfFilters.of(stream.dict(), this);
                byte[] packed = packed(found, stream);
                if (picture != null && names.size() == 1 && (names.get(0).equals("DCTDecode") || names.get(0).equals("DCT"))) {
                    PdfPicture.requireJpegSize(packed);
                }
                filters.measure(packed, names, picture == null ? OTHER_STREAM_CAP : picture.bytes());
            }
        }
    }
}
