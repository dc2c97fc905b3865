package gatehouse.requirements;

import gatehouse.requirements.language.Demand;
import gatehouse.requirements.language.VettedRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;

/**
 * All that the rules of a set may ask, sorted once for all. An assessment puts one question after the other, so that what is asked of a
 * subject comes in its order without being looked up or sorted.
 */
final class Questions {

    private final SortedMap<Asked, Question> questions = new TreeMap<>();
    private final List<Question> inOrder;
    private final List<Asker> reviewers = new ArrayList<>();

    /** @param conditions for each rule, the numbers that the conditions of its branches have in the network */
    Questions(List<VettedRule> rules, List<RuleReference> references, int[][] conditions) {
        for (int i = 0; i < rules.size(); i++) {
            add(rules.get(i), references.get(i), conditions[i]);
        }
        inOrder = List.copyOf(questions.values());
    }

    private void add(VettedRule rule, RuleReference reference, int[] conditions) {
        Asker reviewer = new Asker(rule, reference, conditions);
        for (Demand demand : rule.demands()) {
            if (demand instanceof Demand.Review) {
                reviewer.says(null, demand.of(), demand.text());
            }
            for (Ask ask : Ask.of(demand)) {
                questions.computeIfAbsent(ask.what(), Question::new).asker(rule, reference, conditions).says(ask, demand.of(), demand.text());
            }
        }
        if (!reviewer.words().isEmpty()) {
            reviewers.add(reviewer);
        }
    }

    /** What is required after a run of the rules, compared with what was supplied, sorted by subject, kind, codes and side. */
    List<Requirement> required(Run run, Supplied supplied) {
        Ledger ledger = new Ledger(run.facts(), supplied);
        for (Question question : inOrder) {
            for (Asker asker : question.askers()) {
                if (asker.speaksIn(run)) {
                    ledger.hear(question.what(), asker, run);
                }
            }
        }
        return ledger.compare();
    }

    /** What a person on the staff is to look at. */
    List<Review> reviews(Run run) {
        SortedSet<Review> reviews = new TreeSet<>(Order.REVIEWS);
        for (Asker reviewer : reviewers) {
            if (reviewer.speaksIn(run)) {
                reviewer.speak(run, (subject, word, branch, matched) -> reviews.add(review(reviewer, subject, word)));
            }
        }
        return List.copyOf(reviews);
    }

    private static Review review(Asker reviewer, Fact subject, int word) {
        return new Review(subject.subject(), reviewer.reference().id(), reviewer.words().get(word).text());
    }

    /** Which rules ask for this, the speaker first, and what made each of them ask. */
    List<Explanation> explain(RequirementKey key, Run run, Supplied supplied) {
        Question question = questions.getOrDefault(key.asked(), new Question(key.asked()));
        return explain(question.askers(), run, (asker, word, subject) -> subject.subject().equals(key.subject())
                && asker.words().get(word).ask().whom().test(subject, supplied));
    }

    /** The same for something that a person on the staff is to look at. */
    List<Explanation> explain(Review review, Run run) {
        return explain(reviewers, run, (reviewer, word, subject) -> review(reviewer, subject, word).equals(review));
    }

    /** Whether this word of the asker, said of this subject, is what is to be explained. */
    private interface Asks {
        boolean test(Asker asker, int word, Fact subject);
    }

    private static List<Explanation> explain(List<Asker> askers, Run run, Asks asks) {
        SortedMap<RuleReference, Occasions> occasions = new TreeMap<>(RuleReference.SPEAKING_ORDER);
        for (Asker asker : askers) {
            if (asker.speaksIn(run)) {
                Occasions told = new Occasions(asker.rule());
                asker.speak(run, (subject, word, branch, matched) -> {
                    if (asks.test(asker, word, subject)) {
                        told.add(run, branch, matched);
                    }
                });
                if (told.areAny()) {
                    occasions.put(asker.reference(), told);
                }
            }
        }
        return occasions.entrySet().stream().map(entry -> entry.getValue().explanation(entry.getKey())).toList();
    }
}
