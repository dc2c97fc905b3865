package gatehouse.imagechecks.mrz;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Random;

/** Valid zones of any format: numbers that fill their place, don't, or run on; names full of letters that look like fillers. */
final class InventedZone {
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("yyMMdd");
    private static final String LETTERS_AND_DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    private static final List<String> NAMES = List.of("ECKES<<KES", "SEEK<KECK<<CECE<ESKE", "CZESPEIMEN<<VZOR", "ERIKSSON<<ANNA<MARIA", "ARKFREITH",
            "NG<<LEE", "VAN<DER<MUELLEN<<LARS<PETER", "KESSECK", "PAPANDROPOULOUS<<JONATHON<ALEC");
    private static final List<String> CODES = List.of("GBR", "D<<", "UTO", "DOM", "QAT", "CHE", "XXA");

    private InventedZone() {}

    static Zone of(Random random) {
        ZoneFormat format = ZoneFormat.values()[random.nextInt(5)];
        String code = format == ZoneFormat.TD3 ? "P<" : format.name().startsWith("MRV") ? "V<" : "I<";
        Zone zone = new Zone(format, java.util.Collections.nCopies(format.lines(), "<".repeat(format.width())));
        zone = put(zone, ZoneField.DOCUMENT_CODE, code);
        zone = put(zone, ZoneField.ISSUER, one(CODES, random));
        zone = put(zone, ZoneField.NATIONALITY, one(CODES, random));
        zone = put(zone, ZoneField.SEX, one(List.of("M", "F", "<"), random));
        zone = put(zone, ZoneField.NAME, one(NAMES, random));
        zone = put(zone, ZoneField.DATE_OF_BIRTH, SHORT.format(LocalDate.of(1940, 1, 1).plusDays(random.nextInt(25_000))));
        zone = put(zone, ZoneField.EXPIRY, SHORT.format(LocalDate.of(2025, 1, 1).plusDays(random.nextInt(3_600))));
        zone = put(zone, ZoneField.OPTIONAL, random.nextBoolean() ? "" : text(random, random.nextInt(format.place(ZoneField.OPTIONAL).length())));
        if (zone.format().letsTheNumberRunOn() && random.nextBoolean()) {
            return withDigits(withLongNumber(zone, random), true);
        }
        return withDigits(put(zone, ZoneField.DOCUMENT_NUMBER, text(random, 6 + random.nextInt(4))), false);
    }

    private static Zone withLongNumber(Zone zone, Random random) {
        String number = text(random, 10 + random.nextInt(4));
        return put(put(zone, ZoneField.DOCUMENT_NUMBER, number.substring(0, 9)), ZoneField.OPTIONAL, number.substring(9) + CheckDigit.of(number));
    }

    private static Zone withDigits(Zone zone, boolean numberRunsOn) {
        Zone complete = zone;
        for (CheckPlace check : zone.format().checks()) {
            StringBuilder covered = new StringBuilder();
            for (Place place : check.covered()) {
                covered.append(place.in(complete.lines()));
            }
            boolean leftToTheRest = numberRunsOn && check.check() == ZoneCheck.DOCUMENT_NUMBER;
            complete = leftToTheRest ? complete : complete.with(check.digit(), String.valueOf(CheckDigit.of(covered.toString())));
        }
        return complete;
    }

    private static Zone put(Zone zone, ZoneField field, String value) {
        Place place = zone.format().place(field);
        String cut = value.substring(0, Math.min(value.length(), place.length()));
        return zone.with(place, cut + "<".repeat(place.length() - cut.length()));
    }

    private static String one(List<String> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static String text(Random random, int length) {
        return random.ints(length, 0, LETTERS_AND_DIGITS.length()).mapToObj(i -> LETTERS_AND_DIGITS.substring(i, i + 1)).reduce("", String::concat);
    }
}
