package gatehouse.imagechecks.figures;

import gatehouse.studio.Condition;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** What the checks aim at, against what they reached. */
final class Aims {
    private static final List<Condition> QUALITY = List.of(Condition.CORNER_CUT, Condition.DEFOCUS, Condition.MOTION, Condition.DARK, Condition.OVEREXPOSED,
            Condition.GLARE, Condition.GREY_COPY, Condition.TONED_COPY);
    private static final List<Condition> COPIES = List.of(Condition.SCREENSHOT, Condition.SCREEN_PHOTO, Condition.COLOUR_COPY, Condition.INKJET_PRINT,
            Condition.PHOTO_OF_PHOTO);

    private Aims() {}

    static String table(List<List<Judged>> documents) {
        StringBuilder table = new StringBuilder("| aim | at | reached | held |\n|---|---|---|---|\n");
        QUALITY.forEach(condition -> table.append(row("its flaw is found", condition, documents, 0.95)));
        COPIES.forEach(condition -> table.append(row("its flaw is found", condition, documents, 0.90)));
        List<Judged> good = documents.stream().filter(all -> all.get(0).isGood() && !all.get(0).condition().equals(Condition.GOOD_PALE.name()))
                .flatMap(Collection::stream).toList();
        table.append(atMost("good pictures refused, but for GOOD_PALE", Share.of(good, Judged::isRefused), 0.03));
        table.append(atMost("good pictures refused or doubted, but for GOOD_PALE", Share.of(good, one -> one.isRefused() || one.isDoubted()), 0.03));
        List<ZoneJudged> zones = documents.stream().filter(all -> all.get(0).isGood()).flatMap(Collection::stream).map(Judged::zone).filter(Objects::nonNull)
                .filter(zone -> zone.isThere() && zone.asked()).toList();
        table.append(atLeast("zones wholly right, of those to be read in good pictures", Share.of(zones, ZoneJudged::isWhollyRight), 0.98));
        int counted = zones.stream().mapToInt(zone -> zone.right() + zone.wrong()).sum();
        table.append(atMost("lines that count and are wrong, in good pictures", new Share(zones.stream().mapToInt(ZoneJudged::wrong).sum(), counted), 0.001));
        return table.toString();
    }

    private static String row(String what, Condition condition, List<List<Judged>> documents, double aim) {
        return documents.stream().filter(all -> all.get(0).condition().equals(condition.name()))
                .map(all -> atLeast(condition + ": " + what, Share.of(all, Judged::isFound), aim)).findFirst().orElse("");
    }

    private static String atLeast(String what, Share share, double aim) {
        return Tables.row(what, "≥ %s %%".formatted(shown(aim)), share.counted(), share.hits() >= aim * share.of() ? "yes" : "**no**");
    }

    private static String atMost(String what, Share share, double aim) {
        return Tables.row(what, "≤ %s %%".formatted(shown(aim)), share.counted(), share.hits() <= aim * share.of() ? "yes" : "**no**");
    }

    private static String shown(double share) {
        return java.math.BigDecimal.valueOf(share * 100).stripTrailingZeros().toPlainString();
    }
}
