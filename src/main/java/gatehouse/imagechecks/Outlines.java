package gatehouse.imagechecks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Outlines that a document may have, the likelier ones laid exactly along the edges, and which of them is likeliest. */
final class Outlines {
    private static final double LEAST_SCORE = 0.62;
    private static final double LEAST_SIDE = 0.4;
    private static final double AS_WELL = 0.004;
    private static final double LEAST_SIDE_IF_VOUCHED = 0.25;
    private static final double AROUND = 0.08;
    private static final double LEAST_AROUND = 0.92;
    /** How many times as large it is; a portrait is a fourth of its document, and lines of a table may cut anything. */
    private static final double LARGER = 1.6;
    private static final double LARGER_IF_CUT = 2.5;
    /** Area in pixels of the small picture below which an outline is more likely of something printed, where there is one around it. */
    private static final double SMALL = 12_000;
    private static final double AROUND_SMALL = 0.2;
    private static final double LEAST_AROUND_SMALL = 0.8;
    /** Of the two sides that are all that is seen of an outline. */
    private static final double SHARP = 0.97;
    /** A document is fourteen times as large and more, of which the picture may cut half; a portrait is three times. */
    private static final double OF_FACE = 7;
    private static final int MOST_FITTED = 60;
    private static final Comparator<OutlineScore.Judged> BY_SCORE = Comparator.comparingDouble(OutlineScore.Judged::score);

    private final OutlineScore score;
    private final SideFit fit;
    private final List<Quadrangle> added = new ArrayList<>();
    private final List<OutlineScore.Judged> judged = new ArrayList<>();

    Outlines(OutlineScore score, SideFit fit) {
        this.score = score;
        this.fit = fit;
    }

    void add(Collection<Quadrangle> candidates) {
        added.addAll(candidates);
        candidates.stream().map(score::judgeRoughly).filter(Outlines::isLikely).sorted(BY_SCORE.reversed()).limit(MOST_FITTED)
                .flatMap(one -> Stream.of(one.corners(), fit.fitted(one.corners()))).map(score::judge).filter(Outlines::isLikely)
                .forEach(judged::add);
    }

    private static boolean isLikely(OutlineScore.Judged one) {
        return one.score() > LEAST_SCORE && one.weakest() > LEAST_SIDE;
    }

    boolean isSettled(double enough) {
        OutlineScore.Judged best = likeliest();
        return best != null && best.goesOn() == 0 && best.score() >= enough;
    }

    /** Null where no outline is likely. */
    OutlineScore.@Nullable Judged best() {
        OutlineScore.Judged likeliest = likeliest();
        return likeliest == null ? null : exact(likeliest);
    }

    private OutlineScore.@Nullable Judged likeliest() {
        return judged.stream().max(BY_SCORE).map(this::around).orElse(null);
    }

    /** The same laid anew along the edges, where these bear it out as well: of outlines that are judged alike some lie beside them. */
    private OutlineScore.Judged exact(OutlineScore.Judged best) {
        OutlineScore.Judged exact = best;
        for (int reach : new int[] {SideFit.FARTHER, SideFit.NEARBY, SideFit.NEARBY}) {
            OutlineScore.Judged fitted = score.judge(fit.fitted(exact.corners(), reach));
            boolean asWell = fitted.score() > exact.score() - (reach == SideFit.NEARBY ? AS_WELL : -AS_WELL) && fitted.missing().equals(best.missing());
            exact = asWell ? fitted : exact;
        }
        return exact;
    }

    /**
     * The likeliest that has the portrait of this face on it and is not the portrait's own. The face vouches for it, so that one side may
     * be hidden by fingers. Null where none is likely.
     */
    OutlineScore.@Nullable Judged bestWith(FaceFinder.Box face) {
        return bestOf(one -> isDocumentOf(face, one));
    }

    /** The likeliest that is the document of this zone, in pixels of the small picture; likewise. */
    OutlineScore.@Nullable Judged bestWith(ZonePlace zone) {
        return bestOf(zone::isOn);
    }

    private OutlineScore.@Nullable Judged bestOf(Predicate<Quadrangle> documents) {
        return added.stream().filter(documents).map(score::judgeRoughly).sorted(BY_SCORE.reversed()).limit(MOST_FITTED)
                .flatMap(one -> Stream.of(one.corners(), fit.fitted(one.corners()))).map(score::judge)
                .filter(one -> one.goesOn() == 0 && one.weakest() > LEAST_SIDE_IF_VOUCHED && one.score() > LEAST_SCORE && documents.test(one.corners()))
                .max(BY_SCORE).map(this::exact).orElse(null);
    }

    /** Whether a face lies within an outline that is as large as a document is beside its holder's face. */
    static boolean isDocumentOf(FaceFinder.Box face, Quadrangle outline) {
        return outline.area() > OF_FACE * face.area() && outline.contains((face.left() + face.right()) / 2, (face.top() + face.bottom()) / 2);
    }

    /**
     * Portraits and panels are printed parallel to the document's sides, and their edges may be sharper than those. The more of
     * the outer one's sides is seen, the likelier it is no chance grain of the table. Where the inner one has no document's shape, the
     * picture may cut the outer one even to two of its sides.
     */
    private OutlineScore.Judged around(OutlineScore.Judged inner) {
        boolean small = inner.corners().area() < SMALL;
        double enough = small ? Math.max(LEAST_AROUND_SMALL, inner.score() - AROUND_SMALL) : Math.max(LEAST_AROUND, inner.score() - AROUND);
        boolean odd = !score.isOfShape(inner.corners());
        return judged.stream().filter(outer -> outer.goesOn() == 0 && (outer.invisible() <= 1 ? outer.score() > enough : odd && isSharpCorner(outer))
                        && outer.corners().area() > (outer.missing().isEmpty() ? LARGER : LARGER_IF_CUT) * inner.corners().area()
                        && outer.corners().surrounds(inner.corners()) && outer.corners().isParallelTo(inner.corners(), odd ? outer.missing() : List.of()))
                .max(BY_SCORE).orElse(inner);
    }

    /** Whether two sides that meet are all that is seen of it, from end to end. */
    private static boolean isSharpCorner(OutlineScore.Judged one) {
        return one.missing().size() == 3 && one.support() >= SHARP && one.weakest() >= SHARP;
    }
}
