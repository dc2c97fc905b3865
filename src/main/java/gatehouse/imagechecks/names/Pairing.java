package gatehouse.imagechecks.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * Pairs the words stated with the words read: first those spelt alike, then those alike once joined (VAN DER BERG and
 * VANDERBERG), then the one that the zone cut, then near ones, then initials. Used once.
 */
final class Pairing {
    private static final int MOST_JOINED = 4;

    private final List<Word> stated;
    private final List<Word> surnames;
    private final List<Word> read;
    private final List<Word> given;
    private final boolean mayBeCut;
    private int surnamesPaired;
    private int givenPaired;
    private int alike;

    Pairing(List<Word> stated, List<Word> surnames, List<Word> given, boolean mayBeCut) {
        this.stated = new ArrayList<>(stated);
        this.surnames = List.copyOf(surnames);
        this.given = List.copyOf(given);
        this.read = new ArrayList<>(surnames);
        this.read.addAll(given);
        this.mayBeCut = mayBeCut;
    }

    NameMatch result() {
        pair(Word::isSpeltLike);
        pairJoined(stated, read);
        pairJoined(read, stated);
        alike = surnamesPaired + givenPaired;
        if (stated.isEmpty() && read.isEmpty() || isWholeButForTheCut()) {
            return NameMatch.AGREED;
        }
        pairTheCut();
        pair(Word::isNear);
        boolean hasSurname = surnamesPaired > 0 || surnames.isEmpty();
        pair(Word::isInitialOf);
        return hasSurname && isClose() ? NameMatch.CLOSE : NameMatch.DIFFERS;
    }

    private void pair(BiPredicate<Word, Word> alike) {
        for (Word word : List.copyOf(read)) {
            stated.stream().filter(candidate -> alike.test(candidate, word)).findFirst().ifPresent(candidate -> {
                removeOne(stated, candidate);
                take(word);
            });
        }
    }

    /** Pairs neighbours on one side, written as one word, with a word of the other. */
    private void pairJoined(List<Word> parts, List<Word> wholes) {
        for (Word whole : List.copyOf(wholes)) {
            List<Word> run = runOf(parts, whole);
            if (!run.isEmpty()) {
                boolean readParts = parts == read;
                run.forEach(part -> takeOrRemove(part, readParts));
                takeOrRemove(whole, !readParts);
            }
        }
    }

    private static List<Word> runOf(List<Word> parts, Word whole) {
        for (int from = 0; from < parts.size(); from++) {
            Word joined = parts.get(from);
            for (int to = from + 1; to < Math.min(parts.size(), from + MOST_JOINED); to++) {
                joined = joined.joined(parts.get(to));
                if (joined.isSpeltLike(whole)) {
                    return List.copyOf(parts.subList(from, to + 1));
                }
            }
        }
        return List.of();
    }

    private void takeOrRemove(Word word, boolean wasRead) {
        if (wasRead) {
            take(word);
        } else {
            removeOne(stated, word);
        }
    }

    private void take(Word word) {
        removeOne(read, word);
        if (given.stream().anyMatch(other -> other == word)) {
            givenPaired++;
        } else {
            surnamesPaired++;
        }
    }

    /** By identity: a name may hold a word twice. */
    private static void removeOne(List<Word> words, Word word) {
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i) == word) {
                words.remove(i);
                return;
            }
        }
    }

    /**
     * ICAO 9303 parts 4 to 6, 4.2.3: a field filled to its last position may have lost the rest of its last word and what
     * follows. Surname and a given name must be there, else two of a family would agree.
     */
    private boolean isWholeButForTheCut() {
        if (!mayBeCut || given.isEmpty()) {
            return false;
        }
        boolean onlyTheLast = read.isEmpty() || read.size() == 1 && uncut().isPresent();
        return onlyTheLast && surnamesPaired > 0 && (givenPaired > 0 || !read.isEmpty());
    }

    /** The last word read with one that begins as it does: a long surname alone may fill the zone. */
    private void pairTheCut() {
        uncut().ifPresent(word -> {
            removeOne(stated, word);
            take(last());
        });
    }

    /** The whole word, as stated, that the zone may have cut. */
    private Optional<Word> uncut() {
        Word last = last();
        return mayBeCut && read.stream().anyMatch(word -> word == last) ? stated.stream().filter(word -> word.beginsWith(last)).findFirst() : Optional.empty();
    }

    private Word last() {
        return given.isEmpty() ? surnames.get(surnames.size() - 1) : given.get(given.size() - 1);
    }

    /** Surname and a given name pair up, and what is left stands on one side only or is a single word on each. */
    private boolean isClose() {
        boolean hasGiven = givenPaired > 0 || given.isEmpty();
        boolean oneSided = stated.isEmpty() || read.isEmpty();
        boolean single = stated.size() <= 1 && read.size() <= 1 && alike >= 2;
        return hasGiven && (oneSided || single);
    }
}
