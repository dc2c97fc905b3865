package gatehouse.specimens;

import gatehouse.vocabulary.IdentityDocumentType;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;

/** The face of a document of the invented country Utopia, flat; transparent outside its rounded corners. */
final class DocumentArt {
    private static final Color INK = new Color(0x16202E);
    private static final Color FAINT = new Color(0x4A5568);

    private final BufferedImage image;
    private final Graphics2D g;
    private final StrokeFont font;
    private final IdentityDocumentType type;
    private final InventedPerson person;

    private DocumentArt(IdentityDocumentType type, InventedPerson person) {
        this.type = type;
        this.person = person;
        // ISO/IEC 7810: ID-1 is 85.6 × 53.98 mm, the passport's ID-3 125 × 88 mm.
        this.image = new BufferedImage(1400, type == IdentityDocumentType.PASSPORT ? 986 : 883, BufferedImage.TYPE_INT_ARGB);
        this.g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        this.font = new StrokeFont(g);
    }

    static BufferedImage front(IdentityDocumentType type, InventedPerson person) {
        DocumentArt art = new DocumentArt(type, person);
        art.drawGround(0);
        art.drawHeading();
        art.drawPortrait();
        art.drawFields();
        if (type == IdentityDocumentType.PASSPORT) {
            art.drawZone(Mrz.passport(person), 830);
        }
        return art.finished();
    }

    static BufferedImage back(IdentityDocumentType type, InventedPerson person) {
        DocumentArt art = new DocumentArt(type, person);
        art.drawGround(1);
        art.drawBack();
        if (type != IdentityDocumentType.DRIVING_LICENCE) {
            art.drawZone(Mrz.card(type, person), 640);
        }
        return art.finished();
    }

    private BufferedImage finished() {
        g.dispose();
        return image;
    }

    private Color tint() {
        return switch (type) {
            case PASSPORT -> new Color(0x8C2F39);
            case ID_CARD -> new Color(0x1F5F8B);
            case DRIVING_LICENCE -> new Color(0xB0527A);
            case RESIDENCE_PERMIT -> new Color(0x2F7A52);
        };
    }

    private Color pale(double share) {
        Color tint = tint();
        return new Color(mix(tint.getRed(), share), mix(tint.getGreen(), share), mix(tint.getBlue(), share));
    }

    private static int mix(int value, double share) {
        return (int) Math.round(238 * (1 - share) + value * share);
    }

    private void drawGround(int shift) {
        int diameter = type == IdentityDocumentType.PASSPORT ? 24 : 104;
        g.setClip(new RoundRectangle2D.Double(0, 0, image.getWidth(), image.getHeight(), diameter, diameter));
        g.setColor(pale(0.12));
        g.fillRect(0, 0, image.getWidth(), image.getHeight());
        g.setStroke(new java.awt.BasicStroke(1.6f));
        for (int line = -4; line < 60; line++) {
            g.setColor(pale(line % 2 == 0 ? 0.34 : 0.24));
            g.draw(wave(line * 18, shift + line * 0.21));
        }
    }

    private Path2D wave(double base, double phase) {
        Path2D path = new Path2D.Double();
        path.moveTo(0, base);
        for (int x = 0; x <= image.getWidth(); x += 8) {
            path.lineTo(x, base + 26 * Math.sin(x / 90.0 + phase) + 12 * Math.sin(x / 37.0 - phase * 2));
        }
        return path;
    }

    private void drawHeading() {
        g.setColor(tint());
        g.fillRect(0, 0, image.getWidth(), 116);
        font.write("Utopia", 60, 84, 52, 0.95, Color.WHITE);
        font.write(type.name().replace('_', ' '), 520, 82, 40, 0.95, Color.WHITE);
        g.setColor(new Color(0xE9C46A));
        g.fillOval(1270, 22, 72, 72);
        g.setColor(tint());
        g.fillOval(1288, 40, 36, 36);
    }

    private void drawPortrait() {
        g.setColor(new Color(0xC9D3DC));
        g.fillRect(70, 170, 380, 490);
        java.awt.Shape whole = g.getClip();
        g.clipRect(70, 170, 380, 490);
        DrawnFace.draw(g, 70, 170, 380, 490, person.seed());
        g.setClip(whole);
        g.setColor(FAINT);
        g.setStroke(new java.awt.BasicStroke(3));
        g.drawRect(70, 170, 380, 490);
        font.write("Specimen", 92, 640, 38, 1.05, new Color(170, 30, 40, 170));
    }

    private void drawFields() {
        field("Surname", person.surname(), 500, 210);
        field("Given names", person.givenNames(), 500, 310);
        field("Date of birth", person.dateOfBirth().toString(), 500, 410);
        field("Nationality", "Utopian", 980, 410);
        field("Document number", person.documentNumber(), 500, 510);
        field("Date of expiry", person.expiry().toString(), 980, 510);
        field("Authority", "Registry of Utopia", 500, 610);
        if (type != IdentityDocumentType.PASSPORT) {
            font.write("Specimen - void - shows no real person", 70, 800, 30, 0.95, FAINT);
        }
    }

    private void field(String label, String value, double x, double y) {
        font.write(label, x, y, 19, 0.95, FAINT);
        font.write(value, x, y + 48, 34, 0.95, INK);
    }

    private void drawZone(List<String> lines, double top) {
        g.setColor(new Color(0xF2F2EC));
        g.fillRect(0, (int) top - 60, image.getWidth(), image.getHeight());
        double pitch = 1280.0 / lines.get(0).length();
        // Advance is 0.72 of the size in OCR-B.
        java.awt.Font font = OcrB.FONT.deriveFont((float) (pitch / 0.72));
        g.setColor(INK);
        for (int i = 0; i < lines.size(); i++) {
            for (int column = 0; column < lines.get(i).length(); column++) {
                g.fill(font.createGlyphVector(OcrB.CONTEXT, lines.get(i).substring(column, column + 1))
                        .getOutline((float) (60 + column * pitch), (float) (top + 24 + i * 78)));
            }
        }
    }

    private void drawBack() {
        g.setColor(pale(0.8));
        g.fillRect(0, 60, image.getWidth(), 90);
        font.write("Specimen - void", 70, 122, 36, 1, Color.WHITE);
        field("Place of birth", "Amaurot", 70, 200);
        field("Address", "1 Harbour street, Amaurot", 70, 300);
        field("Issued", person.expiry().minusYears(10).toString(), 70, 400);
        g.setColor(new Color(0xD8B24A));
        g.fill(new RoundRectangle2D.Double(1080, 200, 220, 180, 40, 40));
        g.setColor(tint().darker());
        g.setStroke(new java.awt.BasicStroke(4));
        g.draw(new RoundRectangle2D.Double(1080, 200, 220, 180, 40, 40));
        g.drawLine(1080, 290, 1300, 290);
        g.drawLine(1190, 200, 1190, 380);
        if (type == IdentityDocumentType.DRIVING_LICENCE) {
            for (int row = 0; row < 4; row++) {
                font.write("AMBCDE".charAt(row) + "   2019-04-01   " + person.expiry(), 70, 560 + row * 70, 32, 0.95, INK);
            }
        }
    }
}
