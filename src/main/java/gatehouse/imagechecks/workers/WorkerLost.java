package gatehouse.imagechecks.workers;

/** A worker died, or was too slow, in the middle of what it was asked. */
final class WorkerLost extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean ended;

    private WorkerLost(String why, boolean ended) {
        super("The worker " + why + ".");
        this.ended = ended;
    }

    static WorkerLost ended(String why) {
        return new WorkerLost("ended: " + why, true);
    }

    static WorkerLost givenUp(String why) {
        return new WorkerLost(why, false);
    }

    /** Whether by itself, and not because nobody waited for it any longer. */
    boolean hasEnded() {
        return ended;
    }
}
