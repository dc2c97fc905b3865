package gatehouse.studio;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * Writes a contact sheet for each condition, to look at: {@code StudioSheet folder firstSeed count [conditions] [detail]}.
 * With {@code detail} each picture is a piece of 480 by 360 of its own pixels from the document's middle.
 *
 * <pre>mvn -q -o test-compile -DwithoutBrowser dependency:build-classpath -Dmdep.outputFile=target/cp
 * java -cp target/test-classes:target/classes:$(cat target/cp) gatehouse.studio.StudioSheet target/sheets 1 6</pre>
 */
final class StudioSheet {
    private static final int WIDE = 480;
    private static final int HIGH = 360;

    private StudioSheet() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        long first = Long.parseLong(arguments[1]);
        int count = Integer.parseInt(arguments[2]);
        String wanted = arguments.length > 3 ? arguments[3] : "all";
        boolean detail = arguments.length > 4;
        for (Condition condition : Condition.values()) {
            if (wanted.equals("all") || List.of(wanted.split(",")).contains(condition.name())) {
                long start = cpu();
                List<Shot> shots = new ArrayList<>();
                for (int i = 0; i < count; i++) {
                    shots.add(Studio.shoot(condition, first + i));
                }
                System.out.printf("%s %.2f s of a core a picture%n", condition, (cpu() - start) / 1e9 / count);
                write(folder.resolve(condition.name() + ".png"), shots, detail);
            }
        }
        for (SelfieCondition condition : SelfieCondition.values()) {
            if (wanted.equals("all") || List.of(wanted.split(",")).contains("SELFIE_" + condition.name())) {
                long start = cpu();
                List<Shot> shots = new ArrayList<>();
                for (int i = 0; i < count; i++) {
                    shots.add(Studio.selfie(condition, first + i));
                }
                System.out.printf("SELFIE_%s %.2f s of a core a picture%n", condition, (cpu() - start) / 1e9 / count);
                write(folder.resolve("SELFIE_" + condition.name() + ".png"), shots, detail);
            }
        }
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void write(Path file, List<Shot> shots, boolean detail) throws IOException {
        BufferedImage sheet = new BufferedImage(3 * WIDE, (shots.size() + 2) / 3 * HIGH, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = sheet.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        for (int i = 0; i < shots.size(); i++) {
            Shot shot = shots.get(i);
            BufferedImage picture = ImageIO.read(new ByteArrayInputStream(shot.bytes()));
            Graphics2D place = (Graphics2D) g.create(i % 3 * WIDE, i / 3 * HIGH, WIDE - 2, HIGH - 2);
            if (detail) {
                detail(place, picture, shot.truth());
            } else {
                whole(place, picture, shot.truth());
            }
        }
        ImageIO.write(sheet, "png", file.toFile());
    }

    private static void detail(Graphics2D g, BufferedImage picture, Truth truth) {
        double x = java.util.Arrays.stream(truth.cornerX()).average().orElseThrow() - WIDE / 2.0;
        double y = java.util.Arrays.stream(truth.cornerY()).average().orElseThrow() - HIGH / 2.0;
        g.drawImage(picture, (int) -x, (int) -y, null);
    }

    private static void whole(Graphics2D g, BufferedImage picture, Truth truth) {
        double scale = Math.min((double) WIDE / picture.getWidth(), (double) HIGH / picture.getHeight());
        BufferedImage half = picture;
        while (half.getWidth() * 0.5 > picture.getWidth() * scale) {
            half = halved(half);
        }
        g.drawImage(half, 0, 0, (int) (picture.getWidth() * scale), (int) (picture.getHeight() * scale), null);
        g.setColor(Color.GREEN);
        g.setStroke(new BasicStroke(0.6f));
        Path2D outline = new Path2D.Double();
        for (int i = 0; i < 5; i++) {
            double x = truth.cornerX()[i % 4] * scale;
            double y = truth.cornerY()[i % 4] * scale;
            if (i == 0) {
                outline.moveTo(x, y);
            } else {
                outline.lineTo(x, y);
            }
        }
        g.draw(outline);
        double[] flaw = truth.flaw();
        if (flaw != null) {
            g.setColor(Color.RED);
            g.drawRect((int) (flaw[0] * scale), (int) (flaw[1] * scale), (int) (flaw[2] * scale), (int) (flaw[3] * scale));
        }
        g.setColor(Color.MAGENTA);
        g.drawString(picture.getWidth() + "x" + picture.getHeight(), 3, HIGH - 6);
    }

    private static BufferedImage halved(BufferedImage picture) {
        BufferedImage half = new BufferedImage(picture.getWidth() / 2, picture.getHeight() / 2, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D g = half.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.drawImage(picture, 0, 0, half.getWidth(), half.getHeight(), null);
        g.dispose();
        return half;
    }
}
