package gatehouse.imagechecks.workers;

import gatehouse.imagechecks.FaceMatch;
import gatehouse.imagechecks.FaceRequest;
import gatehouse.imagechecks.Models;
import gatehouse.imagechecks.PictureReader;
import gatehouse.imagechecks.PictureRequest;
import gatehouse.imagechecks.PictureVerdict;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Workers kept warm. Each picture is given to one of them; a worker that dies, hangs or runs out of memory costs that picture's
 * verdict and is replaced. Nobody waits for the start: the first picture does, if it comes that early.
 */
public final class WorkerPool implements PictureReader, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WorkerPool.class);
    /** For a worker to come free; with a worker's start and limit, twice over, less than a check is locked for (gatehouse.workflow.check-lock). */
    public static final Duration WAIT = Duration.ofSeconds(60);

    private final WorkerSettings settings;
    private final BlockingQueue<Slot> free = new LinkedBlockingQueue<>();
    private final ExecutorService starter = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "picture-workers");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean closed;

    /** A place for one worker. Held by one thread at a time. */
    private static final class Slot {
        private @Nullable Worker worker;
        private int uses;
    }

    private WorkerPool(WorkerSettings settings) {
        this.settings = settings;
        for (int i = 0; i < settings.size(); i++) {
            free.add(new Slot());
        }
    }

    /** A pool whose workers start in the background. @throws IllegalStateException where a model is not the one that this product was built with */
    public static WorkerPool warm(WorkerSettings settings) {
        Models.verifyAll();
        WorkerPool pool = new WorkerPool(settings);
        pool.starter.execute(pool::warmUp);
        return pool;
    }

    /** A pool whose workers start as they are needed. */
    public static WorkerPool lazy(WorkerSettings settings) {
        return new WorkerPool(settings);
    }

    @Override
    public void warmUp() {
        for (int i = 0; i < settings.size() && !closed; i++) {
            Slot slot = free.poll();
            if (slot != null) {
                giveBack(slot, null);
            }
        }
    }

    @Override
    public PictureVerdict check(PictureRequest request) {
        Asked asked = new Asked(request.orientation(), request.type(), request.side(), request.asOf(), 0, 0, 0);
        return ask(Frame.of(asked, request.bytes())).flatMap(answer -> head(answer, PictureVerdict.class))
                .orElseGet(() -> PictureVerdict.notRun(request.bytes()));
    }

    @Override
    public Optional<byte[]> upright(byte[] bytes, int orientation, int maxEdge) {
        Frame frame = Frame.of(new Asked(orientation, null, null, LocalDate.EPOCH, maxEdge, 0, 0), bytes);
        return askTwice(frame).map(Frame::body).filter(body -> body.length > 0);
    }

    @Override
    public FaceMatch compareFaces(FaceRequest request) {
        PictureRequest portrait = request.portrait();
        byte[] first = portrait.bytes();
        byte[] second = request.selfie().bytes();
        byte[] both = java.util.Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        Asked asked = new Asked(portrait.orientation(), portrait.type(), portrait.side(), portrait.asOf(), 0, first.length, request.selfie().orientation());
        return ask(Frame.of(asked, both)).flatMap(answer -> head(answer, FaceMatch.class)).orElse(FaceMatch.NOT_COMPARED);
    }

    private static <T> Optional<T> head(Frame answer, Class<T> type) {
        try {
            return Optional.of(answer.head(type));
        } catch (IOException e) {
            LOG.error("A worker's answer makes no sense: {}", e.getClass().getName());
            return Optional.empty();
        }
    }

    /**
     * Once more where the worker ended meanwhile, of another picture's doing perhaps: who looks at a page with a broken picture does not know
     * that loading it again would help. Not where it took too long, for it would again.
     */
    private Optional<Frame> askTwice(Frame frame) {
        try {
            return answer(frame);
        } catch (WorkerLost lost) {
            return lost.hasEnded() ? ask(frame) : Optional.empty();
        }
    }

    /** Empty where it could not be answered. */
    private Optional<Frame> ask(Frame frame) {
        try {
            return answer(frame);
        } catch (WorkerLost lost) {
            return Optional.empty();
        }
    }

    private Optional<Frame> answer(Frame frame) throws WorkerLost {
        Slot slot = take();
        Worker broken = null;
        try {
            Worker worker = alive(slot);
            broken = worker;
            Frame answer = worker.ask(frame, settings.limit());
            broken = null;
            slot.uses++;
            if (answer.isFault()) {
                LOG.warn("A picture could not be checked: {}", answer.fault());
                return Optional.empty();
            }
            return Optional.of(answer);
        } catch (WorkerLost e) {
            LOG.warn("A picture could not be checked: {}", e.getMessage());
            throw e;
        } catch (IOException e) {
            LOG.warn("A picture could not be checked: {}", e.getMessage());
            return Optional.empty();
        } finally {
            giveBack(slot, broken);
        }
    }

    private Slot take() {
        try {
            Slot slot = free.poll(WAIT.toSeconds(), TimeUnit.SECONDS);
            if (slot == null) {
                throw new IllegalStateException("No worker came free in " + WAIT.toSeconds() + " s.");
            }
            return slot;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for a worker.", e);
        }
    }

    private Worker alive(Slot slot) throws IOException {
        Worker worker = slot.worker;
        if (worker == null || !worker.isAlive()) {
            close(slot);
            worker = Worker.start(settings);
            slot.worker = worker;
        }
        return worker;
    }

    /** A slot whose worker is spent is filled again before anybody gets it, on the thread that starts workers. */
    private void giveBack(Slot slot, @Nullable Worker broken) {
        boolean spent = broken != null || slot.uses >= settings.uses();
        if (spent) {
            close(slot);
        }
        if (closed) {
            close(slot);
        } else if (slot.worker == null && !starter.isShutdown()) {
            starter.execute(() -> refill(slot));
        } else {
            free.add(slot);
        }
    }

    private void refill(Slot slot) {
        try {
            if (!closed) {
                alive(slot);
            }
        } catch (IOException e) {
            LOG.error("A worker for picture checks did not start; it is tried again with the next picture. {}", e.getMessage());
        } finally {
            if (closed) {
                close(slot);
            }
            free.add(slot);
        }
    }

    private static void close(Slot slot) {
        if (slot.worker != null) {
            slot.worker.close();
        }
        slot.worker = null;
        slot.uses = 0;
    }

    /** The workers' process ids, for those who watch them. */
    java.util.List<Long> pids() {
        return free.stream().map(slot -> slot.worker).filter(java.util.Objects::nonNull).map(Worker::pid).toList();
    }

    @Override
    public void close() {
        closed = true;
        starter.shutdown();
        Slot slot = free.poll();
        while (slot != null) {
            close(slot);
            slot = free.poll();
        }
    }
}
