package gatehouse.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.pdf417.PDF417Reader;
import gatehouse.intake.FileInspection;
import gatehouse.intake.Inspected;
import gatehouse.intake.MediaType;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.bytedeco.javacpp.PointerScope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class StudioTests {

    @ParameterizedTest
    @EnumSource
    void everyConditionIsAFileThatIntakeTakes(Condition condition) {
        Shot shot = Studio.shoot(condition, 12);
        assertThat(FileInspection.inspect(shot.bytes(), "picture.jpg")).isInstanceOfSatisfying(Inspected.Accepted.class, accepted -> {
            assertThat(accepted.type() == MediaType.JPEG || condition == Condition.SCREENSHOT).isTrue();
        });
        assertThat(shot.truth().condition()).isEqualTo(condition);
    }

    @ParameterizedTest
    @EnumSource
    void everySelfieIsAFileThatIntakeTakes(SelfieCondition condition) {
        assertThat(FileInspection.inspect(Studio.selfie(condition, 3).bytes(), "selfie.jpg")).isInstanceOf(Inspected.Accepted.class);
    }

    static Stream<Condition> someConditions() {
        return Stream.of(Condition.GOOD_CLUTTER, Condition.COLOUR_COPY);
    }

    @ParameterizedTest
    @MethodSource("someConditions")
    void theSameSeedGivesTheSameBytesAndAnotherSeedOthers(Condition condition) {
        byte[] once = Studio.shoot(condition, Kind.ID_CARD_FRONT, 5).bytes();
        Studio.selfie(SelfieCondition.NO_FACE, 1);
        assertThat(Studio.shoot(condition, Kind.ID_CARD_FRONT, 5).bytes()).isEqualTo(once);
        assertThat(Studio.shoot(condition, Kind.ID_CARD_FRONT, 6).bytes()).isNotEqualTo(once);
    }

    @ParameterizedTest
    @EnumSource
    void everyZoneHasItsLengthsAndRightCheckDigits(Kind kind) {
        LongStream.range(0, 300).forEach(seed -> {
            Holder holder = Zone.cut(Holders.invent(kind, seed), Zone.nameRoom(kind));
            List<String> lines = Zone.lines(kind, holder);
            assertThat(lines.isEmpty()).isNotEqualTo(kind.hasZone());
            assertThat(lines).allMatch(line -> line.matches("[A-Z0-9<]+") && line.length() == lines.get(0).length());
            if (lines.size() == 2) {
                twoLines(lines.get(1), kind);
            } else if (lines.size() == 3) {
                threeLines(lines, holder);
            }
        });
    }

    private static void twoLines(String line, Kind kind) {
        digit(line.substring(0, 9), line.charAt(9));
        digit(line.substring(13, 19), line.charAt(19));
        digit(line.substring(21, 27), line.charAt(27));
        if (kind == Kind.PASSPORT || kind == Kind.ID_CARD_TD2) {
            int end = line.length() - 1;
            digit(line.substring(0, 10) + line.substring(13, 20) + line.substring(21, end), line.charAt(end));
        }
    }

    private static void threeLines(List<String> lines, Holder holder) {
        String upper = lines.get(0).substring(5);
        String lower = lines.get(1);
        if (upper.charAt(9) == '<') {
            String number = holder.documentNumber();
            assertThat(upper).startsWith(number.substring(0, 9) + "<" + number.substring(9));
            digit(number, upper.charAt(number.length() + 1));
        } else {
            digit(upper.substring(0, 9), upper.charAt(9));
        }
        digit(lower.substring(0, 6), lower.charAt(6));
        digit(lower.substring(8, 14), lower.charAt(14));
        digit(upper + lower.substring(0, 7) + lower.substring(8, 15) + lower.substring(18, 29), lower.charAt(29));
    }

    private static void digit(String text, char digit) {
        assertThat((char) ('0' + Zone.digit(text))).isEqualTo(digit);
    }

    /** ICAO 9303-4, appendix B: the example's check digits. */
    @Test
    void checkDigitsAreThoseOfTheStandardsExample() {
        assertThat(Zone.digit("L898902C3")).isEqualTo(6);
        assertThat(Zone.digit("740812")).isEqualTo(2);
    }

    @Test
    void namesAreWrittenAsTheStandardSays() {
        assertThat(Transliteration.zone("Müller")).isEqualTo("MUELLER");
        assertThat(Transliteration.zone("Łukasz Søren-Núñez")).isEqualTo("LUKASZ<SOEREN<NUNEZ");
        assertThat(Transliteration.zone("O'Brien")).isEqualTo("OBRIEN");
        assertThat(Transliteration.zone("Þórsdóttir")).isEqualTo("THORSDOTTIR");
    }

    @Test
    void aNameThatIsTooLongIsCutSoThatSomethingOfEachIsLeft() {
        LongStream.range(0, 500).mapToObj(seed -> Zone.cut(Holders.invent(Kind.ID_CARD_BACK, seed), 30)).forEach(holder -> {
            assertThat(holder.zoneSurname().length() + 2 + holder.zoneGivenNames().length()).isLessThanOrEqualTo(30);
            assertThat(holder.zoneSurname() + holder.zoneGivenNames()).matches("[A-Z].*[A-Z]");
        });
    }

    @Test
    void bothSidesAreOfTheSameHolder() {
        LongStream.range(0, 100).forEach(seed -> {
            assertThat(Holders.invent(Kind.ID_CARD_BACK, seed)).isEqualTo(Holders.invent(Kind.ID_CARD_FRONT, seed));
            assertThat(Holders.invent(Kind.DRIVING_LICENCE_BACK, seed)).isEqualTo(Holders.invent(Kind.DRIVING_LICENCE_FRONT, seed));
        });
    }

    @Test
    void aMarkOnTheDocumentIsSeenWhereTheTruthSays() {
        for (long seed = 0; seed < 3; seed++) {
            try (PointerScope scope = new PointerScope()) {
                assert scope != null;
                Marked marked = new Marked();
                Taken taken = new Photographer(Condition.GOOD_ROTATED, marked, 1280, 960, new Dice(seed, "marks")).take();
                BufferedImage picture = Mats.toImage(taken.picture());
                for (double[] mark : Marked.MARKS) {
                    double[] seen = middleOfRed(picture, taken.place().x(mark[0], mark[1]), taken.place().y(mark[0], mark[1]));
                    assertThat(seen[0]).isCloseTo(taken.place().x(mark[0], mark[1]), within(1.5));
                    assertThat(seen[1]).isCloseTo(taken.place().y(mark[0], mark[1]), within(1.5));
                }
            }
        }
    }

    /** White, with red discs near its corners. */
    private record Marked() implements Subject {
        private static final double[][] MARKS = {{8, 8}, {78, 8}, {78, 46}, {8, 46}};

        @Override
        public double width() {
            return 85.6;
        }

        @Override
        public double height() {
            return 54;
        }

        @Override
        public Flat at(double scale) {
            Sheet sheet = new Sheet(width(), height(), scale);
            sheet.fill(0, 0, width(), height(), Color.LIGHT_GRAY);
            for (double[] mark : MARKS) {
                sheet.fill(new java.awt.geom.Ellipse2D.Double(mark[0] - 2, mark[1] - 2, 4, 4), Color.RED);
            }
            BufferedImage image = sheet.image();
            return new Flat(Mats.of(image), Flat.rounded(image.getWidth(), image.getHeight(), 3), width(), height(), 0.76, Plane.shift(0, 0), null);
        }
    }

    private static double[] middleOfRed(BufferedImage picture, double aboutX, double aboutY) {
        double x = 0;
        double y = 0;
        int count = 0;
        for (int row = (int) aboutY - 40; row < aboutY + 40; row++) {
            for (int column = (int) aboutX - 40; column < aboutX + 40; column++) {
                if (row >= 0 && column >= 0 && row < picture.getHeight() && column < picture.getWidth()) {
                    Color colour = new Color(picture.getRGB(column, row));
                    boolean red = colour.getRed() - colour.getGreen() > 110;
                    x += red ? column + 0.5 : 0;
                    y += red ? row + 0.5 : 0;
                    count += red ? 1 : 0;
                }
            }
        }
        return new double[] {x / count, y / count};
    }

    @Test
    void aForgeryTellsOfAnotherInItsZoneAndPrintsItsHolder() {
        Truth genuine = Studio.shoot(Condition.GOOD_SCAN, Kind.PASSPORT, 4).truth();
        Truth other = Studio.shoot(Condition.GOOD_SCAN, Kind.PASSPORT, 5).truth();
        Truth forged = Studio.shootWithZoneOf(Condition.GOOD_SCAN, Kind.PASSPORT, 4, 5).truth();
        assertThat(forged.zone()).isEqualTo(other.zone()).isNotEqualTo(genuine.zone());
        assertThat(forged.holder()).isEqualTo(genuine.holder());
        assertThat(forged.cornerX()).isEqualTo(genuine.cornerX());
    }

    @Test
    void theGlyphPitchIsThatOfTheZone() {
        Truth truth = Studio.shoot(Condition.GOOD_SCAN, Kind.ID_CARD_BACK, 2).truth();
        double across = Math.hypot(truth.cornerX()[1] - truth.cornerX()[0], truth.cornerY()[1] - truth.cornerY()[0]);
        assertThat(truth.glyphPitch() / across * 85.6).isCloseTo(2.54, within(0.05));
    }

    @Test
    void oneOrTwoCornersAreCutByOneToFifteenPercentAndOfGoodPicturesNone() {
        for (long seed = 0; seed < 200; seed++) {
            assertThat(outside(Condition.CORNER_CUT, seed)).hasSizeBetween(1, 2).allMatch(out -> out >= 0.01 && out <= 0.15);
            assertThat(outside(Condition.GOOD_ROTATED, seed)).isEmpty();
        }
    }

    /** How far each corner that is outside is so, as a share of the frame. */
    private static List<Double> outside(Condition condition, long seed) {
        Pose pose = new Posing(condition, new Dice(seed, "pose")).pose(1280, 960, 85.6, 54);
        double[][] corners = pose.thing(85.6, 54, 0).corners(0, 0, 85.6, 54);
        return IntStream.range(0, 4).mapToObj(i -> Posing.outside(corners[0][i], corners[1][i], pose)).filter(out -> out > 0).toList();
    }

    @Test
    void aLicencesCodeReadsBackAsItsHolder() throws Exception {
        try (PointerScope scope = new PointerScope()) {
            assert scope != null;
            Artwork art = Artwork.draw(Kind.DRIVING_LICENCE_BACK, 3, 3, 3, 16, false);
            double[] code = art.fields().get(0);
            BufferedImage image = art.sheet().image().getSubimage((int) (code[0] * 16) - 15, (int) (code[1] * 16) - 15, (int) (code[2] * 16) + 30,
                    (int) (code[3] * 16) + 30);
            int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
            String text = new PDF417Reader().decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels)))).getText();
            assertThat(text).contains("DAQ" + art.holder().documentNumber(), "DCGUTO").startsWith("@\n\u001e\rANSI ");
        }
    }
}
