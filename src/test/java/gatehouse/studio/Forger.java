package gatehouse.studio;

import java.awt.Color;
import java.nio.DoubleBuffer;
import java.util.List;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * Opens a good photograph in an editor and replaces a piece of the document: the portrait by that of another photograph, or a field
 * by typed text on even ground. Leaves nothing of what editors write beside the picture.
 */
final class Forger {
    private final Subject.Genuine genuine;
    private final Dice dice;

    Forger(Subject.Genuine genuine, Dice dice) {
        this.genuine = genuine;
        this.dice = dice;
    }

    /** Before the editor stores it. */
    Taken forge() {
        Taken original = photograph(genuine, dice.apart("original"));
        double[] portrait = original.art().portrait();
        return portrait != null && dice.chance(0.5) ? withPortrait(original, portrait) : withText(original);
    }

    /** As the camera stored it and the editor opens it. */
    static Taken photograph(Subject subject, Dice dice) {
        Taken taken = Photographer.of(Condition.GOOD_PLAIN, subject, dice).take();
        byte[] stored = Sensor.jpeg(taken.picture(), dice.whole(70, 95));
        return taken.moved(opencv_imgcodecs.imdecode(new Mat(1, stored.length, opencv_core.CV_8UC1, new BytePointer(stored)),
                opencv_imgcodecs.IMREAD_COLOR), Plane.shift(0, 0));
    }

    private Taken withPortrait(Taken original, double[] portrait) {
        Taken other = photograph(genuine.of(-1 - genuine.holder()), dice.apart("other"));
        Plane onto = original.place().after(unit(portrait)).after(unit(other.art().portrait()).inverse()).after(other.place().inverse());
        Mat piece = Layers.seen(other.picture(), onto, original.picture().cols(), original.picture().rows(), opencv_core.BORDER_REPLICATE);
        return pasted(original, piece, portrait, true);
    }

    private Taken withText(Taken original) {
        // The last ones are the zone and the portrait.
        List<double[]> fields = original.art().fields().stream().filter(field -> field[3] < 10 && field[2] > 8).toList();
        double[] field = fields.isEmpty() ? new double[] {8, 8, 30, 5} : dice.of(fields);
        Mat mask = mask(original, field);
        Scalar mean = ground(original.picture(), mask);
        Sheet sheet = new Sheet(field[2], field[3], 40);
        sheet.fill(0, 0, field[2], field[3], new Color((int) mean.get(2), (int) mean.get(1), (int) mean.get(0)));
        Holder another = Holders.invent(genuine.kind(), -1 - genuine.holder());
        sheet.text(dice.of(another.surname(), another.givenNames(), another.documentNumber(), original.art().style().date(another.dateOfBirth())),
                0.3, field[3] * 0.8, field[2] - 0.6, original.art().style().body().of(field[3] * 0.5), Colours.grey(dice.whole(20, 60)));
        sheet.graphics().dispose();
        Mat drawn = Mats.of(sheet.image());
        double scale = Math.hypot(original.place().x(1, 0) - original.place().x(0, 0), original.place().y(1, 0) - original.place().y(0, 0));
        opencv_imgproc.GaussianBlur(drawn, drawn, new Size(0, 0), Math.max(0.3, 40 / scale * 0.45));
        Plane onto = original.place().after(unit(field)).after(Plane.scale(1.0 / drawn.cols(), 1.0 / drawn.rows()));
        Mat piece = Layers.seen(drawn, onto, original.picture().cols(), original.picture().rows(), opencv_core.BORDER_REPLICATE);
        return pasted(original, piece, field, false);
    }

    /** What lies between letters: the mean of all that is brighter than the mean. */
    private static Scalar ground(Mat picture, Mat mask) {
        Mat grey = new Mat();
        opencv_imgproc.cvtColor(picture, grey, opencv_imgproc.COLOR_BGR2GRAY);
        Mat bright = new Mat();
        opencv_imgproc.threshold(grey, bright, opencv_core.mean(grey, mask).get(0), 255, opencv_imgproc.THRESH_BINARY);
        opencv_core.min(bright, mask, bright);
        return opencv_core.mean(picture, bright);
    }

    /** From a square of one to a rectangle. */
    private static Plane unit(double[] r) {
        return Plane.shift(r[0], r[1]).after(Plane.scale(r[2], r[3]));
    }

    private Taken pasted(Taken original, Mat piece, double[] where, boolean matched) {
        Mat mask = mask(original, where);
        if (matched) {
            Scalar wanted = opencv_core.mean(original.picture(), mask);
            Scalar had = opencv_core.mean(piece, mask);
            Mat shift = new Mat(4, 1, opencv_core.CV_64F);
            shift.<DoubleBuffer>createBuffer().put(new double[] {wanted.get(0) - had.get(0), wanted.get(1) - had.get(1), wanted.get(2) - had.get(2), 0});
            opencv_core.add(piece, shift, piece);
        }
        opencv_imgproc.GaussianBlur(mask, mask, new Size(0, 0), dice.between(0.5, 2));
        Layers.over(original.picture(), piece, mask);
        double[] box = original.place().box(where[0], where[1], where[2], where[3]);
        return new Taken(original.picture(), original.place(), original.art(), box);
    }

    private static Mat mask(Taken original, double[] where) {
        Mat whole = new Mat(64, 64, opencv_core.CV_8U, new Scalar(255));
        Plane onto = original.place().after(unit(where)).after(Plane.scale(1 / 64.0, 1 / 64.0));
        return Layers.seen(whole, onto, original.picture().cols(), original.picture().rows(), opencv_core.BORDER_CONSTANT);
    }
}
