package gatehouse.studio;

import java.util.List;
import java.util.Random;

/** Chance that comes out the same for the same seed and purpose, whatever else was drawn before. */
final class Dice {
    private final long seed;
    private final Random random;

    Dice(long seed, String purpose) {
        this.seed = seed * 0x9E3779B97F4A7C15L + purpose.hashCode() * 0xD1B54A32D192ED03L;
        this.random = new Random(this.seed ^ this.seed >>> 29);
    }

    /** Chance of its own for a purpose. */
    Dice apart(String purpose) {
        return new Dice(seed, purpose);
    }

    double between(double least, double most) {
        return least + random.nextDouble() * (most - least);
    }

    /** Both ends included. */
    int whole(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    boolean chance(double share) {
        return random.nextDouble() < share;
    }

    int sign() {
        return random.nextBoolean() ? 1 : -1;
    }

    double gaussian() {
        return random.nextGaussian();
    }

    <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    @SafeVarargs
    final <T> T of(T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
