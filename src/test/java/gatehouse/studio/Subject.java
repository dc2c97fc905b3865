package gatehouse.studio;

/** What lies before the camera, drawn when it is known how large it will be seen. */
interface Subject {

    /** Millimetres. */
    double width();

    /** Millimetres. */
    double height();

    /** @param scale pixels a millimetre that the picture will have of it */
    Flat at(double scale);

    /**
     * A genuine document; a passport often with a part of the opposite page above it.
     *
     * @param seed   of how its state prints such documents
     * @param holder seed of whose it is
     * @param told   seed of whom its zone tells of, the holder but on a forgery
     */
    record Genuine(Kind kind, long seed, long holder, long told, boolean pale, double above) implements Subject {
        static final double FINEST = 30;

        static Genuine of(Kind kind, long seed, boolean pale, Dice dice) {
            return new Genuine(kind, seed, seed, seed, pale, kind == Kind.PASSPORT && dice.chance(0.5) ? dice.between(8, 45) : 0);
        }

        /** The same kind of document of the same state. */
        Genuine of(long another) {
            return new Genuine(kind, seed, another, another, pale, above);
        }

        /** The same with the zone of another's document. */
        Genuine telling(long another) {
            return new Genuine(kind, seed, holder, another, pale, above);
        }

        /** Without the opposite page. */
        Genuine alone() {
            return new Genuine(kind, seed, holder, told, false, 0);
        }

        @Override
        public double width() {
            return kind.width();
        }

        @Override
        public double height() {
            return kind.height() + above;
        }

        @Override
        public Flat at(double scale) {
            double drawn = Math.max(7, Math.min(FINEST, scale * 1.15));
            return Flat.of(Artwork.draw(kind, seed, holder, told, drawn, pale), above, new Dice(seed, "opposite page")).within(scale * 1.15);
        }
    }
}
