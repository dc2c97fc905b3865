package gatehouse.web.client;

import gatehouse.casefile.InstitutionDetails;
import gatehouse.vocabulary.FundType;
import gatehouse.vocabulary.InstitutionCategory;
import gatehouse.vocabulary.InstitutionType;
import gatehouse.web.Form;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The questions that lead to an institution's type, one after another; each depends on the answers before it. The answers
 * live in the address of the page alone.
 */
record TypeQuestions(Form answers) {

    private static final List<String> YES_OR_NO = List.of("yes", "no");

    /** One question. @param texts the prefix of its answers' words */
    record Question(String name, List<String> choices, String texts) {}

    /** What the answers come to. */
    record Found(InstitutionType type, InstitutionDetails details) {}

    /** The first question without an answer; empty once the type and what decides about its documents are known. */
    Optional<Question> next() {
        return asked().stream().filter(question -> !isAnswered(question)).findFirst();
    }

    /** The questions that were answered so far, in order. */
    List<Question> answered() {
        return asked().stream().takeWhile(this::isAnswered).toList();
    }

    private boolean isAnswered(Question question) {
        return question.choices().contains(answers.value(question.name()));
    }

    private List<Question> asked() {
        InstitutionType type = type();
        List<Question> toType = direct() != null ? List.of()
                : is("government", "yes") ? List.of(yesNo("government"))
                : is("trust", "yes") ? List.of(yesNo("government"), yesNo("trust"))
                : List.of(yesNo("government"), yesNo("trust"), yesNo("fund"));
        return Stream.concat(toType.stream(), type == null ? Stream.empty() : deciding(type).stream()).toList();
    }

    private static List<Question> deciding(InstitutionType type) {
        return switch (type) {
            case TRUST -> List.of();
            case FUND -> List.of(new Question("fundType", List.of("PRIVATE", "PUBLIC"), "client.start.fundType"));
            case GOVERNMENT_OWNED_ENTERPRISE ->
                List.of(new Question("category", List.of("AGENCY", "MINISTRY", "COMPANY", "FUND"), "institution-category"));
            case PRIVATE_COMPANY -> List.of(yesNo("partnership"));
        };
    }

    private static Question yesNo(String name) {
        return new Question(name, YES_OR_NO, "form");
    }

    private @Nullable InstitutionType direct() {
        return java.util.Arrays.stream(InstitutionType.values()).filter(type -> answers.value("type").equals(type.name())).findFirst().orElse(null);
    }

    private @Nullable InstitutionType type() {
        if (direct() != null) {
            return direct();
        }
        if (is("government", "yes")) {
            return InstitutionType.GOVERNMENT_OWNED_ENTERPRISE;
        }
        if (is("government", "no") && is("trust", "yes")) {
            return InstitutionType.TRUST;
        }
        if (is("government", "no") && is("trust", "no") && is("fund", "yes")) {
            return InstitutionType.FUND;
        }
        return is("government", "no") && is("trust", "no") && is("fund", "no") ? InstitutionType.PRIVATE_COMPANY : null;
    }

    private boolean is(String name, String value) {
        return answers.value(name).equals(value);
    }

    /** What the answers come to; empty while a question is open. */
    Optional<Found> found() {
        InstitutionType type = type();
        if (type == null || next().isPresent()) {
            return Optional.empty();
        }
        FundType fundType = type == InstitutionType.FUND ? FundType.valueOf(answers.value("fundType")) : null;
        InstitutionCategory category =
                type == InstitutionType.GOVERNMENT_OWNED_ENTERPRISE ? InstitutionCategory.valueOf(answers.value("category")) : null;
        boolean partnership = type == InstitutionType.PRIVATE_COMPANY && is("partnership", "yes");
        return Optional.of(new Found(type, new InstitutionDetails(null, null, null, null, null, fundType, null, partnership, false, category, null, null)));
    }
}
