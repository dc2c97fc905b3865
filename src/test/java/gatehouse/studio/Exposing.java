package gatehouse.studio;

/** How a condition is lit and taken. */
final class Exposing {

    private Exposing() {}

    /** @param scale pixels a millimetre of the document; the zone's letters are 2.4 mm high, small print 1.5 mm */
    static Shutter shutter(Condition condition, double scale, Dice dice) {
        Shutter steady = Shutter.steady(dice);
        return switch (condition) {
            case GOOD_DIM -> dim(steady, dice.between(0.24, 0.42), dice.between(0.0006, 0.0016));
            case DEFOCUS -> steady.blurred(scale * Math.exp(dice.between(Math.log(0.7), Math.log(1.8))), 0, 0);
            case MOTION -> steady.blurred(0, scale * Math.exp(dice.between(Math.log(2.2), Math.log(5.5))), dice.between(0, Math.PI));
            case DARK -> dim(steady, Math.exp(dice.between(Math.log(0.006), Math.log(0.03))), dice.between(0.0008, 0.002));
            case OVEREXPOSED -> steady.exposed(Math.exp(dice.between(Math.log(8), Math.log(30))), steady.shot(), steady.read());
            case TONED_COPY -> dice.chance(0.6) ? steady.tinted(dice.between(1.1, 1.3), dice.between(0.45, 0.75)) : steady.tinted(dice.between(0.65, 0.85), dice.between(1.1, 1.3));
            case GREY_COPY -> steady.tinted(dice.between(0.98, 1.03), dice.between(0.96, 1.02));
            default -> steady;
        };
    }

    private static Shutter dim(Shutter steady, double exposure, double noise) {
        return steady.exposed(exposure, noise, noise * 0.03);
    }
}
