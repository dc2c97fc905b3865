package gatehouse.requirements;

import gatehouse.vocabulary.DocumentCode;
import gatehouse.vocabulary.FundType;
import gatehouse.vocabulary.InstitutionCategory;
import gatehouse.vocabulary.InstitutionType;
import gatehouse.vocabulary.PartyKind;
import gatehouse.vocabulary.PartyRole;
import gatehouse.vocabulary.Side;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that a client stated and supplied, on the date for which it is judged. Null and blank text mean "not supplied".
 *
 * @param asOf the assessment's date; nothing is ever judged by today's
 */
public record ApplicationFacts(
        InstitutionType institutionType,
        LocalDate asOf,
        Institution institution,
        List<Party> parties,
        List<Holding> holdings,
        List<Document> documents) {

    public ApplicationFacts {
        parties = List.copyOf(parties);
        holdings = List.copyOf(holdings);
        documents = List.copyOf(documents);
    }

    /** An application in which nothing was stated but its type: what it lacks is what is asked of every one. */
    public static ApplicationFacts empty(InstitutionType type, LocalDate asOf) {
        return new ApplicationFacts(type, asOf, Institution.UNKNOWN, List.of(), List.of(), List.of());
    }

    /** The details of the institution. An absent yes or no means no. */
    public record Institution(
            @Nullable String legalName,
            @Nullable String registrationNumber,
            @Nullable LocalDate dateOfIncorporation,
            @Nullable Address registeredAddress,
            @Nullable Address principalPlaceOfBusiness,
            @Nullable FundType fundType,
            @Nullable String regulatoryStatus,
            @Nullable Boolean partnership,
            @Nullable Boolean noOwnerAboveThreshold,
            @Nullable InstitutionCategory institutionCategory,
            @Nullable String industry,
            @Nullable BigDecimal governmentOwnershipPercent) {

        static final Institution UNKNOWN =
                new Institution(null, null, null, null, null, null, null, null, null, null, null, null);

        public Institution {
            legalName = Blank.toNull(legalName);
            registrationNumber = Blank.toNull(registrationNumber);
            regulatoryStatus = Blank.toNull(regulatoryStatus);
            industry = Blank.toNull(industry);
        }

        /** A complete place of business that is not the registered address. */
        boolean businessAddressDiffers() {
            return principalPlaceOfBusiness != null && principalPlaceOfBusiness.isComplete()
                    && (registeredAddress == null || !registeredAddress.isComplete() || !registeredAddress.isSameAs(principalPlaceOfBusiness));
        }
    }

    /** A party behind the institution. Its id is unique, and not {@code application}. */
    public sealed interface Party {
        String id();

        Set<PartyRole> roles();

        PartyKind kind();
    }

    /** A key person. */
    public record Person(
            String id,
            Set<PartyRole> roles,
            @Nullable String fullName,
            @Nullable String nameInLocalScript,
            @Nullable LocalDate dateOfBirth,
            @Nullable String nationality,
            @Nullable String countryOfResidence,
            @Nullable Address residentialAddress,
            @Nullable Boolean politicallyExposed,
            @Nullable IdentityDocument identityDocument) implements Party {

        public Person {
            roles = Set.copyOf(roles);
            fullName = Blank.toNull(fullName);
            nameInLocalScript = Blank.toNull(nameInLocalScript);
            nationality = Blank.toNull(nationality);
            countryOfResidence = Blank.toNull(countryOfResidence);
        }

        @Override
        public PartyKind kind() {
            return PartyKind.PERSON;
        }
    }

    /** An organisation among the parties. */
    public record Organisation(
            String id,
            Set<PartyRole> roles,
            @Nullable String legalName,
            @Nullable String registrationNumber,
            @Nullable Address registeredAddress) implements Party {

        public Organisation {
            roles = Set.copyOf(roles);
            legalName = Blank.toNull(legalName);
            registrationNumber = Blank.toNull(registrationNumber);
        }

        @Override
        public PartyKind kind() {
            return PartyKind.ORGANISATION;
        }
    }

    /**
     * What a person stated about their identity document.
     *
     * @param type      as stated: it may be none of the accepted ones
     * @param hasNoBack counts for an identity card alone
     */
    public record IdentityDocument(@Nullable String type, @Nullable String number, @Nullable LocalDate expiry, @Nullable Boolean hasNoBack) {

        public IdentityDocument {
            type = Blank.toNull(type);
            number = Blank.toNull(number);
        }
    }

    /**
     * That one party owns a part of another, or of the institution.
     *
     * @param owner   a party's id
     * @param owned   a party's id, or {@code application}
     * @param percent 0 to 100
     * @param control whether the owner controls the owned by other means
     */
    public record Holding(String owner, String owned, BigDecimal percent, boolean control) {}

    /**
     * A supplied file.
     *
     * @param subject a party's id, or {@code application}
     * @param side    of an identity document; a file of one without a side counts for no side
     * @param issued  the date of issue, not after the assessment's
     */
    public record Document(
            DocumentCode code, String subject, @Nullable Side side, @Nullable LocalDate issued, boolean signed, boolean certified) {}
}
