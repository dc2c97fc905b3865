package gatehouse.requirements;

import gatehouse.vocabulary.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that rules asked for: of each subject one entry for what is asked, with all rules that ask for it. Nearly all that an
 * assessment takes beside the engine it takes here, thousands of times: hence plain lists, most of them of one element, and no map.
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
        private Entry entry(Asked what) {
            Entry last = entries.isEmpty() ? null : entries.get(entries.size() - 1);
            if (last != null && last.what == what) {
                return last;
            }
            Entry entry = new Entry(what);
            entries.add(entry);
            return entry;
        }
    }

    private static final class Entry {

        private final Asked what;
        /** The rules that ask and their reasons, in speaking order; of one rule's two reasons the first counts. */
        private final List<Speaker> speakers = new ArrayList<>(1);
        /** One of each class, in the order in which they were asked. */
        private final List<Want> wants = new ArrayList<>(1);

        Entry(Asked what) {
            this.what = what;
        }

        void ask(Want want, Speaker speaker) {
            speak(speaker);
            for (int i = 0; i < wants.size(); i++) {
                if (wants.get(i).getClass() == want.getClass()) {
                    wants.set(i, wants.get(i).strictest(want));
                    return;
                }
            }
            wants.add(want);
        }

        private void speak(Speaker speaker) {
            int place = speakers.size();
            while (place > 0 && RuleReference.SPEAKING_ORDER.compare(speakers.get(place - 1).rule(), speaker.rule()) > 0) {
                place--;
            }
            if (place == 0 || speakers.get(place - 1).rule() != speaker.rule()) {
                speakers.add(place, speaker);
            }
        }

        Requirement compare(Fact subject, Supplied supplied) {
            Speaker first = speakers.get(0);
            return new Requirement(subject.subject(), what.kind(), what.codes(), what.side(), terms(), atLeast(), first.rule().id(),
                    rulesAfterTheFirst(), first.reason(), problem(subject, supplied));
        }

        private List<String> rulesAfterTheFirst() {
            return speakers.size() == 1 ? List.of() : speakers.subList(1, speakers.size()).stream().map(speaker -> speaker.rule().id()).toList();
        }

        private @Nullable Problem problem(Fact subject, Supplied supplied) {
            for (Want want : wants) {
                Problem problem = want.problem(subject, supplied);
                if (problem != null) {
                    return problem;
                }
            }
            return null;
        }

        private List<Requirement.Terms> terms() {
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
            for (Want want : wants) {
                if (kind.isInstance(want)) {
                    return kind.cast(want);
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
                pages.get(subject.place()).entry(what).ask(wants[word], speakers[word]);
            }
        });
    }

    /** All requirements, each compared with what was supplied, sorted by subject, kind, codes and side. */
    List<Requirement> compare() {
        pages.sort(Comparator.comparing(page -> page.subject().subject()));
        List<Requirement> all = new ArrayList<>();
        for (Page page : pages) {
            for (Entry entry : page.entries()) {
                all.add(entry.compare(page.subject(), supplied));
            }
        }
        return all;
    }
}
