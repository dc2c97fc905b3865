package gatehouse.studio;

import java.awt.Color;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * Draws identity documents of Utopia, a country that doesn't exist, and photographs them. The same condition, kind and seed
 * give the same bytes; the same seed is the same holder on both sides of a document and on the selfie.
 */
public final class Studio {

    private Studio() {}

    /** Of any kind. */
    public static Shot shoot(Condition condition, long seed) {
        return shoot(condition, new Dice(seed, "kind of " + condition).of(Kind.values()), seed);
    }

    public static Shot shoot(Condition condition, Kind kind, long seed) {
        return shoot(condition, kind, seed, seed);
    }

    /** Of another holder of the same state, on the same table in the same light. @param holder seed of the holder */
    public static Shot shoot(Condition condition, Kind kind, long seed, long holder) {
        return shoot(condition, kind, seed, holder, holder);
    }

    /** Forged: print and portrait of one holder, the zone of another. @param told seed of whom the zone tells of */
    public static Shot shootWithZoneOf(Condition condition, Kind kind, long seed, long told) {
        return shoot(condition, kind, seed, seed, told);
    }

    private static Shot shoot(Condition condition, Kind kind, long seed, long holder, long told) {
        try (PointerScope scope = new PointerScope()) {
            assert scope != null;
            Dice dice = new Dice(seed, condition + " " + kind);
            Subject.Genuine genuine = Subject.Genuine.of(kind, seed, condition == Condition.GOOD_PALE, dice.apart("subject")).of(holder).telling(told);
            if (condition == Condition.CORNER_CUT) {
                // With the opposite page in view, the corner that is cut could be that page's.
                genuine = genuine.alone();
            }
            Taken taken = take(condition, genuine, dice);
            return taken.stored(condition, encoded(condition, taken.picture(), dice.apart("file")));
        }
    }

    /** A good picture of a size of one's own. @param quality of JPEG, 1 to 100; phones store at 90 to 97 */
    public static Shot shoot(Kind kind, long seed, int width, int height, int quality) {
        try (PointerScope scope = new PointerScope()) {
            assert scope != null;
            Dice dice = new Dice(seed, kind + " of " + width + " by " + height);
            Subject genuine = Subject.Genuine.of(kind, seed, false, dice.apart("subject"));
            Taken taken = new Photographer(Condition.GOOD_PLAIN, genuine, width, height, dice).take();
            return taken.stored(Condition.GOOD_PLAIN, Sensor.jpeg(taken.picture(), quality));
        }
    }

    /** The holder of the passport of the same seed. */
    public static Shot selfie(SelfieCondition condition, long seed) {
        try (PointerScope scope = new PointerScope()) {
            assert scope != null;
            return new Selfies(condition, seed).take();
        }
    }

    private static Taken take(Condition condition, Subject.Genuine genuine, Dice dice) {
        return switch (condition) {
            case GOOD_SCAN -> Scanner.scan(genuine, dice.apart("scan"));
            case GOOD_CROPPED -> Scanner.cropped(genuine, dice.apart("scan"));
            case GREY_COPY, TONED_COPY, COLOUR_COPY, INKJET_PRINT -> {
                Printed.Technique technique = Printed.technique(condition);
                Subject copy = technique == null ? genuine : Printed.of(genuine, technique, dice.apart("print"));
                yield Photographer.of(condition, copy, dice).take();
            }
            case PHOTO_OF_PHOTO -> Photographer.of(condition, PaperPhoto.of(inner(genuine, 1600, 1200, dice), dice.apart("paper")), dice).take();
            case SCREENSHOT -> new Screenshots(dice.apart("screenshot")).take(shown(genuine, dice));
            case SCREEN_PHOTO -> onDisplay(genuine, dice);
            case PASTED -> new Forger(genuine, dice.apart("forger")).forge();
            case REDACTED -> new Redactor(dice.apart("redactor")).redact(Forger.photograph(genuine, dice.apart("original")));
            default -> Photographer.of(condition, genuine, dice).take();
        };
    }

    /** A good photograph that is then shown or printed. */
    private static Taken inner(Subject genuine, int width, int height, Dice dice) {
        Condition good = dice.apart("inner").of(Condition.GOOD_PLAIN, Condition.GOOD_PLAIN, Condition.GOOD_CLUTTER);
        return new Photographer(good, genuine, width, height, dice.apart("inner picture")).take();
    }

    /** A photograph, or the document as a computer draws it. */
    private static Taken shown(Subject genuine, Dice dice) {
        if (dice.apart("shown").chance(0.75)) {
            return inner(genuine, 1400, 1050, dice);
        }
        Flat flat = genuine.at(14);
        return new Taken(flat.pixels(), Plane.scale(flat.scale(), flat.scale()).after(flat.place()), flat.art(), null);
    }

    private static Taken onDisplay(Subject genuine, Dice dice) {
        Dice screen = dice.apart("display");
        int[] size = screen.of(new int[] {1080, 810}, new int[] {1280, 800}, new int[] {1366, 768}, new int[] {1920, 1080}, new int[] {720, 540},
                new int[] {2400, 1080});
        Taken fitted = Monitor.fitted(shown(genuine, dice), size[0], size[1], screen.between(0.85, 1), screen.of(Color.BLACK, Colours.grey(32), Color.WHITE));
        return new Monitor(dice.apart("monitor")).photograph(fitted);
    }

    private static byte[] encoded(Condition condition, Mat picture, Dice dice) {
        if (condition == Condition.SCREENSHOT && dice.chance(0.65)) {
            return Sensor.png(picture);
        }
        return Sensor.jpeg(picture, switch (condition) {
            case JPEG_RUIN -> dice.whole(3, 10);
            // As editors store it.
            case PASTED -> dice.whole(80, 98);
            case REDACTED -> dice.whole(85, 97);
            default -> dice.whole(70, 95);
        });
    }
}
