package gatehouse.imagechecks;

import gatehouse.imagechecks.names.NameMatch;
import gatehouse.vocabulary.Finding;
import gatehouse.vocabulary.FindingCode;
import gatehouse.vocabulary.IdentityDocumentType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether front and back are of one document, by what counts as read from both, or is printed on the front (approximate matching: Sellers, 1980). */
final class SidesComparison {
    private static final double SURE = 0.95;
    private static final double DOUBTFUL = 0.6;
    private static final int FEWEST = 3;
    /** Dates of whichever day: no century is to be told. */
    private static final LocalDate ANY_DAY = LocalDate.of(2040, 1, 1);

    private SidesComparison() {}

    /** One finding at most: two sides of different documents differ in most of it, and saying so once is enough. */
    static List<Finding> compare(ReadFields front, ReadFields back, IdentityDocumentType type) {
        if (!type.hasBack()) {
            return List.of();
        }
        Map<String, Likeness> compared = compared(front, back);
        if (compared.isEmpty() && isNowhereOn(front, back)) {
            return PictureCheck.doubt(FindingCode.SIDES_DO_NOT_MATCH, DOUBTFUL, "Neither number nor dates nor name of the back were found "
                    + "in what is printed on the front: a person checks that they belong to one document.", null);
        }
        if (compared.isEmpty()) {
            return List.of(NotChecked.because("Nothing could be read from both sides: a person checks that they belong to one document."));
        }
        String different = String.join(", ", naming(compared, Likeness.DIFFERENT));
        String near = String.join(", ", naming(compared, Likeness.NEAR));
        if (!different.isEmpty()) {
            return PictureCheck.failure(FindingCode.SIDES_DO_NOT_MATCH, SURE, "Front and back are of different documents, by: " + different
                    + ".", null);
        }
        return near.isEmpty() ? List.of() : PictureCheck.doubt(FindingCode.SIDES_DO_NOT_MATCH, DOUBTFUL,
                "Front and back nearly agree but are not the same in: " + near + ". A person compares them.", null);
    }

    /** Whether the front's print could be read and holds nothing of what the back's zone or barcode says, not even with slips. */
    private static boolean isNowhereOn(ReadFields front, ReadFields back) {
        PrintedTrace printed = new PrintedTrace(front.printed(), ANY_DAY);
        List<Boolean> traced = new ArrayList<>();
        Stream.ofNullable(back.documentNumber()).map(printed::ofNumber).forEach(traced::add);
        Stream.of(back.dateOfBirth(), back.expiry()).filter(Objects::nonNull).map(printed::ofDate).forEach(traced::add);
        Stream.ofNullable(back.surname()).map(printed::ofName).forEach(traced::add);
        return traced.size() >= FEWEST && !traced.contains(true) && printed.isReadWell();
    }

    private static Map<String, Likeness> compared(ReadFields front, ReadFields back) {
        Map<String, Likeness> compared = new LinkedHashMap<>();
        put(compared, "document number", front.documentNumber(), back.documentNumber(), Likeness::ofNumbers);
        put(compared, "date of birth", front.dateOfBirth(), back.dateOfBirth(), Likeness::ofDates);
        put(compared, "expiry", front.expiry(), back.expiry(), Likeness::ofDates);
        borneOut(compared, front, back);
        borneOut(compared, back, front);
        put(compared, "name", front.hasName() ? front : null, back.hasName() ? back : null, SidesComparison::names);
        return compared;
    }

    /** What counts on one side and is printed on the other, though nothing counts there, is the same. */
    private static void borneOut(Map<String, Likeness> compared, ReadFields counting, ReadFields other) {
        PrintedEvidence printed = new PrintedEvidence(other.printed(), ANY_DAY);
        String number = counting.documentNumber();
        LocalDate birth = counting.dateOfBirth();
        if (number != null && printed.saysNumber(number)) {
            compared.putIfAbsent("document number", Likeness.SAME);
        }
        if (birth != null && printed.saysDate(birth)) {
            compared.putIfAbsent("date of birth", Likeness.SAME);
        }
    }

    private static <T> void put(Map<String, Likeness> compared, String part, @Nullable T front, @Nullable T back,
            BiFunction<T, T, Likeness> how) {
        if (front != null && back != null) {
            compared.put(part, how.apply(front, back));
        }
    }

    private static Likeness names(ReadFields front, ReadFields back) {
        ReadFields whole = back.nameMayBeCut() ? front : back;
        ReadFields cut = whole == front ? back : front;
        String name = whole.givenNamesOrNone() + " " + whole.surnameOrNone();
        return Likeness.of(NameMatch.of(name, null, cut.surnameOrNone(), cut.givenNamesOrNone(), cut.nameMayBeCut()));
    }

    private static List<String> naming(Map<String, Likeness> compared, Likeness wanted) {
        return compared.entrySet().stream().filter(entry -> entry.getValue() == wanted).map(Map.Entry::getKey).toList();
    }
}
