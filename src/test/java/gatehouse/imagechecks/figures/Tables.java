package gatehouse.imagechecks.figures;

import gatehouse.studio.Condition;
import gatehouse.vocabulary.FindingCode;
import gatehouse.vocabulary.Severity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The page's tables, in Markdown. */
final class Tables {
    /** A corner within this share of the diagonal lies where it should. */
    private static final double NEAR = 0.02;

    private Tables() {}

    static String good(List<List<Judged>> conditions) {
        StringBuilder table = new StringBuilder("| condition | pictures | refused | sent to a person | of all, for something found | false refusals by code | "
                + "false alarms by code |\n|---|---|---|---|---|---|---|\n");
        for (List<Judged> all : conditions) {
            if (all.get(0).isGood()) {
                table.append(row(all.get(0).condition(), all.size(), Share.of(all, Judged::isRefused).inPercent(),
                        Share.of(all, Judged::isSentToAPerson).inPercent(), Share.of(all, Judged::isDoubted).inPercent(),
                        byCode(all, Severity.FAIL), byCode(all, Severity.WARN)));
            }
        }
        return table.toString();
    }

    static String bad(List<List<Judged>> conditions) {
        StringBuilder table = new StringBuilder("| condition | pictures | refused | sent to a person | refused for its flaw | its flaw among the findings | "
                + "codes that fit | other refusals by code |\n|---|---|---|---|---|---|---|---|\n");
        for (List<Judged> all : conditions) {
            if (!all.get(0).isGood()) {
                table.append(row(all.get(0).condition(), all.size(), Share.of(all, Judged::isRefused).inPercent(),
                        Share.of(all, Judged::isSentToAPerson).inPercent(), Share.of(all, Judged::isRefusedForIt).inPercent(),
                        Share.of(all, Judged::isFound).inPercent(),
                        all.get(0).fitting().stream().sorted().map(Enum::name).collect(Collectors.joining(", ")), byCode(all, Severity.FAIL)));
            }
        }
        return table.toString();
    }

    /** Each code that doesn't name the flaw, with how many pictures have it. */
    static String byCode(Collection<Judged> all, Severity severity) {
        Map<FindingCode, Integer> counts = new TreeMap<>();
        all.forEach(one -> one.codes().forEach((code, worst) -> {
            if (worst == severity && code != FindingCode.NOT_CHECKED && !one.fitting().contains(code)) {
                counts.merge(code, 1, Integer::sum);
            }
        }));
        return counts.isEmpty() ? "none" : counts.entrySet().stream().map(entry -> entry.getKey() + " " + entry.getValue()).collect(Collectors.joining(", "));
    }

    static String zones(List<List<Judged>> conditions) {
        StringBuilder table = new StringBuilder("| condition | zones printed | to be read | wholly right, of those to be read | lines that count and are right | "
                + "lines that count and are wrong |\n|---|---|---|---|---|---|\n");
        List<List<Judged>> rows = new ArrayList<>(conditions);
        rows.add(joined(conditions, true));
        rows.add(joined(conditions, false));
        for (int i = 0; i < rows.size(); i++) {
            List<ZoneJudged> printed = printed(rows.get(i));
            List<ZoneJudged> asked = printed.stream().filter(ZoneJudged::asked).toList();
            String name = i < conditions.size() ? rows.get(i).get(0).condition() : i == conditions.size() ? "**all good**" : "**all others**";
            int lines = asked.stream().mapToInt(ZoneJudged::lines).sum();
            table.append(row(name, printed.size(), asked.size(), Share.of(asked, ZoneJudged::isWhollyRight).counted(),
                    new Share(asked.stream().mapToInt(ZoneJudged::right).sum(), lines).inPercent(),
                    new Share(asked.stream().mapToInt(ZoneJudged::wrong).sum(), lines).counted()));
        }
        return table.toString();
    }

