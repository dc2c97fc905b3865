package gatehouse.requirements.figures;

import com.sun.management.ThreadMXBean;
import gatehouse.requirements.Address;
import gatehouse.requirements.ApplicationFacts;
import gatehouse.requirements.ApplicationReader;
import gatehouse.requirements.Compilation;
import gatehouse.requirements.ReadResult;
import gatehouse.requirements.Requirement;
import gatehouse.requirements.RuleFile;
import gatehouse.requirements.RuleSet;
import gatehouse.vocabulary.InstitutionType;
import gatehouse.vocabulary.PartyRole;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Times assessments, turn about with a session of the bare engine ({@link RawEngine}) on the same rules and facts: the product's own rules
 * on the recorded applications, and a thousand rules on an application of five hundred parties.
 *
 * <p>Both are given what was stated and make facts of it; the one ends with all requirements, compared and sorted, the other with a list of
 * what each rule asked. They run in one thread of one process, first as long unmeasured as then measured, and each goes first in every other
 * round. The collector of garbage has threads of its own: it is in the time of the clock alone, and in what each of them allocates.
 */
final class Speed {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 24);
    private static final List<String> COUNTRIES = List.of("GB", "FR", "DE", "IT", "ES", "NL", "BE", "AT", "PT", "PL", "SE", "DK", "FI", "IE");
    private static final int PARTIES = 500;
    private static final int RULES = 1000;

    private final String what;
    private final RuleSet rules;
    private final RawEngine raw;
    private final List<ApplicationFacts> applications;

    private Speed(String what, List<RuleFile> files, List<ApplicationFacts> applications) {
        this.what = what;
        this.rules = ((Compilation.Accepted) RuleSet.compile(files)).rules();
        this.raw = new RawEngine(files);
        this.applications = applications;
    }

    public static void main(String[] arguments) throws IOException {
        int seconds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20;
        new Speed("product's rules, recorded applications", productRules(), recorded()).run(seconds);
        ApplicationFacts large = large();
        new Speed(RULES + " rules by country, " + PARTIES + " parties", byCountry(), List.of(large)).run(seconds);
        new Speed(RULES + " rules on each party, " + PARTIES + " parties", onParties(), List.of(large)).run(seconds);
    }

    private void run(int seconds) {
        for (int i = 0; i < applications.size(); i++) {
            agree(i);
        }
        times(seconds);
        List<Round> rounds = times(seconds);
        System.out.printf(Locale.ROOT, "%s (%d rounds)%n", what, rounds.size());
        print("time of the processor", "ms", 1e6, rounds, Cost::processor);
        print("time of the clock", "ms", 1e6, rounds, Cost::clock);
        print("allocated", "KB", 1e3, rounds, Cost::allocated);
    }

    private static void print(String measure, String unit, double divisor, List<Round> rounds, ToLongFunction<Cost> which) {
        long[] assessing = sorted(rounds.stream().map(Round::assessing), which);
        long[] engine = sorted(rounds.stream().map(Round::engine), which);
        System.out.printf(Locale.ROOT, "  %s: assessment median %.3f %s, p99 %.3f; bare session median %.3f, p99 %.3f; "
                        + "ratio %.2f of medians, %.2f of means%n",
                measure, quantile(assessing, 0.5) / divisor, unit, quantile(assessing, 0.99) / divisor, quantile(engine, 0.5) / divisor,
                quantile(engine, 0.99) / divisor, (double) quantile(assessing, 0.5) / quantile(engine, 0.5),
                (double) Arrays.stream(assessing).sum() / Arrays.stream(engine).sum());
    }

    /** The bare session must have done the same, else it is no measure. */
    private void agree(int application) {
        Set<String> asked = raw.ask(applications.get(application)).required.stream().filter(each -> !each.kind.equals("IDENTITY"))
                .map(each -> each.rule + ": " + each.subject + " " + each.kind + " " + new TreeSet<>(each.codes)).collect(Collectors.toCollection(TreeSet::new));
        Set<String> required = rules.assess(applications.get(application)).required().stream().filter(Speed::isNoIdentity)
                .flatMap(each -> Stream.concat(Stream.of(each.rule()), each.alsoRules().stream())
                        .map(rule -> rule.replaceFirst("^rules/[^:]*: ", "") + ": " + each.subject() + " " + each.kind() + " " + new TreeSet<>(each.codes())))
                .collect(Collectors.toCollection(TreeSet::new));
        if (!asked.equals(required)) {
            Set<String> missing = new HashSet<>(asked);
            missing.removeAll(required);
            required.removeAll(asked);
            throw new IllegalStateException(application + ": the bare session asked " + missing + " too, and not " + required);
        }
    }

    private static boolean isNoIdentity(Requirement requirement) {
        return requirement.side() == null && requirement.codes().stream().noneMatch(code -> code.startsWith("identityDocument")
                || Set.of("PASSPORT", "ID_CARD", "DRIVING_LICENCE", "RESIDENCE_PERMIT").contains(code));
    }

    /** What one assessment and one bare session took: nanoseconds, longer by the clock where the machine does other things too, and bytes. */
    private record Round(Cost assessing, Cost engine) {}

    private record Cost(long processor, long clock, long allocated) {

        static Cost of(Runnable work) {
            long allocated = THREADS.getCurrentThreadAllocatedBytes();
            long clock = System.nanoTime();
            long processor = Speed.processor();
            work.run();
            long spent = Speed.processor() - processor;
            return new Cost(spent, System.nanoTime() - clock, THREADS.getCurrentThreadAllocatedBytes() - allocated);
        }
    }

    private List<Round> times(int seconds) {
        List<Round> rounds = new ArrayList<>();
        long end = processor() + seconds * 1_000_000_000L;
        for (int i = 0; processor() < end; i++) {
            ApplicationFacts application = applications.get(i / 2 % applications.size());
            if (i % 2 == 0) {
                Cost assessing = Cost.of(() -> rules.assess(application));
                rounds.add(new Round(assessing, Cost.of(() -> raw.ask(application))));
            } else {
                Cost engine = Cost.of(() -> raw.ask(application));
                rounds.add(new Round(Cost.of(() -> rules.assess(application)), engine));
            }
        }
        return rounds;
    }

    private static long processor() {
        return THREADS.getCurrentThreadCpuTime();
    }

    private static long[] sorted(Stream<Cost> costs, ToLongFunction<Cost> which) {
        return costs.mapToLong(which).sorted().toArray();
    }

    private static long quantile(long[] sorted, double quantile) {
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(sorted.length * quantile))];
    }

    private static List<RuleFile> productRules() throws IOException {
        List<RuleFile> files = new ArrayList<>();
        try (Stream<Path> entries = Files.list(Path.of("rules"))) {
            for (Path path : entries.filter(file -> file.toString().endsWith(".drl")).sorted().toList()) {
                files.add(new RuleFile(path.getFileName().toString(), Files.readAllBytes(path)));
            }
        }
        return files;
    }

    private static List<ApplicationFacts> recorded() throws IOException {
        try (Stream<Path> entries = Files.list(Path.of("src/test/resources/cases/applications"))) {
            List<ApplicationFacts> all = new ArrayList<>();
            for (Path path : entries.sorted().toList()) {
                all.add(((ReadResult.Application) ApplicationReader.read(Files.readAllBytes(path))).facts());
            }
            return all;
        }
    }

    /** The product's rules over and over, each time for institutions and people of another country. */
    private static List<RuleFile> byCountry() throws IOException {
        List<RuleFile> files = new ArrayList<>();
        int left = RULES;
        for (String country : COUNTRIES) {
            for (RuleFile file : productRules()) {
                List<String> rules = Arrays.stream(new String(file.bytes(), StandardCharsets.UTF_8).split("(?=\nrule )")).skip(1).limit(left).toList();
                left -= rules.size();
                if (!rules.isEmpty()) {
                    String text = String.join("\n", rules).replaceAll("rule \"", "rule \"" + country + ": ")
                            .replaceAll("Application\\( ", "Application( registeredCountry == \"" + country + "\", ")
                            .replaceAll("Person\\( ", "Person( countryOfResidence == \"" + country + "\", ")
                            .replaceAll("Person\\(\\)", "Person( countryOfResidence == \"" + country + "\" )")
                            .replaceAll("Organisation\\( ", "Organisation( country == \"" + country + "\", ")
                            .replaceAll("Organisation\\(\\)", "Organisation( country == \"" + country + "\" )");
                    files.add(file(country.toLowerCase(Locale.ROOT) + "-" + file.name(), text));
                }
            }
        }
        return files;
    }

    /** Every rule looks at every person. */
    private static List<RuleFile> onParties() {
        List<RuleFile> files = new ArrayList<>();
        List<String> countries = Arrays.stream(Locale.getISOCountries()).limit(RULES / PartyRole.values().length).toList();
        for (PartyRole role : PartyRole.values()) {
            files.add(file(role.name().toLowerCase(Locale.ROOT) + ".drl", countries.stream().map(country -> "rule \"" + role + " of " + country
                    + "\" when $p : Person( roles contains \"" + role + "\", countryOfResidence == \"" + country + "\" ) then "
                    + "require.document(\"PROOF_OF_ADDRESS\").notOlderThanMonths(3).of($p).because(\"Prove it.\"); end").collect(Collectors.joining("\n"))));
        }
        return files;
    }

    private static RuleFile file(String name, String text) {
        return new RuleFile(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static ApplicationFacts large() {
        List<ApplicationFacts.Party> parties = new ArrayList<>();
        List<ApplicationFacts.Holding> holdings = new ArrayList<>();
        PartyRole[] roles = PartyRole.values();
        for (int i = 0; i < PARTIES; i++) {
            String country = COUNTRIES.get(i % COUNTRIES.size());
            Address address = Address.of("1 Quay", null, "Port", null, null, country);
            String id = "party-" + i;
            if (i % 5 == 4) {
                parties.add(new ApplicationFacts.Organisation(id, Set.of(PartyRole.TRUSTEE), "Harbour " + i, "R-" + i, address));
                holdings.add(new ApplicationFacts.Holding("party-" + (i - 1), id, BigDecimal.valueOf(30), false));
            } else {
                parties.add(new ApplicationFacts.Person(id, Set.of(roles[i % roles.length]), "Ada " + i, null, LocalDate.of(1980, 1, 1 + i % 28),
                        country, country, address, false, new ApplicationFacts.IdentityDocument("PASSPORT", "X" + i, AS_OF.plusYears(1), null)));
            }
        }
        Address home = Address.of("1 Quay", null, "London", null, null, "GB");
        ApplicationFacts.Institution institution = new ApplicationFacts.Institution("Meridian", "C-1", LocalDate.of(2015, 3, 2), home, home,
                null, null, null, null, null, null, null);
        return new ApplicationFacts(InstitutionType.TRUST, AS_OF, institution, parties, holdings, List.of());
    }
}
