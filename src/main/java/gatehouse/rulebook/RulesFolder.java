package gatehouse.rulebook;

import gatehouse.requirements.RuleFile;
import gatehouse.trail.Actor;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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
    private static final String NODE = node();
    private static final int MOST_NAMED = 5;

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
    private @Nullable Taken taken;
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
        takeUpAtStart(); // before anybody can publish anything else through this node
        if (settings.folder() != null) {
            thread.scheduleWithFixedDelay(this::look, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /**
     * What a folder held when it was taken up.
     *
     * @param base        its files as they were when the folder and what is published last had the same: what tells a change made in the
     *                    folder from one that was published from elsewhere
     * @param publication the newest there was then
     */
    private record Taken(Edition files, Edition base, long publication) {}

    /** The base, with all of these files that was published since, be it only for a while. */
    private Edition base(Taken before) {
        Edition base = before.base();
        for (long later : publications.since(before.publication())) {
            base = agreed(base, publications.edition(later), before.files());
        }
        return base;
    }

    private static Edition agreed(Edition base, Edition published, Edition files) {
        return new Merge(base, published.withGolden(List.of()), files).agreed();
    }

    private void takeUpAtStart() {
        try {
            Edition files = new Edition(RuleFiles.from(settings), List.of());
            seen = files.sha256();
            if (settings.folder() == null) {
                Optional<Taken> known = known(seen);
                taken = known.isPresent() ? known.get() : take(before(), files);
                return;
            }
            taken = transaction.execute(status -> ofThisPlace().or(() -> known(seen).map(known -> remember(known, null))).orElse(null));
            // What differs from both somebody may just be writing: the looks take what has stayed the same for one.
            if (taken == null && seen.equals(live.get().edition().sha256())) {
                taken = take(before(), files);
            }
        } catch (RuntimeException | OutOfMemoryError e) {
            failed(e);
        }
    }

    private void look() {
        try {
            Edition files = new Edition(RuleFiles.from(settings), List.of());
            String now = files.sha256();
            boolean settled = now.equals(seen);
            seen = now;
            if (settled && (failing || taken == null || !now.equals(taken.files().sha256()))) {
                Taken done = take(before(), files);
                if (done != null) {
                    taken = done;
                    failing = false;
                }
            }
        } catch (RuntimeException | OutOfMemoryError e) {
            failed(e);
        }
    }

    /** What was taken up before; where nothing was, the folder began as what is live. */
    private Taken before() {
        Taken before = taken;
        return before != null ? before : newest().orElseGet(() -> {
            Edition began = live.get().edition().withGolden(List.of());
            return new Taken(began, began, live.get().publication().id());
        });
    }

    /** Takes up the files that changed, and leaves the others as they are published. Null where that must wait. */
    private @Nullable Taken take(Taken before, Edition files) {
        Taken done = transaction.execute(status -> {
            publications.lock();
            Publication newest = publications.newest().orElseThrow();
            Edition published = publications.edition(newest.id());
            Merge merge = new Merge(base(before), published, files);
            Edition merged = merge.merged();
            Set<String> conflicts = merge.conflicts();
            boolean handled = true;
            Optional<UUID> draft = Optional.empty();
            if (merged.hash().equals(published.hash())) {
                drafts.withdrawFromFolder(settings.source(), place());
            } else if (settings.publishFolder() && conflicts.isEmpty()) {
                handled = publish(merged, newest, published);
            } else {
                draft = drafts.fromFolder(merged, settings.source(), place());
            }
            if (!conflicts.isEmpty()) {
                refusals.record(settings.source(), place(), files.sha256(), "Since these files were last taken up, others were published of the same names: "
                        + String.join(", ", conflicts) + ". The files became a draft; compare it with what is published.");
            }
            return handled ? remember(new Taken(files, agreed(merge.base(), published, files), newest.id()), draft.orElse(null)) : null;
        });
        live.refreshSoon();
        return done;
    }

    private boolean publish(Edition edition, Publication newest, Edition published) {
        Gate.Passage passage = Gate.judge(edition);
        if (!(passage instanceof Gate.Passage.Passed)) {
            refusals.record(settings.source(), place(), edition.sha256(), passage.reason());
            return true;
        }
        if (newest.effectiveAt().isAfter(clock.instant())) {
            refusals.record(settings.source(), place(), edition.sha256(), "Other rules are to go live on " + newest.effectiveAt()
                    + ". These wait until then, or until those are called off.");
            return false;
        }
        drafts.withdrawFromFolder(settings.source(), place());
        publications.publish(new Publications.Order(edition, settings.source(), title(edition, published), "", List.of(), null, null), Actor.SYSTEM);
        return true;
    }

    /** Such as: Changed files: fund.drl, trust.drl. */
    static String title(Edition edition, Edition published) {
        List<String> changed = Stream.concat(edition.files().stream(), published.files().stream()).map(RuleFile::name).distinct().sorted()
                .filter(name -> !Merge.isSameFile(edition, published, name)).toList();
        return "Changed files: " + String.join(", ", changed.subList(0, Math.min(MOST_NAMED, changed.size())))
                + (changed.size() > MOST_NAMED ? " and " + (changed.size() - MOST_NAMED) + " more" : "");
    }

    /** What this very folder held: what it holds otherwise now was changed in it, also back to what it once was. */
    private Optional<Taken> ofThisPlace() {
        return jdbc.sql("select files, base, publication from gatehouse.rulebook_folder_place join gatehouse.rulebook_folder using (sha256) where place = ?").param(place())
                .query((row, n) -> new Taken(edition(row, "files"), edition(row, "base"), row.getLong("publication"))).optional();
    }

    /** What some folder held once: a node that starts anew with it, in a container say, changes nothing. */
    private Optional<Taken> known(String sha256) {
        return jdbc.sql("select files from gatehouse.rulebook_folder where sha256 = ?").param(sha256).query(RulesFolder::asItWas).optional();
    }

    private Optional<Taken> newest() {
        return jdbc.sql("select files from gatehouse.rulebook_folder order by seen_at desc limit 1").query(RulesFolder::asItWas).optional();
    }

    /** Empty without a folder. */
    private String place() {
        return settings.folder() == null ? "" : NODE + ":" + settings.folder().toAbsolutePath();
    }

    /** @param draft what the folder's files became; null for none */
    private Taken remember(Taken what, @Nullable UUID draft) {
        jdbc.sql("""
                insert into gatehouse.rulebook_folder (sha256, files, seen_at) values (?, ?, ?)
                on conflict (sha256) do update set seen_at = excluded.seen_at""")
                .params(what.files().sha256(), FolderJson.write(what.files().files()), clock.instant().atOffset(ZoneOffset.UTC)).update();
        if (settings.folder() == null) {
            return what;
        }
        jdbc.sql("""
                insert into gatehouse.rulebook_folder_place (place, sha256, base, publication, draft) values (:place, :sha256, :base, :publication, :draft)
                on conflict (place) do update set sha256 = excluded.sha256, base = excluded.base, publication = excluded.publication, draft = excluded.draft""")
                .param("place", place()).param("sha256", what.files().sha256()).param("base", FolderJson.write(what.base().files()))
                .param("publication", what.publication()).param("draft", draft, Types.OTHER).update();
        return what;
    }

    /** Its own base: no publication makes it another. */
    private static Taken asItWas(ResultSet row, int n) throws SQLException {
        Edition files = edition(row, "files");
        return new Taken(files, files, Long.MAX_VALUE);
    }

    private static Edition edition(ResultSet row, String column) throws SQLException {
        return new Edition(FolderJson.read(row.getString(column)), List.of());
    }

    private static String node() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "";
        }
    }

    /** A folder that is gone or can't be read is looked at again; what is live stays. */
    private void failed(Throwable e) {
        if (thread.isShutdown()) {
            return; // the node ends, and its database with it
        }
        failing = true;
        if (e instanceof UncheckedIOException || e instanceof BrokenRules) {
            try {
                refusals.record(settings.source(), place(), "", "The folder of rules can't be used: " + e.getMessage());
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
