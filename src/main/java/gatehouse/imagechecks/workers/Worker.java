package gatehouse.imagechecks.workers;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One worker process. Asked by one thread at a time. */
final class Worker implements AutoCloseable {
    /**
     * The shell limits what the process may claim (address space, and no core dump, which would hold pictures), gives the
     * answers a descriptor of their own, and becomes the worker. Where a system knows no such limit, the heap's remains.
     */
    private static final String LAUNCH = "ulimit -c 0; ulimit -v \"$0\" 2>/dev/null; exec \"$@\" 3>&1 1>&2";

    private final Process process;
    private final DataOutputStream out;
    private final DataInputStream in;
    private final ExecutorService line = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "picture-worker");
        thread.setDaemon(true);
        return thread;
    });

    private Worker(Process process) {
        this.process = process;
        this.out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), 1 << 16));
        this.in = new DataInputStream(new java.io.BufferedInputStream(process.getInputStream(), 1 << 16));
    }

    /** Starts a process and waits until it says that it is ready. */
    static Worker start(WorkerSettings settings) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command(settings));
        // Passwords of the server are nothing that code which sees foreign bytes should find.
        builder.environment().clear();
        // A decoded picture's memory is kept for the next one: to get it anew from the system can cost more than decoding.
        builder.environment().put("MALLOC_ARENA_MAX", "1");
        builder.environment().put("MALLOC_MMAP_THRESHOLD_", String.valueOf(256L << 20));
        builder.environment().put("MALLOC_TRIM_THRESHOLD_", String.valueOf(512L << 20));
        builder.environment().put("OPENBLAS_NUM_THREADS", "1");
        builder.environment().put("OMP_NUM_THREADS", "1");
        builder.redirectError(Boolean.getBoolean("gatehouse.workers.verbose") ? Redirect.INHERIT : Redirect.DISCARD);
        Worker worker = new Worker(builder.start());
        try {
            Frame greeting = Frame.of(new WorkerMain.Greeting(settings.checks(), settings.faces()), new byte[0]);
            worker.ask(greeting, settings.startLimit()).head(WorkerMain.Ready.class);
            return worker;
        } catch (IOException | WorkerLost e) {
            worker.close();
            throw new IOException("A worker did not start.", e);
        }
    }

    private static List<String> command(WorkerSettings settings) {
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", LAUNCH, String.valueOf(settings.memoryMegabytes() * 1024L)));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx" + settings.heapMegabytes() + "m", "-Xss4m", "-XX:+UseSerialGC", "-XX:CompressedClassSpaceSize=48m",
                "-XX:ReservedCodeCacheSize=64m", "-XX:+ExitOnOutOfMemoryError", "-XX:+SuppressFatalErrorMessage", "-XX:-UsePerfData",
                "-Djava.awt.headless=true", "-Dorg.bytedeco.javacpp.maxPhysicalBytes=0", "-Dorg.bytedeco.javacpp.maxBytes=0",
                "-cp", System.getProperty("java.class.path"), WorkerMain.class.getName()));
        return command;
    }

    /**
     * Asks and waits for the answer.
     *
     * @throws WorkerLost where the process died or took too long; it is of no more use then
     */
    Frame ask(Frame frame, Duration limit) throws WorkerLost {
        var answer = line.submit(() -> {
            frame.write(out);
            return Frame.read(in);
        });
        try {
            return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw WorkerLost.givenUp("took longer than " + limit.toSeconds() + " s");
        } catch (ExecutionException e) {
            throw WorkerLost.ended(String.valueOf(e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw WorkerLost.givenUp("was given up with the server's thread");
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        line.shutdownNow();
    }
}
