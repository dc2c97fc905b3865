package gatehouse.casefile;

import gatehouse.vocabulary.FundType;
import gatehouse.vocabulary.InstitutionCategory;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the client said about the institution; null where nothing was said yet. Which of it is required, the rules say. */
public record InstitutionDetails(
        @Nullable String legalName,
        @Nullable String registrationNumber,
        @Nullable LocalDate dateOfIncorporation,
        @Nullable Address registeredAddress,
        @Nullable Address principalPlaceOfBusiness,
        @Nullable FundType fundType,
        @Nullable String regulatoryStatus,
        boolean partnership,
        boolean noOwnerAboveThreshold,
        @Nullable InstitutionCategory institutionCategory,
        @Nullable String industry,
        @Nullable BigDecimal governmentOwnershipPercent) {

    public static final InstitutionDetails NONE =
            new InstitutionDetails(null, null, null, null, null, null, null, false, false, null, null, null);

    /** The same, without saying that nobody owns enough. */
    public InstitutionDetails withOwners() {
        return new InstitutionDetails(legalName, registrationNumber, dateOfIncorporation, registeredAddress, principalPlaceOfBusiness, fundType,
                regulatoryStatus, partnership, false, institutionCategory, industry, governmentOwnershipPercent);
    }
}
