package gatehouse.imagechecks.figures;

import gatehouse.imagechecks.CheckSettings;
import gatehouse.imagechecks.PictureReader;
import gatehouse.imagechecks.PictureRequest;
import gatehouse.imagechecks.PictureVerdict;
import gatehouse.imagechecks.ReadFields;
import gatehouse.vocabulary.Finding;
import gatehouse.vocabulary.FindingCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the checks make of a folder of real pictures, file by file. */
final class RealPictures {
    private final PictureReader reader = PictureReader.inThisProcess(CheckSettings.DEFAULT, null);
    private final RealZones zones;
    private final RealFlaws flaws;

    RealPictures() throws IOException {
        zones = new RealZones();
        flaws = new RealFlaws();
    }

    String table(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return "No folder of real pictures was there for this run.\n";
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> pictures = files.filter(file -> file.toString().toLowerCase(Locale.ROOT).matches(".*\\.(jpe?g|png)")).sorted().toList();
            StringBuilder table = new StringBuilder("| file | as | outcome | codes | lines of the zone that count | by eye |\n|---|---|---|---|---|---|\n");
            Map<String, Set<FindingCode>> told = new HashMap<>();
            for (Path picture : pictures) {
                String name = picture.getFileName().toString();
                RealZones.Shown shown = zones.of(name);
                PictureVerdict verdict = judged(picture, shown == null ? RealZones.guessed(name) : shown);
                told.put(name, verdict.findings().stream().map(Finding::code).collect(Collectors.toSet()));
                table.append(row(name, shown, verdict));
            }
            return table + "\n" + flaws.table(told);
        }
    }

    private PictureVerdict judged(Path picture, RealZones.Shown as) throws IOException {
        return reader.check(PictureRequest.ofDocument(Files.readAllBytes(picture), 1, as.type(), as.side(), Judge.AS_OF));
    }

    private static String row(String name, RealZones.@Nullable Shown shown, PictureVerdict verdict) {
        RealZones.Shown as = shown == null ? RealZones.guessed(name) : shown;
        String codes = verdict.findings().stream().filter(finding -> finding.code() != FindingCode.NOT_CHECKED)
                .map(finding -> finding.code() + " (" + finding.severity() + ")").distinct().collect(Collectors.joining(", "));
        ReadFields read = verdict.read() == null ? ReadFields.NONE : verdict.read();
        String lines = read.mrz().stream().map(line -> line.isEmpty() ? "–" : "`" + line + "`").collect(Collectors.joining("<br>"));
        return Tables.row("`" + name + "`", as.type() + ", " + as.side(), verdict.outcome(), codes.isEmpty() ? "none" : codes,
                lines.isEmpty() ? "none" : lines, shown == null ? "not read by eye" : compared(read.mrz(), shown.lines()));
    }

    static String compared(List<String> read, List<String> truth) {
        if (truth.isEmpty()) {
            return read.isEmpty() ? "no zone to be seen" : "no zone to be seen: **wrong**";
        }
        List<String> words = new ArrayList<>();
        for (int i = 0; i < Math.max(read.size(), truth.size()); i++) {
            String line = i < read.size() ? read.get(i) : "";
            words.add(line.isEmpty() ? "doesn't count" : isIllegible(truth, i) ? "illegible by eye"
                    : i < truth.size() && line.equals(truth.get(i)) ? "right" : "**wrong**");
        }
        return String.join("<br>", words);
    }

    private static boolean isIllegible(List<String> truth, int line) {
        return line < truth.size() && truth.get(line).equals("?");
    }
}
