package gatehouse.requirements;

/** What one assessment may cost, so that no entanglement of parties and no rule keeps the house waiting. */
final class Budget {

    private static final long MOST_STEPS = 3_000_000;
    private static final long MOST_NANOS = 10_000_000_000L;

    private final long start = System.nanoTime();
    private long steps;

    void spend() {
        spend(1);
    }

    /** @throws AssessmentLimitExceeded when the steps or the time are used up */
    void spend(long cost) {
        steps += cost;
        if (steps > MOST_STEPS || (steps & 1023) < cost && System.nanoTime() - start > MOST_NANOS) {
            throw new AssessmentLimitExceeded("The application has too many parties or holdings that depend on one another to be judged.");
        }
    }
}
