package gatehouse.rulebook;

import static org.awaitility.Awaitility.await;

import gatehouse.accounts.Account;
import gatehouse.accounts.Accounts;
import gatehouse.platform.GatehouseTest;
import gatehouse.requirements.Compilation;
import gatehouse.requirements.RuleFile;
import gatehouse.requirements.RuleSet;
import gatehouse.trail.Actor;
import gatehouse.vocabulary.Role;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Times the impact of other rules on many applications; bench/rules runs it, and no build does. */
@GatehouseTest
class ImpactSpeed {

    private static final int APPLICATIONS = Integer.getInteger("gatehouse.bench.applications", 10_000);

    @Autowired Accounts accounts;
    @Autowired Impact impact;
    @Autowired Impacts impacts;
    @Autowired Drafts drafts;
    @Autowired JdbcClient jdbc;

    @Test
    void isMeasured() throws IOException {
        fill();
        Account officer = accounts.create(UUID.randomUUID() + "@example.test", "Officer", Role.COMPLIANCE_OFFICER, "a long test password 7", Actor.SYSTEM);
        UUID draft = drafts.begin("Measured", officer);
        RuleSet live = rules("(3)");
        RuleSet candidate = rules("(2)");
        for (int round = 1; round <= 2; round++) {
            long start = System.nanoTime();
            long processor = processor();
            UUID id = impact.start(draft, live, candidate, false, java.time.LocalDate.now(java.time.ZoneOffset.UTC), officer.id());
            ImpactRun run = await().atMost(Duration.ofMinutes(10)).pollInterval(Duration.ofMillis(50))
                    .until(() -> impacts.find(id, officer).orElseThrow(), seen -> seen.state().isOver());
            System.out.printf(Locale.ROOT, "impact, round %d: %d applications of 5 parties and 12 files each, %d affected, %s in %.1f s, %.1f s of the processor%n", round, run.done(),
                    run.found(), run.state(), (System.nanoTime() - start) / 1e9, (processor() - processor) / 1e9);
        }
    }

    /** Of the threads that look, without the database's and the compiler's. */
    private static long processor() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds())).filter(thread -> thread != null && thread.getThreadName().equals("impact"))
                .mapToLong(thread -> threads.getThreadCpuTime(thread.getThreadId())).sum();
    }

    /** The product's rules; proofs of people's addresses must be of as many months. */
    private static RuleSet rules(String months) throws IOException {
        List<RuleFile> files = new ArrayList<>();
        try (Stream<Path> entries = Files.list(Path.of("rules"))) {
            for (Path path : entries.filter(file -> file.toString().endsWith(".drl")).sorted().toList()) {
                files.add(new RuleFile(path.getFileName().toString(),
                        Files.readString(path).replace("notOlderThanMonths(3)", "notOlderThanMonths" + months).getBytes(StandardCharsets.UTF_8)));
            }
        }
        return ((Compilation.Accepted) RuleSet.compile(files)).rules();
    }

    private void fill() {
        UUID evidence = UUID.randomUUID();
        String address = "{\"line1\": \"1 Quay\", \"city\": \"Hull\", \"country\": \"GB\"}";
        run("""
                insert into gatehouse.casefile_application (id, reference, type, status, details, version, created_at, client_active_at, client_changed_at)
                select gen_random_uuid(), 'A-' || i,
                    (array['TRUST', 'FUND', 'GOVERNMENT_OWNED_ENTERPRISE', 'PRIVATE_COMPANY'])[1 + mod(i, 4)],
                    (array['IN_PROGRESS', 'SUBMITTED', 'ACTION_NEEDED'])[1 + mod(i, 3)],
                    jsonb_build_object('legalName', 'Meridian ' || i, 'registrationNumber', 'C-' || i, 'registeredAddress', '%s'::jsonb,
                        'partnership', mod(i, 8) = 3, 'noOwnerAboveThreshold', false, 'fundType', 'PRIVATE'),
                    0, now(), now(), now() from generate_series(1, %d) i""".formatted(address, APPLICATIONS));
        run("""
                insert into gatehouse.casefile_party (id, application_id, kind, roles, details, identity, version, named_at)
                select gen_random_uuid(), a.id, case when i = 5 then 'ORGANISATION' else 'PERSON' end,
                    case when i = 5 then array['TRUSTEE'] else array[(array['GRANTOR', 'BENEFICIAL_OWNER', 'CORPORATE_OFFICER', 'AUTHORIZED_USER'])[i]] end,
                    case when i = 5 then '{"legalName": "Harbour", "politicallyExposed": false}'::jsonb
                        else jsonb_build_object('fullName', 'Ada Byron', 'dateOfBirth', '1980-12-10', 'nationality', 'GB', 'countryOfResidence', 'GB',
                            'residentialAddress', '%s'::jsonb, 'politicallyExposed', i = 1) end,
                    case when i = 5 then '{"hasNoBack": false}'::jsonb
                        else '{"type": "ID_CARD", "number": "X1", "expiry": "2040-01-01", "hasNoBack": false}'::jsonb end,
                    0, now() from gatehouse.casefile_application a, generate_series(1, 5) i""".formatted(address));
        run("""
                insert into gatehouse.casefile_ownership (application_id, owner, owned, percent, control)
                select application_id, id, 'application', 30, false from gatehouse.casefile_party where 'BENEFICIAL_OWNER' = any (roles)""");
        run("""
                insert into gatehouse.intake_evidence (id, application_id, sha256, media_type, display_name, size, pages, width, height, orientation,
                    warnings, stored_at, stored_by, content)
                values ('%s', gen_random_uuid(), 'x', 'image/jpeg', 'x', 1, 1, 1, 1, 1, '{}', now(), 'x', 'x')""".formatted(evidence));
        run("""
                insert into gatehouse.casefile_item (id, application_id, subject, code, side, evidence_id, sha256, issued, signed, certified, supplied_at, supplied_by)
                select gen_random_uuid(), p.application_id, p.id::text, d.code, d.side, '%s', 'x', current_date - 75, false, false, now(), 'x'
                from gatehouse.casefile_party p, (values ('ID_CARD', 'FRONT'), ('ID_CARD', 'BACK'), ('PROOF_OF_ADDRESS', null)) d (code, side)
                where p.kind = 'PERSON'""".formatted(evidence));
        run("analyze");
    }

    private void run(String sql) {
        jdbc.sql(sql).update();
    }
}
