package gatehouse.web.client;

import gatehouse.casefile.InstitutionDetails;
import gatehouse.vocabulary.FundType;
import gatehouse.vocabulary.InstitutionCategory;
import gatehouse.vocabulary.InstitutionType;
import gatehouse.web.Form;
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

    String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<DetailsPage> of(String slug) {
        return Arrays.stream(values()).filter(page -> page.slug().equals(slug)).findFirst();
    }

    /** The pages that a type has. */
    static List<DetailsPage> of(InstitutionType type) {
        return aboutOf(type).isEmpty() ? List.of(NAME, ADDRESSES) : List.of(values());
    }

    /** The details that not every type has. */
    static List<String> aboutOf(InstitutionType type) {
        return switch (type) {
            case TRUST -> List.of();
            case FUND -> List.of("fundType", "regulatoryStatus", "noOwnerAboveThreshold");
            case GOVERNMENT_OWNED_ENTERPRISE ->
                List.of("institutionCategory", "industry", "governmentOwnershipPercent", "noOwnerAboveThreshold");
            case PRIVATE_COMPANY -> List.of("partnership", "noOwnerAboveThreshold");
        };
    }

    /** The details that a type is asked, in the order of the pages. */
    static List<String> fieldsOf(InstitutionType type) {
        return Stream.concat(Stream.of("legalName", "registrationNumber", "dateOfIncorporation", "registeredAddress"), aboutOf(type).stream()).toList();
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
    InstitutionDetails read(Form form, InstitutionType type, InstitutionDetails before, LocalDate today) {
        return switch (this) {
            case NAME -> name(form, before, today);
            case ADDRESSES -> addresses(form, before);
            case ABOUT -> about(form, aboutOf(type), before);
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

    private static InstitutionDetails addresses(Form form, InstitutionDetails before) {
        var registered = AddressFields.read(form, "registeredAddress");
        var business = AddressFields.read(form, "principalPlaceOfBusiness");
        if (form.yes("differs") && (business == null || business.line1() == null || business.city() == null || business.country() == null)) {
            form.fault("principalPlaceOfBusiness-line1", "client.details.principal-needed");
        }
        return new InstitutionDetails(before.legalName(), before.registrationNumber(), before.dateOfIncorporation(), registered,
                form.yes("differs") ? business : null, before.fundType(), before.regulatoryStatus(), before.partnership(),
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
                asked.contains("partnership") && form.yes("partnership"), form.yes("noOwnerAboveThreshold"), category, industry, percent);
    }
}
