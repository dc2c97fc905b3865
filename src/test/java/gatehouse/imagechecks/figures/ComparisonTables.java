package gatehouse.imagechecks.figures;

import gatehouse.imagechecks.FieldComparison.Part;
import gatehouse.imagechecks.FieldComparison.Verdict;
import gatehouse.imagechecks.figures.Compared.How;
import gatehouse.imagechecks.figures.Compared.Outcome;
import gatehouse.imagechecks.figures.Compared.Stated;
import java.util.List;
import java.util.Objects;

/** The page's tables about what is compared, in Markdown. */
final class ComparisonTables {
    private static final List<Part> PARTS = List.of(Part.NAME, Part.DATE_OF_BIRTH, Part.NUMBER, Part.EXPIRY);

    private ComparisonTables() {}

    static String pairs(List<Compared> all) {
        StringBuilder table = new StringBuilder("| compared | code | should be found | pairs | refused | doubted | nothing found | too little read |\n"
                + "|---|---|---|---|---|---|---|---|\n");
        for (Pair pair : Pair.values()) {
            List<Outcome> outcomes = all.stream().map(one -> one.pairs().get(pair)).filter(Objects::nonNull).toList();
            table.append(Tables.row(pair.words(), pair.code(), pair.shouldBeFound() ? "yes" : "no", outcomes.size(), share(outcomes, Outcome.REFUSED),
                    share(outcomes, Outcome.DOUBTED), share(outcomes, Outcome.NOTHING_FOUND), share(outcomes, Outcome.NOT_COMPARED)));
        }
        return table.toString();
    }

    private static String share(List<Outcome> all, Outcome outcome) {
        return Share.of(all, outcome::equals).inPercent();
    }

    static String stated(List<Compared> all) {
        StringBuilder table = new StringBuilder("| part | stated | documents | agrees | nearly | differs | not in the print | could not be read |\n"
                + "|---|---|---|---|---|---|---|---|\n");
        for (Part part : PARTS) {
            for (How how : How.values()) {
                List<Verdict> verdicts = all.stream().map(one -> one.stated().get(new Stated(part, how))).filter(Objects::nonNull).toList();
                table.append(Tables.row(part, how.words(), verdicts.size(), share(verdicts, Verdict.AGREES), share(verdicts, Verdict.NEARLY),
                        share(verdicts, Verdict.DIFFERS), share(verdicts, Verdict.NOT_FOUND), share(verdicts, Verdict.UNREADABLE)));
            }
        }
        return table.toString();
    }

    private static String share(List<Verdict> all, Verdict verdict) {
        return Share.of(all, verdict::equals).inPercent();
    }

    static String barcodes(List<Compared> all) {
        List<Compared> licences = all.stream().filter(Compared::licence).toList();
        List<Boolean> read = licences.stream().map(Compared::barcode).filter(Objects::nonNull).toList();
        return "Barcodes on licences' backs that nothing refuses, read: " + new Share(read.size(), licences.size()).counted()
                + "; of these with number, date of birth and expiry all right: " + Share.of(read, Boolean::booleanValue).counted() + ".\n";
    }
}
