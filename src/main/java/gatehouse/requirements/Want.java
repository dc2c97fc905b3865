package gatehouse.requirements;

import gatehouse.vocabulary.DocumentCode;
import gatehouse.vocabulary.IdentityDocumentType;
import gatehouse.vocabulary.PartyRole;
import gatehouse.vocabulary.Problem;
import gatehouse.vocabulary.Side;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One thing that a rule wants of a subject, and how it is told from what was supplied. */
sealed interface Want {

    /** Why it is missing; empty where it is satisfied. */
    Optional<Problem> problem(String subject, Supplied supplied);

    /** What satisfies both; the other is of the same class and about the same requirement. */
    Want strictest(Want other);

    /** A field that must be filled, and may have to be a number of at least something. */
    record Information(String field, @Nullable BigDecimal atLeast) implements Want {

        @Override
        public Optional<Problem> problem(String subject, Supplied supplied) {
            Object value = supplied.information(subject, field);
            if (value == null) {
                return Optional.of(Problem.ABSENT);
            }
            boolean below = atLeast != null && ((BigDecimal) value).compareTo(atLeast) < 0;
            return below ? Optional.of(Problem.BELOW_THRESHOLD) : Optional.empty();
        }

        @Override
        public Want strictest(Want other) {
            BigDecimal their = ((Information) other).atLeast;
            return their != null && (atLeast == null || their.compareTo(atLeast) > 0) ? other : this;
        }
    }

    /** Somebody in a role. */
    record InRole(PartyRole role) implements Want {

        @Override
        public Optional<Problem> problem(String subject, Supplied supplied) {
            return supplied.hasRole(role) ? Optional.empty() : Optional.of(Problem.ABSENT);
        }

        @Override
        public Want strictest(Want other) {
            return this;
        }
    }

    /** A person who owns so much of the subject, or controls it. */
    record Owner(BigDecimal percent) implements Want {

        @Override
        public Optional<Problem> problem(String subject, Supplied supplied) {
            return supplied.hasOwner(subject, percent) ? Optional.empty() : Optional.of(Problem.ABSENT);
        }

        @Override
        public Want strictest(Want other) {
            return percent.compareTo(((Owner) other).percent) >= 0 ? this : other;
        }
    }

    /** A document of one of these codes, all sorted; of an identity document one side, where a side is given. */
    record Document(List<Requirement.Terms> alternatives, @Nullable Side side) implements Want {

        @Override
        public Optional<Problem> problem(String subject, Supplied supplied) {
            Optional<Problem> gravest = Optional.of(Problem.ABSENT);
            for (Requirement.Terms terms : alternatives) {
                Optional<Problem> problem = problem(subject, terms, supplied);
                if (problem.isEmpty()) {
                    return problem;
                }
                gravest = first(gravest.get(), problem.get());
            }
            return gravest;
        }

        private Optional<Problem> problem(String subject, Requirement.Terms terms, Supplied supplied) {
            DocumentCode code = DocumentCode.valueOf(terms.code());
            Optional<IdentityDocumentType> identity = code.identityType();
            if (side != null || identity.isEmpty()) {
                return best(supplied.documents(subject, code, side), terms);
            }
            for (Side each : supplied.sides(subject, identity.get())) {
                Optional<Problem> problem = best(supplied.documents(subject, code, each), terms);
                if (problem.isPresent()) {
                    return problem;
                }
            }
            return Optional.empty();
        }

        /** A good document, or the first problem in order that any of those supplied has. */
        private static Optional<Problem> best(List<ApplicationFacts.Document> documents, Requirement.Terms terms) {
            Optional<Problem> best = Optional.empty();
            for (ApplicationFacts.Document document : documents) {
                Optional<Problem> problem = judge(document, terms);
                if (problem.isEmpty()) {
                    return problem;
                }
                if (best.isEmpty() || problem.get().compareTo(best.get()) < 0) {
                    best = problem;
                }
            }
            return best.isPresent() ? best : Optional.of(Problem.ABSENT);
        }

        private static Optional<Problem> judge(ApplicationFacts.Document document, Requirement.Terms terms) {
            if (terms.signed() && !document.signed()) {
                return Optional.of(Problem.UNSIGNED);
            }
            if (terms.certified() && !document.certified()) {
                return Optional.of(Problem.UNCERTIFIED);
            }
            LocalDate oldest = terms.oldest();
            if (oldest == null) {
                return Optional.empty();
            }
            LocalDate issued = document.issued();
            return issued == null ? Optional.of(Problem.UNDATED)
                    : issued.isBefore(oldest) ? Optional.of(Problem.TOO_OLD) : Optional.empty();
        }

        /** A document that was supplied with a problem says more than one that was not supplied. */
        private static Optional<Problem> first(Problem one, Problem other) {
            if (one == Problem.ABSENT || other == Problem.ABSENT) {
                return Optional.of(one == Problem.ABSENT ? other : one);
            }
            return Optional.of(one.compareTo(other) <= 0 ? one : other);
        }

        @Override
        public Want strictest(Want other) {
            List<Requirement.Terms> theirs = ((Document) other).alternatives;
            return new Document(IntStream.range(0, alternatives.size())
                    .mapToObj(i -> alternatives.get(i).strictest(theirs.get(i))).toList(), side);
        }
    }

    /** A statement of which accepted identity document the person has. */
    record IdentityType(List<String> accepted) implements Want {

        @Override
        public Optional<Problem> problem(String subject, Supplied supplied) {
            Optional<String> stated = supplied.statedType(subject);
            if (stated.isEmpty()) {
                return Optional.of(Problem.ABSENT);
            }
            return accepted.contains(stated.get()) ? Optional.empty() : Optional.of(Problem.UNSUPPORTED_DOCUMENT_TYPE);
        }

        @Override
        public Want strictest(Want other) {
            return this;
        }
    }

    /** That the person's identity document has not expired; one without expiry is asked for its expiry instead. */
    record InDate() implements Want {

        @Override
        public Optional<Problem> problem(String subject, Supplied supplied) {
            return supplied.person(subject).map(ApplicationFacts.Person::identityDocument).map(ApplicationFacts.IdentityDocument::expiry)
                    .filter(expiry -> expiry.isBefore(supplied.asOf()))
                    .map(expiry -> Problem.EXPIRED);
        }

        @Override
        public Want strictest(Want other) {
            return this;
        }
    }
}
