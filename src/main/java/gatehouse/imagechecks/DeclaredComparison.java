package gatehouse.imagechecks;

import gatehouse.imagechecks.FieldComparison.Part;
import gatehouse.imagechecks.FieldComparison.Verdict;
import gatehouse.imagechecks.mrz.IssuingStates;
import gatehouse.imagechecks.names.NameMatch;
import gatehouse.vocabulary.Finding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was stated about a person against what counts as read from their document. Refuses only what clearly differs; what
 * nearly agrees or wasn't read is left to a person, and what nobody stated is no mismatch.
 */
final class DeclaredComparison {

    private DeclaredComparison() {}

    /**
     * Findings about every part; none where all of it agrees.
     *
     * @param back null where the document has none or it wasn't read
     * @param asOf the assessment's date
     */
    static List<Finding> compare(Declared declared, ReadFields front, @Nullable ReadFields back, LocalDate asOf) {
        List<Finding> findings = new ArrayList<>();
        List<FieldComparison> parts = parts(declared, front, back, asOf);
        Set<Part> byBack = byBack(parts, declared, front, asOf);
        parts.stream().filter(part -> !byBack.contains(part.part())).forEach(part -> findings.addAll(DeclaredWording.of(part)));
        if (!byBack.isEmpty()) {
            findings.addAll(DeclaredWording.onlyOnTheBack(byBack));
        }
        findings.addAll(Expiry.look(declared.expiry(), front.with(back).expiry(), asOf));
        return List.copyOf(findings);
    }

    /** What differs by the back alone, while the front says at least some of it just as it was stated: the back is the wrong one. */
    private static Set<Part> byBack(List<FieldComparison> parts, Declared declared, ReadFields front, LocalDate asOf) {
        PrintedEvidence printed = new PrintedEvidence(front.printed(), asOf);
        Set<Part> differing = EnumSet.noneOf(Part.class);
        parts.stream().filter(part -> part.verdict() == Verdict.DIFFERS).map(FieldComparison::part).filter(part -> switch (part) {
            case NAME -> !front.hasName();
            case DATE_OF_BIRTH -> front.dateOfBirth() == null;
            case NUMBER -> front.documentNumber() == null;
            case EXPIRY, NATIONALITY -> false;
        }).forEach(differing::add);
        return differing.stream().anyMatch(part -> says(printed, part, declared)) ? differing : Set.of();
    }

    /** Where nobody read the document. */
    static List<Finding> unread(Declared declared, LocalDate asOf) {
        List<Finding> findings = new ArrayList<>(Expiry.look(declared.expiry(), null, asOf));
        findings.add(NotChecked.because("Nothing was read from the document: a person compares name, date of birth, number and expiry with "
                + "what was stated."));
        return List.copyOf(findings);
    }

    /** The same part by part, for somebody who may see how it compared. */
    static List<FieldComparison> parts(Declared declared, ReadFields front, @Nullable ReadFields back, LocalDate asOf) {
        ReadFields read = front.with(back);
        PrintedEvidence printed = new PrintedEvidence(read.printed(), asOf);
        List<FieldComparison> compared = List.of(
                new FieldComparison(Part.NAME, name(declared, read)),
                part(Part.DATE_OF_BIRTH, declared.dateOfBirth(), read.dateOfBirth(), Likeness::ofDates),
                new FieldComparison(Part.NUMBER, number(declared.number(), read)),
                part(Part.EXPIRY, declared.expiry(), read.expiry(), Likeness::ofDates),
                new FieldComparison(Part.NATIONALITY, nationality(declared.nationality(), read.nationality())));
        // Of the front alone: a back prints other things.
        PrintedTrace trace = new PrintedTrace(front.printed(), asOf);
        return compared.stream().map(part -> isPrinted(part, declared, printed) ? new FieldComparison(part.part(), Verdict.AGREES)
                : isMissing(part, declared, trace) ? new FieldComparison(part.part(), Verdict.NOT_FOUND) : part).toList();
    }

    /** Whether what was stated left no trace on a front that could be read. */
    private static boolean isMissing(FieldComparison compared, Declared declared, PrintedTrace trace) {
        return compared.verdict() == Verdict.UNREADABLE && trace.isReadWell() && !switch (compared.part()) {
            case NAME -> declared.fullName() == null || trace.ofName(declared.fullName());
            case DATE_OF_BIRTH -> trace.ofDate(Objects.requireNonNull(declared.dateOfBirth()));
            case NUMBER -> trace.ofNumber(Objects.requireNonNull(declared.number()));
            case EXPIRY -> trace.ofDate(Objects.requireNonNull(declared.expiry()));
            case NATIONALITY -> true;
        };
    }

    /** Whether what could not be read so that it counts is at least printed just as it was stated. */
    private static boolean isPrinted(FieldComparison compared, Declared declared, PrintedEvidence printed) {
        return compared.verdict() == Verdict.UNREADABLE && says(printed, compared.part(), declared);
    }

    private static boolean says(PrintedEvidence printed, Part part, Declared declared) {
        return switch (part) {
            case NAME -> printed.saysName(Objects.requireNonNullElse(declared.fullName(), ""));
            case DATE_OF_BIRTH -> printed.saysDate(Objects.requireNonNull(declared.dateOfBirth()));
            case NUMBER -> printed.saysNumber(Objects.requireNonNull(declared.number()));
            case EXPIRY -> printed.saysDate(Objects.requireNonNull(declared.expiry()));
            case NATIONALITY -> false;
        };
    }

    private static <T> FieldComparison part(Part part, @Nullable T stated, @Nullable T read, BiFunction<T, T, Likeness> how) {
        if (stated == null) {
            return new FieldComparison(part, Verdict.NOT_STATED);
        }
        return new FieldComparison(part, read == null ? Verdict.UNREADABLE : FieldComparison.of(how.apply(stated, read)));
    }

    private static Verdict name(Declared declared, ReadFields read) {
        String local = declared.nameInLocalScript();
        String stated = declared.fullName() != null ? declared.fullName() : local;
        if (stated == null) {
            return Verdict.NOT_STATED;
        }
        return !read.hasName() ? Verdict.UNREADABLE : FieldComparison.of(Likeness.of(
                NameMatch.of(stated, local, read.surnameOrNone(), read.givenNamesOrNone(), read.nameMayBeCut())));
    }

    /** Some people know their card by their own number, which the zone holds beside the document's: a person looks. */
    private static Verdict number(@Nullable String stated, ReadFields read) {
        Verdict verdict = part(Part.NUMBER, stated, read.documentNumber(), Likeness::ofNumbers).verdict();
        String beside = read.optionalData();
        boolean another = verdict == Verdict.DIFFERS && stated != null && beside != null
                && Stream.of(beside.split(" ")).anyMatch(part -> Likeness.ofNumbers(stated, part) == Likeness.SAME);
        return another ? Verdict.NEARLY : verdict;
    }

    /** Some codes are of no country: of people without one and of organisations a person compares them, of specimens nobody can. */
    private static Verdict nationality(@Nullable String stated, @Nullable String code) {
        if (stated == null || code == null) {
            return stated == null ? Verdict.NOT_STATED : Verdict.UNREADABLE;
        }
        if (IssuingStates.isOfSpecimens(code)) {
            return Verdict.NOT_COMPARABLE;
        }
        return stated.strip().toUpperCase(Locale.ROOT).equals(IssuingStates.alpha2(code)) ? Verdict.AGREES : Verdict.DIFFERS;
    }
}
