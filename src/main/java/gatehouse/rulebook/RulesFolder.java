package gatehouse.rulebook;

import gatehouse.trail.Actor;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Watches this node's folder of rules. Files are looked at every second and taken up once they stayed the same for one look: whoever
 * saves several files is not overtaken. Nodes may share a folder, or have their own: the same content is taken up once.
 */
@Component
class RulesFolder implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(RulesFolder.class);
    private static final long EVERY_MILLIS = 1000;

    private final RulebookSettings settings;
    private final Drafts drafts;
    private final LiveRules live;
    private final Publications publications;
    private final Refusals refusals;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread watching = new Thread(task, "rules-folder");
        watching.setDaemon(true);
        return watching;
    });
    private String seen = "";
    /** What was taken up last; null before anything was. */
    private @Nullable Edition taken;
    private boolean failing;

    RulesFolder(RulebookSettings settings, Drafts drafts, LiveRules live, Publications publications, Refusals refusals, JdbcClient jdbc,
            Clock clock, TransactionTemplate transaction) {
        this.settings = settings;
        this.drafts = drafts;
        this.live = live;
        this.publications = publications;
        this.refusals = refusals;
        this.jdbc = jdbc;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Takes up what changed while no node ran, then watches. */
    @EventListener(ApplicationReadyEvent.class)
    void start() {
        thread.execute(this::takeUpAtStart);
        if (settings.folder() != null) {
            thread.scheduleWithFixedDelay(this::look, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void takeUpAtStart() {
        try {
            Edition files = new Edition(RuleFiles.from(settings), List.of());
            seen = files.sha256();
            if (isKnown(seen) || take(newest().orElse(live.get().edition().withGolden(List.of())), files)) {
                taken = files;
            }
        } catch (RuntimeException e) {
            failed(e);
        }
    }

    private void look() {
        try {
            Edition files = new Edition(RuleFiles.from(settings), List.of());
            String now = files.sha256();
            boolean settled = now.equals(seen);
            seen = now;
            Edition before = taken == null ? newest().orElse(live.get().edition().withGolden(List.of())) : taken;
            if (settled && (failing || taken == null || !now.equals(taken.sha256())) && take(before, files)) {
                taken = files;
                failing = false;
            }
        } catch (RuntimeException e) {
            failed(e);
        }
    }

    /** Takes up the files that changed, and leaves the others as they are published. False where that must wait. */
    private boolean take(Edition before, Edition files) {
        boolean done = Boolean.TRUE.equals(transaction.execute(status -> {
            publications.lock();
            Publication newest = publications.newest().orElseThrow();
            Edition published = publications.edition(newest.id());
            Merge merge = new Merge(before, published, files);
            Edition merged = merge.merged();
            Set<String> conflicts = merge.conflicts();
            boolean handled = true;
            if (merged.hash().equals(published.hash())) {
                refusals.settle(settings.source());
            } else if (settings.publishFolder() && conflicts.isEmpty()) {
                handled = publish(merged, newest);
            } else {
                drafts.fromFolder(merged, settings.source());
            }
            if (!conflicts.isEmpty()) {
                refusals.record(settings.source(), files.sha256(), "Since these files were last taken up, others were published of the same names: "
                        + String.join(", ", conflicts) + ". The files became a draft; compare it with what is published.");
            }
            if (handled) {
                remember(files);
            }
            return handled;
        }));
        live.refreshSoon();
        return done;
    }

    private boolean publish(Edition edition, Publication newest) {
        Gate.Passage passage = Gate.judge(edition);
        if (!(passage instanceof Gate.Passage.Passed)) {
            refusals.record(settings.source(), edition.sha256(), passage.reason());
            return true;
        }
        if (newest.effectiveAt().isAfter(clock.instant())) {
            refusals.record(settings.source(), edition.sha256(), "Other rules are to go live on " + newest.effectiveAt()
                    + ". These wait until then, or until those are called off.");
            return false;
        }
        refusals.settle(settings.source());
        publications.publish(new Publications.Order(edition, settings.source(), "Changed files", "", List.of(), null, null), Actor.SYSTEM);
        return true;
    }

    private boolean isKnown(String sha256) {
        return jdbc.sql("select count(*) from gatehouse.rulebook_folder where sha256 = ?").param(sha256).query(Long.class).single() > 0;
    }

    private Optional<Edition> newest() {
        return jdbc.sql("select files from gatehouse.rulebook_folder order by seen_at desc limit 1")
                .query((row, n) -> new Edition(FolderJson.read(row.getString("files")), List.of())).optional();
    }

    private void remember(Edition files) {
        jdbc.sql("""
                insert into gatehouse.rulebook_folder (sha256, files, seen_at) values (?, ?, ?)
                on conflict (sha256) do update set seen_at = excluded.seen_at""")
                .params(files.sha256(), FolderJson.write(files.files()), clock.instant().atOffset(ZoneOffset.UTC)).update();
    }

    /** A folder that is gone or can't be read is looked at again; what is live stays. */
    private void failed(RuntimeException e) {
        if (thread.isShutdown()) {
            return; // the node ends, and its database with it
        }
        failing = true;
        if (e instanceof UncheckedIOException || e instanceof BrokenRules) {
            try {
                refusals.record(settings.source(), "", "The folder of rules can't be used: " + e.getMessage());
            } catch (RuntimeException database) {
                LOG.warn("The folder of rules can't be used: {}", e.getMessage());
            }
        } else {
            LOG.error("The folder of rules could not be taken up; it is tried again.", e);
        }
    }

    @Override
    public void destroy() {
        thread.shutdownNow();
    }
}
