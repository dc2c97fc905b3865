package gatehouse.studio;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_objdetect.FaceDetectorYN;

/** How many drawn portraits a detector of real faces finds: {@code FaceRate yunet.onnx 300 [sheet.png]}. */
final class FaceRate {

    private FaceRate() {}

    public static void main(String[] arguments) throws IOException {
        int count = Integer.parseInt(arguments[1]);
        BufferedImage sheet = new BufferedImage(12 * 160, ((count + 11) / 12) * 200, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = sheet.createGraphics();
        int found = 0;
        for (int seed = 0; seed < count; seed++) {
            boolean seen = seen(arguments[0], seed, g);
            found += seen ? 1 : 0;
        }
        System.out.printf("found %d of %d%n", found, count);
        if (arguments.length > 2) {
            ImageIO.write(sheet, "png", new File(arguments[2]));
        }
    }

    private static boolean seen(String model, int seed, Graphics2D sheet) {
        Holder holder = Holders.invent(Kind.PASSPORT, seed);
        Dice dice = new Dice(seed, "portrait");
        BufferedImage portrait = new Person(holder, Look.official(dice, new Color(0xE4E8EC)), dice).picture(240, 300, 0.66);
        float score = score(model, portrait);
        sheet.drawImage(portrait, seed % 12 * 160, seed / 12 * 200, 160, 200, null);
        sheet.setColor(score >= 0.7 ? Color.GREEN.darker() : Color.RED);
        sheet.drawString(String.format("%d %.2f", seed, score), seed % 12 * 160 + 4, seed / 12 * 200 + 12);
        return score >= 0.7;
    }

    private static float score(String model, BufferedImage portrait) {
        try (PointerScope scope = new PointerScope()) {
            assert scope != null;
            Mat picture = Mats.of(portrait);
            Mat faces = new Mat();
            FaceDetectorYN detector = FaceDetectorYN.create(model, "", picture.size(), 0.3f, 0.3f, 10, 0, 0);
            detector.detect(picture, faces);
            float best = 0;
            for (int i = 0; i < faces.rows(); i++) {
                best = Math.max(best, new FloatPointer(faces.ptr(i)).get(14));
            }
            return best;
        }
    }
}