    static String fields(List<List<Judged>> conditions) {
        StringBuilder table = new StringBuilder("| field | counts, of zones to be read in good pictures | of these wrong | counts, in the others | "
                + "of these wrong |\n|---|---|---|---|---|\n");
        for (Field field : Field.values()) {
            List<Object> cells = new ArrayList<>(List.of(field.name()));
            for (boolean good : new boolean[] {true, false}) {
                List<ZoneJudged> asked = printed(joined(conditions, good)).stream().filter(ZoneJudged::asked).toList();
                List<ZoneJudged> counted = asked.stream().filter(zone -> zone.fields().containsKey(field)).toList();
                cells.add(new Share(counted.size(), asked.size()).counted());
                cells.add(Share.of(counted, zone -> Boolean.FALSE.equals(zone.fields().get(field))).counted());
            }
            table.append(row(cells.toArray()));
        }
        return table.toString();
    }

    private static List<Judged> joined(List<List<Judged>> conditions, boolean good) {
        return conditions.stream().flatMap(List::stream).filter(one -> one.isGood() == good).toList();
    }

    private static List<ZoneJudged> printed(List<Judged> all) {
        return all.stream().map(Judged::zone).filter(Objects::nonNull).filter(ZoneJudged::isThere).toList();
    }

    static String places(List<List<Judged>> conditions) {
        StringBuilder table = new StringBuilder("| condition | sides seen | every corner within 2 % of the diagonal | farthest corner: median, % | 97th percentile, % | "
                + "seconds a picture: median | 97th percentile |\n|---|---|---|---|---|---|---|\n");
        for (List<Judged> all : conditions.stream().filter(one -> !one.get(0).condition().equals(Condition.NO_DOCUMENT.name())).toList()) {
            List<Double> errors = all.stream().map(Judged::locationError).filter(Objects::nonNull).map(error -> error * 100).toList();
            Spread error = new Spread(errors);
            Spread seconds = new Spread(all.stream().map(Judged::seconds).toList());
            table.append(row(all.get(0).condition(), new Share(errors.size(), all.size()).inPercent(),
                    new Share((int) errors.stream().filter(value -> value <= 100 * NEAR).count(), all.size()).inPercent(), Spread.shown(error.at(0.5)),
                    Spread.shown(error.at(0.97)), Spread.shown(seconds.at(0.5)), Spread.shown(seconds.at(0.97))));
        }
        return table.toString();
    }

    static String visas(List<List<Judged>> conditions) {
        List<Judged> visas = joined(conditions, true).stream().filter(Judged::isVisa).filter(visa -> !visa.isRefused()).toList();
        return "Visas in good pictures that nothing else refuses, refused as visas: " + Share.of(visas, Judged::refusedAsVisa).counted() + ".\n";
    }

    /** The conditions whose flaw is found least, and the good ones that are refused most. */
    static String weakest(List<List<Judged>> conditions) {
        StringBuilder list = new StringBuilder();
        conditions.stream().filter(all -> !all.get(0).isGood() && Share.of(all, Judged::isFound).low() < 0.5)
                .sorted(java.util.Comparator.comparingInt(all -> Share.of(all, Judged::isFound).hits()))
                .forEach(all -> list.append("- %s is found in %s.%n".formatted(all.get(0).condition(), Share.of(all, Judged::isFound).counted())));
        conditions.stream().filter(all -> all.get(0).isGood() && Share.of(all, Judged::isRefused).hits() > 0)
                .forEach(all -> list.append("- %s is refused though good in %s.%n".formatted(all.get(0).condition(), Share.of(all, Judged::isRefused).counted())));
        return list.isEmpty() ? "None in this run.\n" : list.toString();
    }

    static <C> String measures(List<String> names, Map<C, List<Map<String, Double>>> measured) {
        StringBuilder text = new StringBuilder();
        for (String name : names) {
            text.append("\n**").append(name).append("**\n\n| condition | 3 % | 25 % | 50 % | 75 % | 97 % |\n|---|---|---|---|---|---|\n");
            measured.forEach((condition, all) -> text.append(row(condition,
                    new Spread(all.stream().map(one -> one.get(name)).filter(Objects::nonNull).toList()).cells())));
        }
        return text.toString();
    }

    static String row(Object... cells) {
        return java.util.Arrays.stream(cells).map(cell -> String.format(Locale.ROOT, "%s", cell)).collect(Collectors.joining(" | ", "| ", " |\n"));
    }
}
