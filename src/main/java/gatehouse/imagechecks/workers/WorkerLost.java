package gatehouse.imagechecks.workers;

/** A worker died, or was too slow, in the middle of what it was asked. */
final class WorkerLost extends Exception {
    private static final long serialVersionUID = 1L;

    WorkerLost(String why) {
        super("The worker " + why + ".");
    }
}
