package gatehouse.rulebook;

import gatehouse.requirements.Fingerprint;
import gatehouse.requirements.RuleFile;
import gatehouse.trail.Actor;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
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
    private String taken = "";

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
            List<RuleFile> files = RuleFiles.from(settings);
            String now = Fingerprint.of(files);
            seen = now;
            taken = now;
            boolean known = jdbc.sql("select count(*) from gatehouse.rulebook_folder where sha256 = ?").param(now).query(Long.class).single() > 0;
            if (!known) {
                take(files, now);
            }
        } catch (RuntimeException e) {
            failed(e);
        }
    }

    private void look() {
        try {
            List<RuleFile> files = RuleFiles.from(settings);
            String now = Fingerprint.of(files);
            boolean settled = now.equals(seen);
            seen = now;
            if (settled && !now.equals(taken)) {
                taken = now;
                take(files, now);
            }
        } catch (RuntimeException e) {
            failed(e);
        }
    }

    private void take(List<RuleFile> files, String sha256) {
        LiveRules.Live now = live.get();
        Edition edition = new Edition(files, now.edition().golden());
        if (sha256.equals(now.publication().sha256())) {
            refusals.settle(settings.source());
        } else if (settings.publishFolder()) {
            publish(edition);
        } else {
            drafts.fromFolder(edition, settings.source());
        }
        jdbc.sql("insert into gatehouse.rulebook_folder (sha256, seen_at) values (?, ?) on conflict (sha256) do update set seen_at = excluded.seen_at")
                .params(sha256, clock.instant().atOffset(ZoneOffset.UTC)).update();
    }

    private void publish(Edition edition) {
        Gate.Passage passage = Gate.judge(edition);
        if (!(passage instanceof Gate.Passage.Passed)) {
            refusals.record(settings.source(), edition.sha256(), passage.reason());
            return;
        }
        transaction.executeWithoutResult(status -> {
            publications.lock();
            Publication newest = publications.newest().orElseThrow();
            if (newest.effectiveAt().isAfter(clock.instant())) {
                refusals.record(settings.source(), edition.sha256(), "Other rules are to go live on " + newest.effectiveAt() + ": call them off first.");
            } else if (!newest.sha256().equals(edition.sha256())) {
                refusals.settle(settings.source());
                publications.publish(new Publications.Order(edition, settings.source(), "Changed files", "", List.of(), null, null), Actor.SYSTEM);
            }
        });
        live.refreshSoon();
    }

    /** A folder that is gone or half written is looked at again; what is live stays. */
    private void failed(RuntimeException e) {
        if (thread.isShutdown()) {
            return; // the node ends, and its database with it
        }
        if (e instanceof UncheckedIOException) {
            LOG.warn("The folder of rules could not be read: {}", e.getMessage());
        } else if (e instanceof BrokenRules) {
            refusals.record(settings.source(), "", String.valueOf(e.getMessage()));
        } else {
            LOG.error("The folder of rules could not be taken up.", e);
        }
    }

    @Override
    public void destroy() {
        thread.shutdownNow();
    }
}
