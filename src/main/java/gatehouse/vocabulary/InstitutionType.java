package gatehouse.vocabulary;

import java.util.Locale;

/** What kind of institution applies. A further type needs a constant here, a process file, a rule file and its texts. */
public enum InstitutionType {
    /** A legal arrangement in which a trustee holds assets for beneficiaries. */
    TRUST,
    /** A collective investment vehicle; see {@link FundType}. */
    FUND,
    /** Owned to 50 % or more by a national or local government; see {@link InstitutionCategory}. */
    GOVERNMENT_OWNED_ENTERPRISE,
    /** A privately owned operating company. */
    PRIVATE_COMPANY;

    /** The code in kebab case, as in the names of process and rule files: {@code government-owned-enterprise}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The id of the process that carries a case of this type: {@code onboard-trust}. */
    public String processId() {
        return "onboard-" + slug();
    }
}
