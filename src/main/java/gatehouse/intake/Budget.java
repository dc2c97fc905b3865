package gatehouse.intake;

import gatehouse.vocabulary.FileProblem;

/**
 * What one inspection may spend. Steps and unpacked bytes come first, so that the same bytes meet the same limit on any
 * machine; the clock is the last resort that makes a hang impossible.
 */
final class Budget {
    private static final long STEPS = 12_000_000;
    private static final long UNPACKED_BYTES = 400_000_000;
    private static final long NANOS = 1_600_000_000L;

    private final long deadline = System.nanoTime() + NANOS;
    private long steps = STEPS;
    private long bytes = UNPACKED_BYTES;

    /** One step of a parser: a token, a segment, an entry of a table. */
    void step() {
        if (--steps < 0) {
            throw tooMuch();
        }
        if ((steps & 0xFFF) == 0) {
            clock();
        }
    }

    /** So many bytes came out of a decompressor. */
    void unpacked(long count) {
        bytes -= count;
        if (bytes < 0) {
            throw tooMuch();
        }
        clock();
    }

    void clock() {
        if (System.nanoTime() - deadline > 0) {
            throw tooMuch();
        }
    }

    private static Refusal tooMuch() {
        return new Refusal(FileProblem.FILE_DAMAGED, "The file unpacks to far more than a document holds. Save or scan it again "
                + "and send the new file.");
    }
}
