package gatehouse.requirements.language;

import gatehouse.vocabulary.DocumentCode;
import gatehouse.vocabulary.IdentityDocumentType;
import gatehouse.vocabulary.PartyRole;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a rule asks for whenever its conditions hold. */
public sealed interface Demand {

    /** The variable of the fact it is about, or null for the application. */
    @Nullable String of();

    /** Whether it asks anything of such a fact. */
    default boolean isMadeOf(FactType kind) {
        return true;
    }

    /** The sentence shown: to the client as a reason, to the staff as what to look at. */
    String text();

    /** @param atLeast the least number that will do, or null where being filled is enough */
    record Information(String field, @Nullable BigDecimal atLeast, @Nullable String of, String text) implements Demand {

        @Override
        public boolean isMadeOf(FactType kind) {
            return kind.information().contains(field);
        }
    }

    record Party(PartyRole role, @Nullable String of, String text) implements Demand {}

    /** @param percent the least effective share, in percent */
    record Owner(BigDecimal percent, @Nullable String of, String text) implements Demand {

        @Override
        public boolean isMadeOf(FactType kind) {
            return kind != FactType.PERSON;
        }
    }

    record Document(List<Alternative> alternatives, @Nullable String of, String text) implements Demand {}

    record Identity(Set<IdentityDocumentType> accepted, @Nullable String of, String text) implements Demand {

        @Override
        public boolean isMadeOf(FactType kind) {
            return kind == FactType.PERSON;
        }
    }

    record Review(@Nullable String of, String text) implements Demand {}

    /** One document that will do, and what it must be. */
    record Alternative(DocumentCode code, boolean signed, boolean certified, @Nullable Age age) {}
}
