package gatehouse.web.client;

import gatehouse.casefile.IdentityStatement;
import gatehouse.casefile.Party;
import gatehouse.casefile.PartyDetails;
import gatehouse.vocabulary.IdentityDocumentType;
import gatehouse.web.Form;
import java.time.LocalDate;
import java.util.Locale;

/** The pages of text about a key person. */
enum PersonPage {
    DETAILS, IDENTITY;

    private static final int EARLIEST_BIRTH = 1900;

    String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    static PersonPage of(String slug) {
        return valueOf(slug.toUpperCase(Locale.ROOT));
    }

    /** What is saved, as a form. */
    Form filled(Party person) {
        Form form = Form.empty().set("version", person.version());
        if (this == IDENTITY) {
            IdentityStatement identity = person.identity();
            return form.set("type", identity.type()).set("number", identity.number()).setDate("expiry", identity.expiry())
                    .set("hasNoBack", identity.hasNoBack());
        }
        PartyDetails details = person.details();
        AddressFields.fill(form, "residentialAddress", details.residentialAddress());
        return form.set("fullName", details.fullName()).set("nameInLocalScript", details.nameInLocalScript())
                .setDate("dateOfBirth", details.dateOfBirth()).set("nationality", details.nationality())
                .set("countryOfResidence", details.countryOfResidence()).set("politicallyExposed", details.politicallyExposed() ? "yes" : "no");
    }

    /** The person with what was typed on this page. */
    Party read(Form form, Party saved, LocalDate today) {
        return new Party(saved.id(), saved.kind(), saved.roles(), this == DETAILS ? details(form, today) : saved.details(),
                this == IDENTITY ? identity(form, today) : saved.identity(), form.number("version"));
    }

    private static PartyDetails details(Form form, LocalDate today) {
        String name = form.text("fullName", 200);
        String local = form.text("nameInLocalScript", 200);
        LocalDate born = form.date("dateOfBirth");
        if (born != null && born.isAfter(today)) {
            form.fault("dateOfBirth", "form.date.future");
        } else if (born != null && born.getYear() < EARLIEST_BIRTH) {
            form.fault("dateOfBirth", "form.date.birth");
        }
        return new PartyDetails(name, local, born, form.country("nationality"), form.country("countryOfResidence"),
                AddressFields.read(form, "residentialAddress"), form.yes("politicallyExposed"), null, null, null);
    }

    private static IdentityStatement identity(Form form, LocalDate today) {
        IdentityDocumentType type = form.code("type", IdentityDocumentType.class);
        LocalDate expiry = form.date("expiry");
        if (expiry != null && expiry.isBefore(today)) {
            form.fault("expiry", "form.date.past");
        }
        return new IdentityStatement(type, form.text("number", 50), expiry,
                type != null && type.mayHaveNoBack() && form.yes("hasNoBack"));
    }

    /** Where to go on from here. */
    String next(Party saved) {
        return this == DETAILS ? "/identity" : saved.identity().type() == null ? "" : "/pictures";
    }
}
