package gatehouse.studio;

import java.awt.Color;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.MatVector;

/** What a document lies on. */
enum Surface {
    PLAIN, WOOD, MARBLE, FABRIC, BED;

    private static final int[] WOODS = {0x8A5A33, 0xB98B5E, 0x5A3A22, 0xD8B88A, 0x9C7048, 0x3E2A1E};
    private static final int[] CLOTHS = {0x3C4A66, 0x7A7F86, 0xA89F8D, 0x5E3038, 0x2C2C30, 0xC8C2B6, 0x4F6650, 0x8C8FA8};

    /** @param scale pixels a millimetre */
    Mat paint(int width, int height, double scale, Dice dice) {
        return paint(width, height, scale, colour(dice), dice);
    }

    private Color colour(Dice dice) {
        return switch (this) {
            case WOOD -> new Color(WOODS[dice.whole(0, WOODS.length - 1)]);
            case MARBLE -> Colours.grey(dice.of(215, 190, 60, 235));
            case FABRIC, BED -> new Color(CLOTHS[dice.whole(0, CLOTHS.length - 1)]);
            default -> dice.chance(0.5) ? Colours.grey(dice.whole(40, 225)) : Colours.hsb(dice.between(0, 1), dice.between(0.05, 0.5), dice.between(0.2, 0.8));
        };
    }

    Mat paint(int width, int height, double scale, Color colour, Dice dice) {
        Mat field = switch (this) {
            case WOOD -> wood(width, height, scale, dice);
            case MARBLE -> marble(width, height, scale, dice);
            case FABRIC, BED -> fabric(width, height, scale, dice);
            default -> Noise.plus(Noise.field(width, height, 60 * scale, 60 * scale, dice), Noise.field(width, height, 1 + 0.15 * scale, 1 + 0.15 * scale, dice),
                    dice.between(0.2, 1));
        };
        double swing = switch (this) {
            case WOOD -> 0.1;
            case MARBLE -> 0.09;
            case FABRIC, BED -> 0.09;
            default -> 0.015;
        };
        Mat painted = coloured(field, colour, swing * dice.between(0.6, 1.3));
        return this == BED ? Clutter.cover(painted, scale, dice) : painted;
    }

    private static Mat wood(int width, int height, double scale, Dice dice) {
        Mat field = Noise.field(width, height, 150 * scale, 3 * scale, dice);
        Noise.plus(field, Noise.field(width, height, 60 * scale, 0.8 * scale, dice), 0.7);
        return Noise.plus(field, Noise.field(width, height, 8 * scale, 1 + 0.2 * scale, dice), 0.4);
    }

    /** Veins are where a smooth field passes through zero. */
    private static Mat marble(int width, int height, double scale, Dice dice) {
        Mat field = Noise.field(width, height, 40 * scale, 30 * scale, dice);
        Noise.plus(field, Noise.field(width, height, 9 * scale, 9 * scale, dice), 0.45);
        Noise.plus(field, Noise.field(width, height, 2.5 * scale, 2.5 * scale, dice), 0.15);
        Mat veins = opencv_core.abs(field).asMat();
        opencv_core.min(veins, Mats.scalar(0.5), veins);
        return Noise.plus(veins, Noise.field(width, height, 1.5, 1.5, dice), 0.05);
    }

    /** Threads over and under each other, unevenly spun. */
    private static Mat fabric(int width, int height, double scale, Dice dice) {
        double thread = Math.max(2.5, dice.between(0.5, 1.4) * scale);
        float[] across = new float[width];
        for (int x = 0; x < width; x++) {
            across[x] = (float) Math.sin(2 * Math.PI * x / thread);
        }
        float[] weave = new float[width * height];
        for (int y = 0; y < height; y++) {
            float down = (float) Math.sin(2 * Math.PI * y / thread);
            for (int x = 0; x < width; x++) {
                weave[y * width + x] = across[x] * down * 0.6f + 0.3f * across[x];
            }
        }
        Mat field = Mats.ofFloats(weave, width, height, 1);
        Noise.plus(field, Noise.field(width, height, thread * 8, thread * 0.5, dice), 0.35);
        return Noise.plus(field, Noise.field(width, height, 50 * scale, 30 * scale, dice), 0.5);
    }

    private static Mat coloured(Mat field, Color colour, double swing) {
        int[] bgr = {colour.getBlue(), colour.getGreen(), colour.getRed()};
        MatVector channels = new MatVector(3);
        for (int i = 0; i < 3; i++) {
            Mat channel = new Mat();
            field.convertTo(channel, opencv_core.CV_8U, swing * (30 + bgr[i]), bgr[i]);
            channels.put(i, channel);
        }
        Mat painted = new Mat();
        opencv_core.merge(channels, painted);
        return painted;
    }
}
