package gatehouse.imagechecks.figures;

import gatehouse.imagechecks.CheckBasis;
import gatehouse.imagechecks.CheckSettings;
import gatehouse.imagechecks.RawMeasures;
import gatehouse.studio.Condition;
import gatehouse.studio.SelfieCondition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/**
 * Has the checks judge drawn pictures of every condition and writes the figures into a page:
 * {@code Figures PAGE PICTURES-A-CONDITION FOLDER-OF-REAL-PICTURES [all|pictures|comparisons|tables]}. Seeds from 1,000,000 on are for testing and nothing was
 * ever fitted to them; seeds below 100,000 are for tuning, and the raw measures shown are of those.
 */
final class Figures {
    private static final long FIRST_TEST_SEED = 1_000_000;
    private static final long FIRST_TUNING_SEED = 1;
    private static final int DEFAULT = 300;
    /** Of a condition: enough to show how a measure lies, and drawing is what takes most of the time. */
    private static final int MOST_MEASURED = 30;

    private static final Path KEPT = Path.of("target/image-checks/results.json");

    private final int each;
    private final ExecutorService cores = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());

    private Figures(int each) {
        this.each = each;
    }

    public static void main(String[] arguments) throws Exception {
        Figures figures = new Figures(Integer.parseInt(arguments[1]));
        Page page = new Page(Path.of(arguments[0]));
        String part = arguments.length > 3 ? arguments[3] : "all";
        try {
            switch (part) {
                case "all" -> {
                    Map<String, String> texts = new LinkedHashMap<>(figures.pictures(Path.of(arguments[2])));
                    texts.putAll(figures.comparisons());
                    page.fill(texts);
                }
                case "pictures" -> page.fillIn(figures.pictures(Path.of(arguments[2])));
                case "tables" -> page.fillIn(tables(Results.kept(KEPT), Path.of(arguments[2])));
                case "comparisons" -> page.fillIn(figures.comparisons());
                default -> throw new IllegalArgumentException("No such part: " + part);
            }
        } finally {
            figures.cores.shutdownNow();
        }
    }

    private Map<String, String> pictures(Path real) throws Exception {
        Moment start = Moment.now();
        Judge judge = new Judge();
        // All of it at once: a core that waited for the last picture of each condition would stand idle.
        Map<Condition, List<Future<Judged>>> judged = new LinkedHashMap<>();
        for (Condition condition : Condition.values()) {
            judged.put(condition, begun(FIRST_TEST_SEED, each, seed -> judge.document(condition, seed)));
        }
        Map<SelfieCondition, List<Future<Judged>>> ofSelfies = new LinkedHashMap<>();
        for (SelfieCondition condition : SelfieCondition.values()) {
            ofSelfies.put(condition, begun(FIRST_TEST_SEED, each, seed -> judge.selfie(condition, seed)));
        }
        Map<Condition, List<Future<Map<String, Double>>>> measures = new LinkedHashMap<>();
        for (Condition condition : Condition.values()) {
            measures.put(condition, begun(FIRST_TUNING_SEED, measured(), seed -> judge.measures(condition, seed)));
        }
        Map<SelfieCondition, List<Future<Map<String, Double>>>> selfieMeasures = new LinkedHashMap<>();
        for (SelfieCondition condition : SelfieCondition.values()) {
            selfieMeasures.put(condition, begun(FIRST_TUNING_SEED, measured(), seed -> judge.measures(condition, seed)));
        }
        List<List<Judged>> documents = List.copyOf(done("documents", judged).values());
        List<List<Judged>> selfies = List.copyOf(done("selfies", ofSelfies).values());
        Results results = new Results(documents, selfies, done("measures", measures), done("selfies' measures", selfieMeasures), run(Moment.now().since(start)));
        log(documents, selfies);
        results.keep(KEPT);
        return tables(results, real);
    }

    /** Of pictures that were judged before or just now; the real ones are few, and are judged anew. */
    private static Map<String, String> tables(Results results, Path real) throws IOException {
        List<List<Judged>> documents = results.documents();
        List<List<Judged>> selfies = results.selfies();
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("aims", Aims.table(documents));
        texts.put("weakest", Tables.weakest(documents));
        texts.put("good", Tables.good(documents));
        texts.put("bad", Tables.bad(documents));
        texts.put("visas", Tables.visas(documents));
        texts.put("zones", Tables.zones(documents));
        texts.put("fields", Tables.fields(documents));
        texts.put("places", Tables.places(documents));
        texts.put("selfies", Tables.good(selfies) + "\n" + Tables.bad(selfies));
        texts.put("real", new RealPictures().table(real));
        texts.put("measures", Tables.measures(RawMeasures.NAMES, results.measures()));
        texts.put("selfie-measures", Tables.measures(RawMeasures.OF_SELFIES, results.selfieMeasures()));
        texts.put("thresholds", Thresholds.table(CheckSettings.DEFAULT));
        texts.put("run", results.run());
        return texts;
    }

    private Map<String, String> comparisons() throws Exception {
        Moment start = Moment.now();
        PairJudge judge = new PairJudge();
        List<Compared> compared = done("comparisons", Map.of("all", begun(FIRST_TEST_SEED, each, judge::at))).get("all");
        Moment taken = Moment.now().since(start);
        return Map.of("pairs", ComparisonTables.pairs(compared), "stated", ComparisonTables.stated(compared), "barcodes",
                ComparisonTables.barcodes(compared), "comparisons-run", String.format(Locale.ROOT,
                        "%d documents, of seeds %d to %d, with settings, models and code %s; it took %.0f minutes, %.0f of the processor.\n", each, FIRST_TEST_SEED,
                        FIRST_TEST_SEED + each - 1, CheckBasis.of(CheckSettings.DEFAULT), taken.clock() / 6e4, taken.processor() / 6e4));
    }

    private String run(Moment taken) {
        // As if the machine had nothing else to do, which a clock can't tell.
        double hours = taken.processor() / 3.6e6 / Runtime.getRuntime().availableProcessors() / each * DEFAULT;
        String small = each >= DEFAULT ? "" : ("**This run is a small one, with %d pictures a condition: it shows the method, its intervals are wide, and a "
                + "figure of none or all says little.**\n\n").formatted(each);
        return small + String.format(Locale.ROOT, """
                | | |
                |---|---|
                | pictures a condition | %d, of any kind of document |
                | seeds tested | %d to %d |
                | seeds of the raw measures | %d to %d |
                | settings, models and code | %s |
                | date that tells the centuries | %s |
                | machine | %s |
                | took | %.0f minutes, %.0f of the processor; %d pictures a condition would take about %.1f hours |
                """, each, FIRST_TEST_SEED, FIRST_TEST_SEED + each - 1, FIRST_TUNING_SEED, FIRST_TUNING_SEED + measured() - 1,
                CheckBasis.of(CheckSettings.DEFAULT), Judge.AS_OF, Machine.named(), taken.clock() / 6e4, taken.processor() / 6e4, DEFAULT, hours);
    }

    /** One picture's part of the work. */
    private interface OfSeed<T> {
        T at(long seed);
    }

    private int measured() {
        return Math.min(each, MOST_MEASURED);
    }

    private <T> List<Future<T>> begun(long first, int count, OfSeed<T> work) {
        return LongStream.range(first, first + count).mapToObj(seed -> cores.submit(() -> work.at(seed))).toList();
    }

    private static <C, T> Map<C, List<T>> done(String name, Map<C, List<Future<T>>> begun) throws InterruptedException, ExecutionException {
        long start = System.nanoTime();
        Map<C, List<T>> done = new LinkedHashMap<>();
        for (Map.Entry<C, List<Future<T>>> condition : begun.entrySet()) {
            List<T> results = new ArrayList<>();
            for (Future<T> result : condition.getValue()) {
                results.add(result.get());
            }
            done.put(condition.getKey(), results);
            System.err.printf(Locale.ROOT, "%s, %s: after %.1f s%n", name, condition.getKey(), (System.nanoTime() - start) / 1e9);
        }
        return done;
    }

    /** Picture by picture, for whoever wants to look at one that was judged wrongly. */
    private static void log(List<List<Judged>> documents, List<List<Judged>> selfies) throws IOException {
        List<String> lines = new ArrayList<>();
        List.of(documents, selfies).forEach(all -> all.forEach(condition -> condition.forEach(one -> lines.add(String.join("\t", one.condition(),
                String.valueOf(one.seed()), one.kind(), String.valueOf(one.codes()), String.valueOf(one.zone()), String.valueOf(one.locationError()))))));
        Files.write(Files.createDirectories(Path.of("target/image-checks")).resolve("pictures.tsv"), lines);
    }
}
