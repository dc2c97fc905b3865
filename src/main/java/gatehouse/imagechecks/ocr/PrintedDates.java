package gatehouse.imagechecks.ocr;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates in printed text, in the ways in which documents print them; where day and month could be swapped, both. */
public final class PrintedDates {
    private static final Pattern BY_NUMBER = Pattern.compile("(?<![0-9])([0-9]{1,2})[ ./-]{1,3}([0-9]{1,2})[ ./-]{1,3}([0-9]{4}|[0-9]{2})(?![0-9])");
    private static final Pattern YEAR_FIRST = Pattern.compile("(?<![0-9])([12][0-9]{3})[ ./-]{1,3}([0-9]{1,2})[ ./-]{1,3}([0-9]{1,2})(?![0-9])");
    private static final Pattern BY_NAME =
            Pattern.compile("(?<![0-9])([0-9OIL]{1,2})[ .-]{0,2}([A-Z]{3,10})\\.?(?:[ ]?/[ ]?([A-Z]{3,10})\\.?)?[ .-]{0,2}([0-9]{4}|[0-9]{2})(?![0-9])");
    private static final Map<String, Integer> MONTHS = months();

    private PrintedDates() {}

    /** @param asOf the assessment's date: of a year of two digits, the century that is not more than 15 years after it */
    public static List<LocalDate> in(String text, LocalDate asOf) {
        String plain = Normalizer.normalize(text.toUpperCase(Locale.ROOT), Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        List<LocalDate> dates = new ArrayList<>();
        Matcher named = BY_NAME.matcher(plain);
        while (named.find()) {
            Integer month = month(named.group(2), named.group(3));
            if (month != null) {
                String day = named.group(1).replace('O', '0').replace('I', '1').replace('L', '1');
                add(dates, year(named.group(4), asOf), month, Integer.parseInt(day));
            }
        }
        Matcher numbered = BY_NUMBER.matcher(plain);
        // A field's number before a date looks like its day: the date may begin within what was found.
        for (int from = 0; numbered.find(from); from = numbered.end(1)) {
            int first = Integer.parseInt(numbered.group(1));
            int second = Integer.parseInt(numbered.group(2));
            add(dates, year(numbered.group(3), asOf), second, first);
            add(dates, year(numbered.group(3), asOf), first, second);
        }
        Matcher ordered = YEAR_FIRST.matcher(plain);
        while (ordered.find()) {
            add(dates, Integer.parseInt(ordered.group(1)), Integer.parseInt(ordered.group(2)), Integer.parseInt(ordered.group(3)));
        }
        return dates.stream().distinct().toList();
    }

    private static int year(String digits, LocalDate asOf) {
        int year = Integer.parseInt(digits);
        if (digits.length() == 4) {
            return year;
        }
        int late = asOf.getYear() + 15;
        int century = late / 100 * 100 + year;
        return century > late ? century - 100 : century;
    }

    private static void add(List<LocalDate> dates, int year, int month, int day) {
        try {
            if (year > 1880 && year < 2100) {
                dates.add(LocalDate.of(year, month, day));
            }
        } catch (DateTimeException e) {
            // No such day: then this is no date.
            return;
        }
    }

    /** @param other the same month in another language; null where it is named once */
    private static @Nullable Integer month(String name, @Nullable String other) {
        Integer month = month(name);
        return month != null || other == null ? month : month(other);
    }

    private static @Nullable Integer month(String name) {
        Integer whole = MONTHS.get(name.substring(0, Math.min(name.length(), 4)));
        return whole != null ? whole : MONTHS.get(name.substring(0, 3));
    }

    /**
     * The first three letters in the languages whose documents print months in Latin letters, four where three don't tell them
     * apart. Croatian contradicts Polish and Czech: of LIP, SRP and LIS the month is theirs.
     */
    private static Map<String, Integer> months() {
        String[] names = {"JAN ENE GEN STY LED SIJ", "FEB FEV LUT UNO VEL", "MAR MRZ MRT MAE MAA BRE OZU", "APR AVR ABR KWI DUB TRA",
                "MAY MAI MAG MEI MAJ KVE SVI", "JUN JUI GIU CZE", "JUL JUIL LUG LIP CEC", "AUG AOU AGO SIE SRP",
                "SEP SET WRZ ZAR RUJ", "OCT OKT OTT OUT PAZ RIJ", "NOV LIS STU", "DEC DEZ DIC DES GRU PRO"};
        Map<String, Integer> months = new TreeMap<>();
        for (int i = 0; i < names.length; i++) {
            for (String name : names[i].split(" ")) {
                months.put(name, i + 1);
            }
        }
        return months;
    }
}
