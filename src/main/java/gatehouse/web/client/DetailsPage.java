package gatehouse.web.client;

import gatehouse.casefile.Application;
import gatehouse.casefile.InstitutionDetails;
import gatehouse.vocabulary.FundType;
import gatehouse.vocabulary.InstitutionCategory;
import gatehouse.vocabulary.InstitutionType;
import gatehouse.vocabulary.RequirementKind;
import gatehouse.vocabulary.Subjects;
import gatehouse.web.Form;
import gatehouse.workflow.Cases.Standing;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The pages on which an institution's details are asked, a few that belong together on each. */
enum DetailsPage {
    NAME, ADDRESSES, ABOUT;

    /** What the last page may hold, in its order. */
    private static final List<String> DETAILS = List.of("fundType", "regulatoryStatus", "institutionCategory", "industry",
            "governmentOwnershipPercent", "partnership", "noOwnerAboveThreshold");

    String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<DetailsPage> of(String slug) {
        return Arrays.stream(values()).filter(page -> page.slug().equals(slug)).findFirst();
    }

    /** The pages that an application has. */
    static List<DetailsPage> of(Standing standing) {
        return aboutOf(standing).isEmpty() ? List.of(NAME, ADDRESSES) : List.of(values());
    }

    /** Of the details that not every institution is asked: those of its type, those that the rules ask of it, and those it answered. */
    static List<String> aboutOf(Standing standing) {
        Application application = standing.file().application();
        List<String> ofType = usualOf(application.type());
        return DETAILS.stream().filter(field -> ofType.contains(field) || isAsked(standing, field) || isAnswered(application.details(), field)).toList();
    }

    /** Those, and whatever was typed meanwhile on a page that was opened under other rules: it is not to be lost. */
    static List<String> aboutOf(Standing standing, Form typed) {
        List<String> shown = aboutOf(standing);
        return DETAILS.stream().filter(field -> shown.contains(field) || !typed.value(field).isBlank()).toList();
    }

    /** Whether the rules ask the institution for this, supplied or not. */
    static boolean isAsked(Standing standing, String field) {
        return standing.assessment().required().stream().anyMatch(required -> required.is(Subjects.APPLICATION, RequirementKind.INFORMATION, List.of(field), null));
    }

    private static List<String> usualOf(InstitutionType type) {
        return switch (type) {
            case TRUST -> List.of();
            case FUND -> List.of("fundType", "regulatoryStatus", "noOwnerAboveThreshold");
            case GOVERNMENT_OWNED_ENTERPRISE ->
                List.of("institutionCategory", "industry", "governmentOwnershipPercent", "noOwnerAboveThreshold");
            case PRIVATE_COMPANY -> List.of("partnership", "noOwnerAboveThreshold");
        };
    }

    private static boolean isAnswered(InstitutionDetails details, String field) {
        return switch (field) {
            case "fundType" -> details.fundType() != null;
            case "regulatoryStatus" -> details.regulatoryStatus() != null;
            case "institutionCategory" -> details.institutionCategory() != null;
            case "industry" -> details.industry() != null;
            case "governmentOwnershipPercent" -> details.governmentOwnershipPercent() != null;
            case "partnership" -> details.partnership();
            case "noOwnerAboveThreshold" -> details.noOwnerAboveThreshold();
            default -> throw new IllegalStateException(field);
        };
    }

    /** All details that may be asked, in the order of the pages. */
    static List<String> fields() {
        return Stream.concat(Stream.of("legalName", "registrationNumber", "dateOfIncorporation", "registeredAddress", "principalPlaceOfBusiness"),
                DETAILS.stream()).toList();
    }

