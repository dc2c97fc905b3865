package gatehouse.imagechecks.ocr;

import gatehouse.imagechecks.mrz.Zone;
import gatehouse.imagechecks.mrz.ZoneFormat;
import gatehouse.imagechecks.mrz.ZoneParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.bytedeco.opencv.opencv_core.Mat;
import org.jspecify.annotations.Nullable;

/** Finds the zone and has two independent readers read it: the net of this product, and PP-OCR's recogniser. */
final class ZoneReader {
    /** Two lines of 36 whose fields stand elsewhere than in TD2. */
    private static final String OLD_FRENCH_CARD = "IDFRA";
    private static final int[] OF_TWO = {44, 36};
    private static final int[] OF_THREE = {30};
    /** Height of a capital by the distance of characters: 0.95 by ISO 1073-2, and what finding the line may be off. */
    private static final double LEAST_SHAPE = 0.7;
    private static final double MOST_SHAPE = 1.3;
    /** A candidate read as well as this is the zone; other candidates need no look. */
    private static final double CERTAIN = -0.15;
    /** A first line read worse than this is none, and its other lines need no look. */
    private static final double HOPELESS = -1.5;
    /** Characters that a line may have been found too long at one end. More, and it is of more characters than was thought. */
    private static final double MOST_LEFT_OUT = 3.5;
    /** What ends that were measured anew may cost in score: they are right for the other reader too. */
    private static final double AS_WELL = 0.01;
    /** Readers who hold less of the signs alike see no zone, or one upside down or blurred, and no closer look tells them more. */
    private static final double LEAST_ALIKE = 0.6;
    /** Where readers who are in doubt look again: lower and taller than the line seems to be, as shares of its height. */
    private static final double[][] AGAIN = {{-0.06, 0.08}, {0.06, -0.06}, {0, 0.2}};

    private final GridReader grid;
    private final LineReader recogniser;

    ZoneReader(GridReader grid, LineReader recogniser) {
        this.grid = grid;
        this.recogniser = recogniser;
    }

    /** @param grey an upright document, {@value ZoneFinder#WIDTH} pixels wide */
    Optional<ZoneText> read(Mat grey) {
        Seen best = null;
        for (List<TextLine> candidate : new ZoneFinder(grey).candidates()) {
            Seen seen = look(grey, candidate.stream().map(line -> ZoneStrip.refined(grey, line)).toList());
            if (seen != null && (best == null || seen.score() > best.score())) {
                best = seen;
            }
            if (best != null && best.score() > CERTAIN) {
                break;
            }
        }
        return best == null || best.score() < ZoneText.LEAST ? Optional.empty() : Optional.of(text(grey, best));
    }

    /** The net's look at the lines of a candidate, thought to have so many characters each. */
    private record Seen(List<TextLine> lines, List<EvenLook> looks, int length) {

        double score() {
            Alphabet whole = Alphabet.whole(length);
            double score = looks.stream().mapToDouble(look -> look.read(whole).score()).average().orElse(-9);
            // A third line read as well speaks for three.
            return lines.size() == 3 ? score + 0.1 : score;
        }
    }

    /** With the number of characters that suits it best; null where none is thinkable. */
    private @Nullable Seen look(Mat grey, List<TextLine> lines) {
        Seen best = null;
        for (int length : lines.size() == 3 ? OF_THREE : OF_TWO) {
            Seen seen = lines.stream().allMatch(line -> isThinkable(line, length)) ? look(grey, lines, length) : null;
            if (seen != null && (best == null || seen.score() > best.score())) {
                best = seen;
            }
        }
        return best;
    }

    private static boolean isThinkable(TextLine line, int length) {
        double shape = line.height() / (line.length() / (length - 0.3));
        return shape > LEAST_SHAPE && shape < MOST_SHAPE;
    }

    private @Nullable Seen look(Mat grey, List<TextLine> lines, int length) {
        List<TextLine> ended = new ArrayList<>();
        List<EvenLook> looks = new ArrayList<>();
        for (TextLine line : lines) {
            EvenLook look = grid.look(grey, line, length);
            ReadLine read = look.read(Alphabet.whole(length));
            if (looks.isEmpty() && read.score() < HOPELESS) {
                return null;
            }
            TextLine moved = grid.ended(line, read);
            if (moved.leavesOut(line) > MOST_LEFT_OUT * line.length() / length) {
                return null;
            }
            EvenLook second = moved.isNearly(line, length) ? look : grid.look(grey, moved, length);
            boolean better = second != look && second.read(Alphabet.whole(length)).score() > read.score() - AS_WELL;
            ended.add(better ? moved : line);
            looks.add(better ? second : look);
        }
        return new Seen(List.copyOf(ended), List.copyOf(looks), length);
    }

    /** What both readers saw of one line. */
    private record Both(EvenLook mine, EvenLook theirs) {

        LinePair pair(Alphabet alphabet) {
            return LinePair.of(mine, theirs, alphabet, mine.length());
        }
    }

