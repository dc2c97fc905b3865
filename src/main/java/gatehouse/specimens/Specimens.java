package gatehouse.specimens;

import gatehouse.vocabulary.IdentityDocumentType;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Draws pictures and papers of nobody: the same bytes for the same person and flaws, without any font of the machine. */
public final class Specimens {

    private Specimens() {}

    /** The front of a document, or a passport's data page, photographed on a table: a JPEG. */
    public static byte[] identityFront(IdentityDocumentType type, InventedPerson person, Flaw... flaws) {
        return photographed(DocumentArt.front(type, person), person.seed() * 2, flaws);
    }

    /** The back of a document that has one, photographed on a table: a JPEG. */
    public static byte[] identityBack(IdentityDocumentType type, InventedPerson person, Flaw... flaws) {
        if (!type.hasBack()) {
            throw new IllegalArgumentException("A " + type + " has no back.");
        }
        return photographed(DocumentArt.back(type, person), person.seed() * 2 + 1, flaws);
    }

    /** The person's picture of themself: a JPEG with the face of the same person's documents. */
    public static byte[] selfie(InventedPerson person, Flaw... flaws) {
        BufferedImage image = new BufferedImage(1200, 1500, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        Random scene = new Random(person.seed() * 17 + 3);
        g.setPaint(new GradientPaint(scene.nextInt(1200), 0, wall(scene), scene.nextInt(1200), 1500, wall(scene)));
        g.fillRect(0, 0, 1200, 1500);
        for (int thing = 0; thing < 4; thing++) {
            g.setColor(wall(scene).darker());
            g.fillRect(scene.nextInt(1100), scene.nextInt(900), 80 + scene.nextInt(260), 150 + scene.nextInt(600));
        }
        DrawnFace.draw(g, 90 + scene.nextInt(130), 160 + scene.nextInt(90), 880 + scene.nextInt(60), 1300, person.seed());
        new StrokeFont(g).write("Specimen", 40, 90, 46, 1, new Color(0xA02030));
        g.dispose();
        double[] x = {300, 900, 900, 300};
        double[] y = {400, 400, 1100, 1100};
        return jpeg(new Camera(Canvas.of(image), new Random(person.seed()), set(flaws)).shoot(x, y));
    }

    /**
     * An institution's paper: one page of a PDF.
     *
     * @param title such as "Trust deed"
     * @param lines plain text, at most about 45; letters outside Latin-1 become question marks
     */
    public static byte[] institutionDocument(String title, List<String> lines) {
        return SpecimenPdf.of(title, lines);
    }

    /** A pale colour of a room; each person is in another. */
    private static Color wall(Random scene) {
        return new Color(150 + scene.nextInt(90), 150 + scene.nextInt(90), 150 + scene.nextInt(90));
    }

    private static byte[] photographed(BufferedImage art, long seed, Flaw... flaws) {
        return jpeg(Photograph.of(art, seed, set(flaws)));
    }

    private static Set<Flaw> set(Flaw... flaws) {
        EnumSet<Flaw> set = EnumSet.noneOf(Flaw.class);
        set.addAll(List.of(flaws));
        return set;
    }

    private static byte[] jpeg(BufferedImage image) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(0.88f);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), parameters);
        } catch (IOException e) {
            throw new UncheckedIOException("Nothing is written but to memory.", e);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}
