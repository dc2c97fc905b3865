package gatehouse.imagechecks.mrz;

import gatehouse.imagechecks.mrz.FieldReading.Standing;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Joins what several readers hold for one field. A value counts when two readers hold it, one of them without mending, and
 * it is the only such value. Among three or more readers each character may have two other holders: a wrong value then still
 * needs two readers that share a mistake at the same position, just as when they agree on the whole.
 *
 * <p>The law: if at most one reader is wrong, no wrong value counts.
 */
record FieldVote(ZoneField field, List<Reading> readings, LocalDate asOf) {

    FieldReading result() {
        List<Cell> faulty = held(cell -> !isSound(cell)).filter(cell -> holders(cell) >= 2).distinct().toList();
        boolean misread = field.kind().allows('O') && faulty.stream().anyMatch(Cell::mistakesANought);
        List<String> sound = sound().distinct().toList();
        if (sound.size() == 1 && faulty.isEmpty()) {
            return new FieldReading(Standing.AGREED, sound.get(0));
        }
        if (faulty.size() == 1 && !misread && held(this::isSound).findAny().isEmpty()) {
            return new FieldReading(Standing.FAULTY, faulty.get(0).value());
        }
        return FieldReading.without(readings.isEmpty() ? Standing.UNREAD : Standing.UNSURE);
    }

    /** The one value that some reader holds soundly, mended or not, and that the printed text says too. */
    Optional<String> confirmed(Predicate<String> printed) {
        List<String> said = readings.stream().flatMap(reading -> reading.offers(field)).map(Reading.Offer::cell).filter(this::isSound)
                .map(Cell::value).filter(printed).distinct().toList();
        return said.size() == 1 ? Optional.of(said.get(0)) : Optional.empty();
    }

    /** What is wrong with the value that two readers hold, where something is. */
    List<ZoneFault> faults(FieldReading result) {
        String value = result.value();
        if (result.standing() != Standing.FAULTY || value == null) {
            return List.of();
        }
        Stream<ZoneFault> digit = held(cell -> cell.value().equals(value) && !cell.holds()).findAny().stream()
                .flatMap(cell -> zoneCheck().map(ZoneFault.WrongCheckDigit::new).stream());
        return Stream.concat(digit, ZoneFaults.of(field, value, asOf).stream()).toList();
    }

    private Optional<ZoneCheck> zoneCheck() {
        return Stream.of(ZoneCheck.values()).filter(check -> check.field() == field).findFirst();
    }

    private Stream<String> sound() {
        Stream<String> whole = held(this::isSound).map(Cell::value)
                .filter(value -> readings.stream().filter(reading -> holds(reading, value)).count() >= 2);
        return Stream.concat(whole, voted().filter(this::isSound).map(Cell::value).stream());
    }

    private boolean holds(Reading reading, String value) {
        return reading.offers(field).anyMatch(offer -> offer.cell().value().equals(value));
    }

    private long holders(Cell cell) {
        return held(cell::equals).count();
    }

    /** What readers hold without mending. */
    private Stream<Cell> held(Predicate<Cell> wanted) {
        return readings.stream().flatMap(reading -> reading.zone().cell(field).stream()).filter(wanted);
    }

    private boolean isSound(Cell cell) {
        return cell.holds() && cell.value().chars().allMatch(c -> field.kind().allows((char) c))
                && ZoneFaults.of(field, cell.value(), asOf).isEmpty();
    }

    /** The value and digit whose every character two readers hold and no two others hold differently. */
    private Optional<Cell> voted() {
        List<String> texts = held(cell -> true).map(cell -> cell.value() + (cell.digit() == null ? "" : cell.digit())).toList();
        if (texts.size() < 3 || texts.stream().mapToInt(String::length).distinct().count() != 1) {
            return Optional.empty();
        }
        String text = IntStream.range(0, texts.get(0).length()).mapToObj(i -> heldAt(texts, i)).collect(Collectors.joining());
        boolean hasDigit = held(cell -> cell.digit() != null).findAny().isPresent();
        if (text.length() != texts.get(0).length()) {
            return Optional.empty();
        }
        return Optional.of(hasDigit ? new Cell(text.substring(0, text.length() - 1), text.charAt(text.length() - 1)) : new Cell(text, null));
    }

    private static String heldAt(List<String> texts, int position) {
        List<Integer> twice = texts.stream().map(text -> (int) text.charAt(position))
                .collect(Collectors.groupingBy(c -> c, Collectors.counting())).entrySet().stream()
                .filter(entry -> entry.getValue() >= 2).map(java.util.Map.Entry::getKey).toList();
        return twice.size() == 1 ? Character.toString(twice.get(0)) : "";
    }
}
