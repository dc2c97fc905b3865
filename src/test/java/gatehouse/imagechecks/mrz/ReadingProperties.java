package gatehouse.imagechecks.mrz;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

/** The laws of reading a zone. */
class ReadingProperties {
    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 24);
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789<";

    private static String text(Random random, String letters, int length) {
        return random.ints(length, 0, letters.length()).mapToObj(i -> letters.substring(i, i + 1)).reduce("", String::concat);
    }

    private static List<String> noisy(List<String> lines, Random random, int errors) {
        List<String> noisy = new ArrayList<>(lines);
        for (int i = 0; i < errors; i++) {
            int line = random.nextInt(noisy.size());
            String text = noisy.get(line);
            int at = random.nextInt(text.length());
            String alike = Confusion.alternatives(text.charAt(at), Kind.ANY);
            String other = alike.isEmpty() || random.nextInt(4) == 0 ? text(random, ALPHABET, 1) : text(random, alike, 1);
            noisy.set(line, text.substring(0, at) + (random.nextInt(12) == 0 ? "" : other) + text.substring(at + 1));
        }
        return noisy;
    }

    @Property(tries = 500)
    void aRightReadingStaysAsItIs(@ForAll long seed) {
        List<String> lines = InventedZone.of(new Random(seed)).lines();
        assertThat(ZoneParser.parse(lines).orElseThrow().lines()).isEqualTo(lines);
        assertThat(Agreement.join(List.of(lines, lines), AS_OF).isValid()).isTrue();
    }

    /** Where one of two readers is right, nothing wrong counts, whatever the other reads. */
    @Property(tries = 2000)
    void nothingWrongCountsBesideOneRightReader(@ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int errors) {
        Random random = new Random(seed);
        Zone right = InventedZone.of(random);
        List<String> truth = right.lines();
        List<String> other = noisy(truth, random, errors);
        List<List<String>> readers = random.nextBoolean() ? List.of(truth, other) : List.of(other, truth);
        countsOnly(right, Agreement.join(readers, AS_OF));
    }

    /** With three readers it takes two that are wrong in the same way: beside two right ones the third says nothing. */
    @Property(tries = 1000)
    void nothingWrongCountsBesideTwoRightReaders(@ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int errors) {
        Random random = new Random(seed);
        Zone right = InventedZone.of(random);
        List<String> truth = right.lines();
        ZoneReading reading = Agreement.join(List.of(truth, noisy(truth, random, errors), truth), AS_OF);
        countsOnly(right, reading);
        assertThat(reading.documentNumber()).isNotNull();
        assertThat(reading.faults()).isEmpty();
    }

    private static void countsOnly(Zone right, ZoneReading reading) {
        for (ZoneField field : ZoneField.values()) {
            if (reading.field(field).counts()) {
                assertThat(reading.field(field).value()).isEqualTo(right.value(field));
            }
        }
        for (int line = 0; line < reading.lines().size(); line++) {
            assertThat(reading.lines().get(line)).isIn("", right.lines().get(line));
        }
    }

    /** One confusable character read wrongly is put right, or left alone, or mended to something that counts for nothing. */
    @Property(tries = 2000)
    void oneMisreadCharacterNeverMakesAnotherValueCount(@ForAll long seed) {
        Random random = new Random(seed);
        Zone right = InventedZone.of(random);
        List<String> truth = right.lines();
        ZoneField field = List.of(ZoneField.DOCUMENT_NUMBER, ZoneField.DATE_OF_BIRTH, ZoneField.EXPIRY).get(random.nextInt(3));
        List<String> misreadings = List.copyOf(Repair.single(right.format().place(field).in(truth), field.kind()));
        if (misreadings.isEmpty()) {
            return;
        }
        Zone misread = right.with(right.format().place(field), misreadings.get(random.nextInt(misreadings.size())));
        Optional<Repair> repair = Repair.of(misread);
        repair.ifPresent(mended -> assertThat(mended.zone().checks().get(ZoneCheck.valueOf(field.name()))).isTrue());
        countsOnly(right, Agreement.join(List.of(misread.lines(), truth), AS_OF));
        assertThat(Agreement.join(List.of(misread.lines()), AS_OF).field(field).counts()).isFalse();
    }

    /** Whatever two readers make up, a value that counts has its check digit. */
    @Property(tries = 1000)
    void whatCountsHasItsCheckDigit(@ForAll long seed, @ForAll @IntRange(min = 0, max = 20) int errors) {
        Random random = new Random(seed);
        Zone right = InventedZone.of(random);
        List<String> truth = right.lines();
        List<List<String>> readers = List.of(noisy(truth, random, errors), noisy(truth, random, errors), noisy(truth, random, errors));
        ZoneReading reading = Agreement.join(readers, AS_OF);
        if (reading.isFound() && AgreedLines.isWhole(reading.lines())) {
            Zone zone = new Zone(java.util.Objects.requireNonNull(reading.format()), reading.lines());
            // A line that two readers hold stands even where it can't be right: then its field does not count.
            assertThat(zone.checks().entrySet().stream().filter(entry -> {
                ZoneField field = entry.getKey().field();
                return field != null && reading.field(field).counts();
            })).allMatch(entry -> entry.getValue());
        }
    }

    @Property(tries = 1000)
    void neverThrowsForAnyText(@ForAll @Size(max = 8) List<@StringLength(max = 120) String> one, @ForAll @Size(max = 8) List<@StringLength(max = 50) String> two) {
        ZoneReading reading = Agreement.join(List.of(one, two, one), AS_OF);
        reading.confirmedBy(new Printed("A", null, "1", null, null, null)).faults();
        reading.lines();
    }

    @Property(tries = 1000)
    void neverThrowsForTextOfTheZonesAlphabet(@ForAll long seed) {
        Random random = new Random(seed);
        ZoneFormat format = ZoneFormat.values()[random.nextInt(5)];
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < format.lines(); i++) {
            lines.add((i == 0 ? List.of("P<", "V<", "I<").get(random.nextInt(3)) : "") + text(random, "KCES<<<<0123456789ABDUTO", format.width() - (i == 0 ? 2 : 0)));
        }
        ZoneReading reading = Agreement.join(List.of(lines, lines, noisy(lines, random, 3)), AS_OF);
        reading.faults();
        reading.documentNumber();
        reading.name();
        reading.dateOfBirth();
        reading.isValid();
    }
}
