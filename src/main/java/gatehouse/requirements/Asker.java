package gatehouse.requirements;

import gatehouse.requirements.language.Branch;
import gatehouse.requirements.language.Condition;
import gatehouse.requirements.language.VettedRule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule, with those of its words that ask for one thing.
 *
 * @param conditions for each branch of the rule, the number that its conditions have in the network
 */
record Asker(VettedRule rule, RuleReference reference, int[] conditions, List<Word> words) {

    Asker(VettedRule rule, RuleReference reference, int[] conditions) {
        this(rule, reference, conditions, new ArrayList<>(1));
    }

    /**
     * One of a rule's words.
     *
     * @param ask      what it asks of the client; nothing where it is for the staff
     * @param subjects for each branch of the rule, the place of the fact that it is about among those that matched
     * @param text     the sentence shown
     */
    record Word(@Nullable Ask ask, int[] subjects, String text) {

        private static final int APPLICATION = -1;

        private Fact subject(int branch, List<Fact> matched) {
            return subjects[branch] == APPLICATION ? matched.get(0).run().application() : matched.get(subjects[branch]);
        }
    }

    /** @param variable the fact that it is about; null for the application */
    void says(@Nullable Ask ask, @Nullable String variable, String text) {
        words.add(new Word(ask, rule.branches().stream().mapToInt(branch -> place(branch, variable)).toArray(), text));
    }

    private static int place(Branch branch, @Nullable String variable) {
        int place = 0;
        for (Condition.Single condition : branch.conditions()) {
            if (condition instanceof Condition.Match match) {
                if (variable != null && match.variable() != null && match.variable().text().equals(variable)) {
                    return place;
                }
                place++;
            }
        }
        return Word.APPLICATION;
    }

    boolean speaksIn(Run run) {
        for (int number : conditions) {
            if (!run.matched(number).isEmpty()) {
                return rule.attributes().inForce(run.inForce());
            }
        }
        return false;
    }

    /** Says each word on each occasion on which the rule fired, branch by branch. */
    void speak(Run run, Hearer hearer) {
        for (int branch = 0; branch < conditions.length; branch++) {
            for (List<Fact> matched : run.matched(conditions[branch])) {
                for (int word = 0; word < words.size(); word++) {
                    hearer.hear(words.get(word).subject(branch, matched), word, branch, matched);
                }
            }
        }
    }

    /** Whoever listens to an asker. */
    interface Hearer {

        /** @param word the place of the word among the asker's */
        void hear(Fact subject, int word, int branch, List<Fact> matched);
    }
}
