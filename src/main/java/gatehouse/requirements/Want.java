package gatehouse.requirements;

import gatehouse.vocabulary.DocumentCode;
import gatehouse.vocabulary.DocumentTerms;
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

    /** Why it is missing; null where it is satisfied. */
    @Nullable Problem problem(Fact subject, Supplied supplied);

    /** What satisfies both; the other is of the same class and about the same requirement. */
    Want strictest(Want other);

    /** A field that must be filled, and may have to be a number of at least something. */
    record Information(String field, @Nullable BigDecimal atLeast) implements Want {

        @Override
        public @Nullable Problem problem(Fact subject, Supplied supplied) {
            Object value = supplied.information(subject, field);
            if (value == null) {
                return Problem.ABSENT;
            }
            return atLeast != null && ((BigDecimal) value).compareTo(atLeast) < 0 ? Problem.BELOW_THRESHOLD : null;
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
        public @Nullable Problem problem(Fact subject, Supplied supplied) {
            return supplied.hasRole(role) ? null : Problem.ABSENT;
        }

        @Override
        public Want strictest(Want other) {
            return this;
        }
    }

    /** A person who owns so much of the subject, or controls it. */
    record Owner(BigDecimal percent) implements Want {

        @Override
        public @Nullable Problem problem(Fact subject, Supplied supplied) {
            return supplied.hasOwner(subject, percent) ? null : Problem.ABSENT;
        }

        @Override
        public Want strictest(Want other) {
            return percent.compareTo(((Owner) other).percent) >= 0 ? this : other;
        }
    }

    /** A document of one of these codes, all sorted; of an identity document one side, where a side is given. */
    record Document(List<DocumentTerms> alternatives, @Nullable Side side) implements Want {

        @Override
        public @Nullable Problem problem(Fact subject, Supplied supplied) {
            if (!supplied.hasDocuments(subject)) {
                return Problem.ABSENT;
            }
            Problem gravest = Problem.ABSENT;
            for (DocumentTerms terms : alternatives) {
                Problem problem = problem(subject, terms, supplied);
                if (problem == null) {
                    return null;
                }
                gravest = first(gravest, problem);
            }
            return gravest;
        }

        private @Nullable Problem problem(Fact subject, DocumentTerms terms, Supplied supplied) {
            DocumentCode code = DocumentCode.valueOf(terms.code());
            Optional<IdentityDocumentType> identity = code.identityType();
            if (side != null || identity.isEmpty()) {
                return best(supplied.documents(subject, code, side), terms);
            }
            for (Side each : Supplied.sides(subject, identity.get())) {
                Problem problem = best(supplied.documents(subject, code, each), terms);
                if (problem != null) {
                    return problem;
                }
            }
            return null;
        }

        /** None of a good document, or the first in order that any of those supplied has. */
        private static @Nullable Problem best(List<ApplicationFacts.Document> documents, DocumentTerms terms) {
            Problem best = null;
            for (ApplicationFacts.Document document : documents) {
                Problem problem = terms.problem(document.signed(), document.certified(), document.issued());
                if (problem == null) {
                    return null;
                }
                if (best == null || problem.compareTo(best) < 0) {
                    best = problem;
                }
            }
            return best == null ? Problem.ABSENT : best;
        }

        /** A document that was supplied with a problem says more than one that was not supplied. */
        private static Problem first(Problem one, Problem other) {
            if (one == Problem.ABSENT || other == Problem.ABSENT) {
                return one == Problem.ABSENT ? other : one;
            }
            return one.compareTo(other) <= 0 ? one : other;
        }

        @Override
        public Want strictest(Want other) {
            List<DocumentTerms> theirs = ((Document) other).alternatives;
            return new Document(IntStream.range(0, alternatives.size())
                    .mapToObj(i -> alternatives.get(i).strictest(theirs.get(i))).toList(), side);
        }
    }

    /** A statement of which accepted identity document the person has. */
    record IdentityType(List<String> accepted) implements Want {

        @Override
        public @Nullable Problem problem(Fact subject, Supplied supplied) {
            String stated = Supplied.statedType(subject);
            if (stated == null) {
                return Problem.ABSENT;
            }
            return accepted.contains(stated) ? null : Problem.UNSUPPORTED_DOCUMENT_TYPE;
        }

        @Override
        public Want strictest(Want other) {
            return this;
        }
    }

    /** That the person's identity document has not expired; one without expiry is asked for its expiry instead. */
    record InDate() implements Want {

        @Override
        public @Nullable Problem problem(Fact subject, Supplied supplied) {
            ApplicationFacts.IdentityDocument identity = Supplied.identity(subject);
            return identity != null && identity.expiry() != null && identity.expiry().isBefore(supplied.asOf()) ? Problem.EXPIRED : null;
        }

        @Override
        public Want strictest(Want other) {
            return this;
        }
    }
}
