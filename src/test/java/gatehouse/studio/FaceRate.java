package gatehouse.studio;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;
import org.bytedeco.opencv.opencv_objdetect.FaceDetectorYN;

/**
 * How many faces a detector of real faces (YuNet, score at least 0.7) finds: on portraits cut from clear pictures of
 * documents, 240 by 300 pixels, and on good selfies at 320 pixels' width: {@code FaceRate yunet.onnx 300 [sheet.png]}.
 */
final class FaceRate {
    private static final Kind[] FRONTS = {Kind.PASSPORT, Kind.ID_CARD_FRONT, Kind.ID_CARD_TD2, Kind.DRIVING_LICENCE_FRONT,
            Kind.RESIDENCE_PERMIT_FRONT, Kind.VISA_A, Kind.VISA_B};

    private FaceRate() {}

    public static void main(String[] arguments) throws IOException {
        int count = Integer.parseInt(arguments[1]);
        BufferedImage sheet = new BufferedImage(12 * 160, ((2 * count + 11) / 12) * 200, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = sheet.createGraphics();
        int[] found = new int[2];
        for (int i = 0; i < 2 * count; i++) {
            try (PointerScope scope = new PointerScope()) {
                assert scope != null;
                Mat picture = i % 2 == 0 ? portrait(i / 2) : selfie(i / 2);
                float score = score(arguments[0], picture);
                found[i % 2] += score >= 0.7 ? 1 : 0;
                g.drawImage(Mats.toImage(picture), i % 12 * 160, i / 12 * 200, 160, 200, null);
                g.setColor(score >= 0.7 ? Color.GREEN.darker() : Color.RED);
                g.drawString(String.format("%d %.2f", i / 2, score), i % 12 * 160 + 4, i / 12 * 200 + 12);
            }
        }
        System.out.printf("portraits: %d of %d, selfies: %d of %d%n", found[0], count, found[1], count);
        if (arguments.length > 2) {
            ImageIO.write(sheet, "png", new File(arguments[2]));
        }
    }

    private static Mat portrait(long seed) {
        Shot shot = Studio.shoot(Condition.GOOD_PLAIN, FRONTS[(int) (seed % FRONTS.length)], seed);
        Truth truth = shot.truth();
        double[] share = Objects.requireNonNull(truth.portrait());
        // From the document's unit square; then only the portrait's part of it, upright.
        Mat onto = opencv_imgproc.getPerspectiveTransform(points(truth.cornerX(), truth.cornerY()), points(
                new double[] {-share[0] / share[2] * 240, (1 - share[0]) / share[2] * 240, (1 - share[0]) / share[2] * 240, -share[0] / share[2] * 240},
                new double[] {-share[1] / share[3] * 300, -share[1] / share[3] * 300, (1 - share[1]) / share[3] * 300, (1 - share[1]) / share[3] * 300}));
        Mat portrait = new Mat();
        opencv_imgproc.warpPerspective(decoded(shot), portrait, onto, new Size(240, 300));
        return portrait;
    }

    private static Mat selfie(long seed) {
        Mat whole = decoded(Studio.selfie(SelfieCondition.GOOD, seed));
        Mat small = new Mat();
        opencv_imgproc.resize(whole, small, new Size(320, 320 * whole.rows() / whole.cols()), 0, 0, opencv_imgproc.INTER_AREA);
        return small;
    }

    private static Mat decoded(Shot shot) {
        return opencv_imgcodecs.imdecode(new Mat(1, shot.bytes().length, opencv_core.CV_8UC1, new BytePointer(shot.bytes())), opencv_imgcodecs.IMREAD_COLOR);
    }

    private static Mat points(double[] x, double[] y) {
        Mat points = new Mat(4, 1, opencv_core.CV_32FC2);
        FloatBuffer buffer = points.createBuffer();
        for (int i = 0; i < 4; i++) {
            buffer.put((float) x[i]).put((float) y[i]);
        }
        return points;
    }

    private static float score(String model, Mat picture) {
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
