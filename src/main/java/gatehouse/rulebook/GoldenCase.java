package gatehouse.rulebook;

import gatehouse.requirements.ApplicationFacts;
import gatehouse.requirements.ApplicationReader;
import gatehouse.requirements.Assessment;
import gatehouse.requirements.AssessmentLimitExceeded;
import gatehouse.requirements.ReadResult;
import gatehouse.requirements.RuleSet;
import gatehouse.vocabulary.MissingItem;
import gatehouse.vocabulary.Problem;
import gatehouse.vocabulary.RequirementKind;
import gatehouse.vocabulary.Side;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An application of which it is known what rules must say of it.
 *
 * @param name        unique in its edition
 * @param application as JSON, of the form that {@code ./gatehouse assess} reads, its date included
 */
public record GoldenCase(String name, String application, Expectation expected) {

    /** What rules must say: no more and no less; reasons and the names of rules may change. */
    public record Expectation(List<Missing> missing, List<Looked> reviews) {

        public Expectation {
            missing = List.copyOf(missing);
            reviews = List.copyOf(reviews);
        }

        static Expectation of(Assessment assessment) {
            return new Expectation(assessment.missing().stream().map(Missing::of).toList(),
                    assessment.reviews().stream().map(review -> new Looked(review.subject(), review.text())).toList());
        }
    }

    /** One missing item without its words. */
    public record Missing(String subject, RequirementKind kind, List<String> codes, @Nullable Side side, Problem problem) {

        public Missing {
            Objects.requireNonNull(subject);
            Objects.requireNonNull(kind);
            codes = List.copyOf(codes);
            Objects.requireNonNull(problem);
        }

        static Missing of(MissingItem item) {
            return new Missing(item.subject(), item.kind(), item.codes(), item.side(), item.problem());
        }
    }

    /** That a person must look, and why. */
    public record Looked(String subject, String text) {

        public Looked {
            Objects.requireNonNull(subject);
            Objects.requireNonNull(text);
        }
    }

    /**
     * How a golden case fared.
     *
     * @param actual null where the application could not be judged; then {@code fault} says why
     */
    public record Outcome(GoldenCase golden, @Nullable Expectation actual, @Nullable String fault) {

        public boolean holds() {
            return golden.expected().equals(actual);
        }

        /** What the rules miss, or want looked at, beyond what is expected. */
        public List<Missing> unexpected() {
            return actual == null ? List.of() : actual.missing().stream().filter(item -> !golden.expected().missing().contains(item)).toList();
        }

        /** What is expected to be missing and is not. */
        public List<Missing> absent() {
            return actual == null ? List.of() : golden.expected().missing().stream().filter(item -> !actual.missing().contains(item)).toList();
        }

        public boolean reviewsDiffer() {
            return actual != null && !actual.reviews().equals(golden.expected().reviews());
        }
    }

    /** A case out of two files: its application, and what {@link #expectedJson()} wrote. @throws IllegalArgumentException where it is none */
    public static GoldenCase read(String application, String expectedJson) {
        return GoldenJson.read(application, expectedJson);
    }

    /** Its name and what is expected of it, as a file beside its application. */
    public String expectedJson() {
        return GoldenJson.writeExpected(this);
    }

    /** By the ids of its parties what they are called; the id itself where one has no name. */
    public Map<String, String> names() {
        return read() instanceof ReadResult.Application read ? read.facts().parties().stream()
                .collect(Collectors.toMap(ApplicationFacts.Party::id, Facts::name, (one, other) -> one)) : Map.of();
    }

    /** What was stated, or why that can't be read. */
    ReadResult read() {
        return ApplicationReader.read(application.getBytes(StandardCharsets.UTF_8));
    }

    /** How it fares under these rules. */
    Outcome under(RuleSet rules) {
        ReadResult read = read();
        if (read instanceof ReadResult.Unusable unusable) {
            return new Outcome(this, null, unusable.message());
        }
        try {
            return new Outcome(this, Expectation.of(rules.assess(((ReadResult.Application) read).facts())), null);
        } catch (AssessmentLimitExceeded e) {
            return new Outcome(this, null, e.getMessage());
        }
    }
}
