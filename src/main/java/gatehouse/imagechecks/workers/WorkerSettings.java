package gatehouse.imagechecks.workers;

import gatehouse.imagechecks.CheckSettings;
import gatehouse.imagechecks.FaceModel;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How the workers run.
 *
 * @param size            processes kept
 * @param heapMegabytes   of Java's heap in each
 * @param memoryMegabytes of address space in each, the heap and all native memory within
 * @param limit           on one picture, after which its worker is ended
 * @param startLimit      on a worker's start
 * @param uses            pictures after which a worker is replaced by a fresh one, whatever its libraries have leaked
 * @param faces           null where the operator supplies no model for comparing faces
 */
public record WorkerSettings(
        int size, int heapMegabytes, int memoryMegabytes, Duration limit, Duration startLimit, int uses, CheckSettings checks,
        @Nullable FaceModel faces) {

    /** As measured: a picture of 60 million pixels needs about half of the memory; docs/image-checks.md. */
    public static WorkerSettings of(int size, CheckSettings checks, @Nullable FaceModel faces) {
        return new WorkerSettings(size, 384, 3000, Duration.ofSeconds(30), Duration.ofSeconds(60), 500, checks, faces);
    }

    WorkerSettings withLimit(Duration other) {
        return new WorkerSettings(size, heapMegabytes, memoryMegabytes, other, startLimit, uses, checks, faces);
    }
}