    /** What is saved, as a form. */
    Form filled(InstitutionDetails details, int version) {
        Form form = Form.empty().set("version", version);
        switch (this) {
            case NAME -> form.set("legalName", details.legalName()).set("registrationNumber", details.registrationNumber())
                    .setDate("dateOfIncorporation", details.dateOfIncorporation());
            case ADDRESSES -> {
                AddressFields.fill(form, "registeredAddress", details.registeredAddress());
                AddressFields.fill(form, "principalPlaceOfBusiness", details.principalPlaceOfBusiness());
                form.set("differs", details.principalPlaceOfBusiness() != null);
            }
            case ABOUT -> form.set("fundType", details.fundType()).set("regulatoryStatus", details.regulatoryStatus())
                    .set("institutionCategory", details.institutionCategory()).set("industry", details.industry())
                    .set("governmentOwnershipPercent", plain(details.governmentOwnershipPercent()))
                    .set("partnership", details.partnership() ? "yes" : "no").set("noOwnerAboveThreshold", details.noOwnerAboveThreshold());
        }
        return form;
    }

    private static @org.jspecify.annotations.Nullable String plain(@org.jspecify.annotations.Nullable BigDecimal percent) {
        return percent == null ? null : percent.stripTrailingZeros().toPlainString();
    }

    /** What was typed on this page, over what is saved of the others. */
    InstitutionDetails read(Form form, Standing standing, LocalDate today) {
        InstitutionDetails before = standing.file().application().details();
        return switch (this) {
            case NAME -> name(form, before, today);
            // The page may have been opened while the rules asked for both.
            case ADDRESSES -> addresses(form, form.yes("both") || isAsked(standing, "principalPlaceOfBusiness"), before);
            case ABOUT -> about(form, aboutOf(standing, form), before);
        };
    }

    private static InstitutionDetails name(Form form, InstitutionDetails before, LocalDate today) {
        String legalName = form.text("legalName", 200);
        String number = form.text("registrationNumber", 100);
        LocalDate date = form.date("dateOfIncorporation");
        if (date != null && date.isAfter(today)) {
            form.fault("dateOfIncorporation", "form.date.future");
        }
        return new InstitutionDetails(legalName, number, date, before.registeredAddress(), before.principalPlaceOfBusiness(),
                before.fundType(), before.regulatoryStatus(), before.partnership(), before.noOwnerAboveThreshold(),
                before.institutionCategory(), before.industry(), before.governmentOwnershipPercent());
    }

    private static InstitutionDetails addresses(Form form, boolean bothAsked, InstitutionDetails before) {
        var registered = AddressFields.read(form, "registeredAddress");
        var business = AddressFields.read(form, "principalPlaceOfBusiness");
        boolean differs = form.yes("differs");
        if (differs && !bothAsked && (business == null || business.line1() == null || business.city() == null || business.country() == null)) {
            form.fault("principalPlaceOfBusiness-line1", "client.details.principal-needed");
        }
        return new InstitutionDetails(before.legalName(), before.registrationNumber(), before.dateOfIncorporation(), registered,
                differs || bothAsked ? business : null, before.fundType(), before.regulatoryStatus(), before.partnership(),
                before.noOwnerAboveThreshold(), before.institutionCategory(), before.industry(), before.governmentOwnershipPercent());
    }

    private static InstitutionDetails about(Form form, List<String> asked, InstitutionDetails before) {
        FundType fundType = asked.contains("fundType") ? form.code("fundType", FundType.class) : null;
        String regulatory = asked.contains("regulatoryStatus") ? form.text("regulatoryStatus", 200) : null;
        InstitutionCategory category = asked.contains("institutionCategory") ? form.code("institutionCategory", InstitutionCategory.class) : null;
        String industry = asked.contains("industry") ? form.text("industry", 200) : null;
        BigDecimal percent = asked.contains("governmentOwnershipPercent") ? form.percent("governmentOwnershipPercent") : null;
        return new InstitutionDetails(before.legalName(), before.registrationNumber(), before.dateOfIncorporation(),
                before.registeredAddress(), before.principalPlaceOfBusiness(), fundType, regulatory,
                asked.contains("partnership") && form.yes("partnership"), asked.contains("noOwnerAboveThreshold") && form.yes("noOwnerAboveThreshold"),
                category, industry, percent);
    }
}