    private ZoneText text(Mat grey, Seen seen) {
        Alphabet[] alphabets = alphabets(seen);
        List<Both> looks = new ArrayList<>();
        List<LinePair> pairs = new ArrayList<>();
        for (int i = 0; i < alphabets.length; i++) {
            looks.add(new Both(seen.looks().get(i), recogniser.look(grey, seen.lines().get(i), seen.length())));
            pairs.add(looks.get(i).pair(alphabets[i]));
        }
        Set<Integer> open = new TreeSet<>();
        for (int i = 0; i < alphabets.length; i++) {
            if (!pairs.get(i).agrees()) {
                open.add(i);
            }
        }
        if (open.isEmpty() && zone(pairs).filter(Zone::isValid).isEmpty()) {
            // Where a check digit fails, a sign was misread or the document is wrong: a closer look tells.
            open.addAll(IntStream.range(0, alphabets.length).boxed().toList());
        }
        if (alike(pairs) < LEAST_ALIKE) {
            open.clear();
        }
        for (int i : open) {
            looks.set(i, closer(looks.get(i), grey, seen.lines().get(i)));
            pairs.set(i, looks.get(i).pair(alphabets[i]));
        }
        List<LinePair> told = mended(chosen(pairs, looks), looks);
        return new ZoneText(List.of(told.stream().map(LinePair::first).toList(), told.stream().map(LinePair::second).toList()),
                seen.lines(), seen.score());
    }

    /** The share of the signs that both readers hold. */
    private static double alike(List<LinePair> pairs) {
        return pairs.stream().mapToDouble(LinePair::alike).average().orElse(0);
    }

    /** Each weighs all that it saw, slightly other cuts besides. */
    private Both closer(Both first, Mat grey, TextLine line) {
        return new Both(again(grid, first.mine(), grey, line), again(recogniser, first.theirs(), grey, line));
    }

    private static EvenLook again(LineReader reader, EvenLook first, Mat grey, TextLine line) {
        List<EvenLook> looks = new ArrayList<>(List.of(first));
        for (double[] cut : AGAIN) {
            looks.add(reader.look(grey, line.moved(cut[0], cut[1]), first.length()));
        }
        return EvenLook.together(looks);
    }

    /** Where the readers differ, and only with the one's line every check digit holds, and the other wavers: that line. */
    private static List<LinePair> chosen(List<LinePair> pairs, List<Both> looks) {
        List<LinePair> chosen = new ArrayList<>(pairs);
        for (int i = 0; i < pairs.size(); i++) {
            String first = pairs.get(i).first();
            String second = pairs.get(i).second();
            boolean firstHolds = holds(chosen, i, first);
            if (!first.equals(second) && firstHolds != holds(chosen, i, second)) {
                String line = firstHolds ? first : second;
                boolean wavers = firstHolds ? LinePair.wavers(looks.get(i).theirs(), first, second) : LinePair.wavers(looks.get(i).mine(), second, first);
                chosen.set(i, wavers ? new LinePair(line, line) : pairs.get(i));
            }
        }
        return chosen;
    }

    private static boolean holds(List<LinePair> pairs, int i, String line) {
        List<String> lines = new ArrayList<>(pairs.stream().map(LinePair::first).toList());
        lines.set(i, line);
        return ZoneParser.parse(lines).filter(Zone::isValid).isPresent();
    }

    /** Where both readers waver between a nought and an O or the like, and one of them makes a failing check digit hold, it is that. */
    private static List<LinePair> mended(List<LinePair> pairs, List<Both> looks) {
        List<String> lines = zone(pairs).filter(zone -> !zone.isValid()).flatMap(Zone::mended).filter(Zone::isValid).map(Zone::lines).orElse(List.of());
        List<LinePair> mended = new ArrayList<>(pairs);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            String held = pairs.get(i).first();
            Both both = looks.get(i);
            if (!line.equals(held) && !(LinePair.wavers(both.mine(), line, held) && LinePair.wavers(both.theirs(), line, held))) {
                return pairs;
            }
            mended.set(i, new LinePair(line, line));
        }
        return mended;
    }

    /** The zone that both hold; empty where they hold none, or not the same. */
    private static Optional<Zone> zone(List<LinePair> pairs) {
        return pairs.stream().allMatch(LinePair::agrees) ? ZoneParser.parse(pairs.stream().map(LinePair::first).toList()) : Optional.empty();
    }

    /** What the format that the first line speaks of permits at each place. */
    private static Alphabet[] alphabets(Seen seen) {
        String first = seen.looks().get(0).read(Alphabet.whole(seen.length())).text();
        ZoneFormat format = format(first, seen.length());
        Alphabet[] alphabets = new Alphabet[seen.lines().size()];
        for (int line = 0; line < alphabets.length; line++) {
            int of = line;
            alphabets[line] = first.startsWith(OLD_FRENCH_CARD) ? Alphabet.whole(seen.length())
                    : Alphabet.of(IntStream.range(0, seen.length()).mapToObj(column -> format.permitted(of, column)).toArray(String[]::new));
        }
        return alphabets;
    }

    private static ZoneFormat format(String first, int length) {
        boolean visa = first.startsWith("V");
        return switch (length) {
            case 30 -> ZoneFormat.TD1;
            case 36 -> visa ? ZoneFormat.MRV_B : ZoneFormat.TD2;
            default -> visa ? ZoneFormat.MRV_A : ZoneFormat.TD3;
        };
    }
}
