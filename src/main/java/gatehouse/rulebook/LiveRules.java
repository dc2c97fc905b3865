package gatehouse.rulebook;

import gatehouse.requirements.RuleSet;
import gatehouse.trail.Actor;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The set that this node judges by: that of the publication in force, read from the database every second, compiled on a thread of
 * its own and swapped in one step. What can't be compiled changes nothing.
 */
@Component
class LiveRules implements SmartInitializingSingleton, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(LiveRules.class);
    private static final long EVERY_MILLIS = 1000;

    private final AtomicReference<@Nullable Live> live = new AtomicReference<>();
    private final Publications publications;
    private final Refusals refusals;
    private final RulebookSettings settings;
    private final TransactionTemplate transaction;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread swapping = new Thread(task, "rules-swap");
        swapping.setDaemon(true);
        return swapping;
    });
    /** The publication that could not be taken up; told once, tried again at the next start. */
    private long unusable = -1;

    LiveRules(Publications publications, Refusals refusals, RulebookSettings settings, TransactionTemplate transaction) {
        this.publications = publications;
        this.refusals = refusals;
        this.settings = settings;
        this.transaction = transaction;
    }

    /** What this node judges by. */
    record Live(Publication publication, RuleSet rules, Edition edition) {}

    Live get() {
        Live now = live.get();
        if (now == null) {
            throw new IllegalStateException("Rules are asked before the rulebook has started.");
        }
        return now;
    }

    /** Publishes what came with the build, or stands in the folder, where nothing ever was live; then takes up what is. */
    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(status -> publishFirst());
        publications.live().ifPresent(this::take);
        if (live.get() == null) {
            takeUsable();
        }
        thread.scheduleWithFixedDelay(this::refresh, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Looks at once whether another set is in force, in place of within a second. */
    void refreshSoon() {
        thread.execute(this::refresh);
    }

    private void publishFirst() {
        publications.lock();
        if (publications.newest().isEmpty()) {
            Edition first = new Edition(RuleFiles.from(settings), List.of());
            if (Gate.judge(first) instanceof Gate.Passage.Refused refused) {
                throw new BrokenRules("The rules can't be used:\n" + refused.reason());
            }
            publications.publish(new Publications.Order(first, settings.source(), "First rules", "", List.of(), null, null), Actor.SYSTEM);
        }
    }

    private void refresh() {
        try {
            publications.live().filter(now -> now.id() != get().publication().id() && now.id() != unusable).ifPresent(this::take);
        } catch (RuntimeException e) {
            if (thread.isShutdown()) {
                return; // the node ends, and its database with it
            }
            LOG.warn("Whether other rules are in force could not be asked; those of publication {} stay. {}", get().publication().id(), e.toString());
        }
    }

    private void take(Publication publication) {
        Edition edition = publications.edition(publication.id());
        Gate.Passage passage = Gate.judge(new Edition(edition.files(), List.of()));
        if (passage instanceof Gate.Passage.Passed passed) {
            live.set(new Live(publication, passed.rules(), edition));
            publications.arrived(publication.id());
            LOG.info("Rules {} of publication {} are live on this node.", publication.sha256(), publication.id());
        } else {
            unusable = publication.id();
            refusals.record(publication.source(), "", publication.sha256(), passage.reason());
        }
    }

    /** At a start with a newer product that takes the live set no more: the newest of the earlier ones that it takes. */
    private void takeUsable() {
        for (Optional<Publication> one = publications.live(); one.isPresent() && live.get() == null; one = one.flatMap(publications::before)) {
            take(one.get());
        }
        if (live.get() == null) {
            throw new BrokenRules("No rule set that ever was live can be used by this version of the product.");
        }
    }

    @Override
    public void destroy() {
        thread.shutdownNow();
    }
}
