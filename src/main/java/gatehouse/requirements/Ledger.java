package gatehouse.requirements;

import gatehouse.vocabulary.DocumentTerms;
import gatehouse.vocabulary.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that rules asked for: of each subject one entry for what is asked, with all rules that ask for it. Nearly all that an
 * assessment takes beside the engine it takes here, thousands of times: hence plain lists, and no map.
 */
final class Ledger {

    private final Supplied supplied;
    private final List<Page> pages;

    Ledger(List<Fact> facts, Supplied supplied) {
        this.supplied = supplied;
        this.pages = new ArrayList<>(facts.size());
        facts.forEach(fact -> pages.add(new Page(fact)));
    }

    private record Speaker(RuleReference rule, String reason) {}

    /** What is asked of one subject. */
    private record Page(Fact subject, List<Entry> entries) {

        private Page(Fact subject) {
            this(subject, new ArrayList<>());
        }

        /** What is asked comes in its order, so that an entry for it is the last one. */
        private void ask(Asked what, Want want, Speaker speaker) {
            Entry last = entries.isEmpty() ? null : entries.get(entries.size() - 1);
            if (last != null && last.what == what) {
                last.ask(want, speaker);
            } else {
                entries.add(new Entry(what, want, speaker));
            }
        }
    }

    /** Nearly always one rule asks for one thing: only where more do, there are lists. */
    private static final class Entry {

        private final Asked what;
        private Speaker speaker;
        /** The other rules that ask and their reasons, in speaking order; of one rule's two reasons the first counts. */
        private List<Speaker> others = List.of();
        private Want want;
        /** One of each other class, in the order in which they were asked. */
        private List<Want> further = List.of();

        Entry(Asked what, Want want, Speaker speaker) {
            this.what = what;
            this.want = want;
            this.speaker = speaker;
        }

        void ask(Want also, Speaker other) {
            speak(other);
            if (want.getClass() == also.getClass()) {
                want = want.strictest(also);
                return;
            }
            for (int i = 0; i < further.size(); i++) {
                if (further.get(i).getClass() == also.getClass()) {
                    further.set(i, further.get(i).strictest(also));
                    return;
                }
            }
            further = further.isEmpty() ? new ArrayList<>() : further;
            further.add(also);
        }

        private void speak(Speaker other) {
            int place = others.size();
            while (place > 0 && isBefore(other, others.get(place - 1))) {
                place--;
            }
            boolean first = place == 0 && isBefore(other, speaker);
            if (first || (place == 0 ? speaker : others.get(place - 1)).rule() != other.rule()) {
                others = others.isEmpty() ? new ArrayList<>() : others;
                others.add(place, first ? speaker : other);
                speaker = first ? other : speaker;
            }
        }

        private static boolean isBefore(Speaker one, Speaker other) {
            return RuleReference.SPEAKING_ORDER.compare(one.rule(), other.rule()) < 0;
        }

        Requirement compare(Fact subject, Supplied supplied) {
            return new Requirement(subject.subject(), what.kind(), what.codes(), what.side(), terms(), atLeast(), speaker.rule().id(),
                    others.isEmpty() ? List.of() : others.stream().map(other -> other.rule().id()).toList(), speaker.reason(),
                    problem(subject, supplied));
        }

        private @Nullable Problem problem(Fact subject, Supplied supplied) {
            Problem problem = want.problem(subject, supplied);
            for (int i = 0; problem == null && i < further.size(); i++) {
                problem = further.get(i).problem(subject, supplied);
            }
            return problem;
        }

        private List<DocumentTerms> terms() {
            Want.Document document = want(Want.Document.class);
            return document == null ? List.of() : document.alternatives();
        }

        private @Nullable BigDecimal atLeast() {
            Want.Information information = want(Want.Information.class);
            if (information != null) {
                return information.atLeast();
            }
            Want.Owner owner = want(Want.Owner.class);
            return owner == null ? null : owner.percent();
        }

        private <W extends Want> @Nullable W want(Class<W> kind) {
            if (kind.isInstance(want)) {
                return kind.cast(want);
            }
            for (int i = 0; i < further.size(); i++) {
                if (kind.isInstance(further.get(i))) {
                    return kind.cast(further.get(i));
                }
            }
            return null;
        }
    }

    /** Enters what a rule asks. All rules that ask the same must be heard one after the other, and what is asked in its order. */
    void hear(Asked what, Asker asker, Run run) {
        int words = asker.words().size();
        Want[] wants = new Want[words];
        Speaker[] speakers = new Speaker[words];
        for (int i = 0; i < words; i++) {
            wants[i] = asker.words().get(i).ask().want().apply(supplied.asOf());
            speakers[i] = new Speaker(asker.reference(), asker.words().get(i).text());
        }
        asker.speak(run, (subject, word, branch, matched) -> {
            if (asker.words().get(word).ask().whom().test(subject, supplied)) {
                pages.get(subject.place()).ask(what, wants[word], speakers[word]);
            }
        });
    }

    /** All requirements, each compared with what was supplied, sorted by subject, kind, codes and side. */
    List<Requirement> compare() {
        List<Page> written = new ArrayList<>(pages.size());
        int entries = 0;
        for (Page page : pages) {
            if (!page.entries().isEmpty()) {
                written.add(page);
                entries += page.entries().size();
            }
        }
        written.sort(Comparator.comparing(page -> page.subject().subject()));
        List<Requirement> all = new ArrayList<>(entries);
        for (Page page : written) {
            for (Entry entry : page.entries()) {
                all.add(entry.compare(page.subject(), supplied));
            }
        }
        return all;
    }
}
