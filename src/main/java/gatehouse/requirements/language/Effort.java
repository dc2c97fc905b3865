package gatehouse.requirements.language;

/** How much may be tried for one rule; what is not settled by then is taken to be possible. */
final class Effort {

    private long left = 20_000;

    /** Whether the cost could still be paid. */
    boolean pay(long cost) {
        left = cost > left ? 0 : left - cost;
        return left > 0;
    }
}
