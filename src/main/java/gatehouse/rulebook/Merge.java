package gatehouse.rulebook;

import gatehouse.requirements.RuleFile;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Two changes of the same rules brought together, file by file and golden case by golden case.
 *
 * @param base   what both began with
 * @param newest what others made of it
 * @param ours   what we did
 */
record Merge(Edition base, Edition newest, Edition ours) {

    /** Parts of one kind: where they stand in an edition, what they are called, and whether two are the same. */
    private record Kind<P>(Function<Edition, List<P>> parts, Function<P, String> name, BiPredicate<P, P> same) {

        Optional<P> of(Edition edition, String called) {
            return parts.apply(edition).stream().filter(part -> name.apply(part).equals(called)).findFirst();
        }

        boolean isSame(Edition one, Edition other, String called) {
            Optional<P> there = of(other, called);
            return of(one, called).map(part -> there.filter(twin -> same.test(part, twin)).isPresent()).orElse(there.isEmpty());
        }
    }

    private static final Kind<RuleFile> FILES =
            new Kind<>(Edition::files, RuleFile::name, (one, other) -> Arrays.equals(one.bytes(), other.bytes()));
    private static final Kind<GoldenCase> GOLDEN = new Kind<>(Edition::golden, GoldenCase::name, GoldenCase::equals);

    static boolean isSameFile(Edition one, Edition other, String name) {
        return FILES.isSame(one, other, name);
    }

    /** What the others have where we changed nothing, and ours where we did. */
    Edition merged() {
        return new Edition(merged(FILES), merged(GOLDEN));
    }

    private <P> List<P> merged(Kind<P> kind) {
        return merged(kind, name -> kind.isSame(base, ours, name) ? newest : ours);
    }

    /** What both began with, but for what both have alike by now: with that, each goes on from there. */
    Edition agreed() {
        return new Edition(merged(FILES, name -> FILES.isSame(newest, ours, name) ? ours : base),
                merged(GOLDEN, name -> GOLDEN.isSame(newest, ours, name) ? ours : base));
    }

    private <P> List<P> merged(Kind<P> kind, Function<String, Edition> from) {
        return names(kind).stream().flatMap(name -> kind.of(from.apply(name), name).stream()).toList();
    }

    /** Names of files and golden cases that both changed, each in its own way. */
    Set<String> conflicts() {
        return Stream.of(FILES, GOLDEN).flatMap(this::conflicts).collect(Collectors.toCollection(TreeSet::new));
    }

    private <P> Stream<String> conflicts(Kind<P> kind) {
        return names(kind).stream().filter(name -> !kind.isSame(base, newest, name) && !kind.isSame(base, ours, name)
                && !kind.isSame(newest, ours, name));
    }

    private <P> Set<String> names(Kind<P> kind) {
        return Stream.of(base, newest, ours).flatMap(edition -> kind.parts().apply(edition).stream()).map(kind.name())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
