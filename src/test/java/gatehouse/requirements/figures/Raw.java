package gatehouse.requirements.figures;

import gatehouse.requirements.Address;
import gatehouse.requirements.ApplicationFacts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kie.api.definition.rule.Rule;

/** The facts and words of the rule language as anybody would write them who used the engine without this product: plain beans. */
public final class Raw {

    private Raw() {}

    /** The facts of an application, as somebody who asks the engine makes them of what was stated, anew for each session. */
    static List<Object> facts(ApplicationFacts facts) {
        List<Object> all = new ArrayList<>();
        all.add(new Application(facts));
        facts.parties().forEach(party -> all.add(party instanceof ApplicationFacts.Person person ? new Person(person, facts)
                : new Organisation((ApplicationFacts.Organisation) party)));
        return all;
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    public static final class Application {

        private final ApplicationFacts facts;

        Application(ApplicationFacts facts) {
            this.facts = facts;
        }

        public String getInstitutionType() {
            return facts.institutionType().name();
        }

        public @Nullable String getFundType() {
            return name(facts.institution().fundType());
        }

        public @Nullable String getInstitutionCategory() {
            return name(facts.institution().institutionCategory());
        }

        public @Nullable Boolean getPartnership() {
            return facts.institution().partnership();
        }

        public @Nullable Boolean getNoOwnerAboveThreshold() {
            return facts.institution().noOwnerAboveThreshold();
        }

        public @Nullable String getRegisteredCountry() {
            return facts.institution().registeredAddress() == null ? null : facts.institution().registeredAddress().fields().get("country");
        }

        public boolean getBusinessAddressDiffers() {
            Address business = facts.institution().principalPlaceOfBusiness();
            Address registered = facts.institution().registeredAddress();
            return business != null && business.isComplete() && (registered == null || !registered.isComplete() || !registered.isSameAs(business));
        }
    }

    public abstract static class Party {

        private final String id;
        private final Set<String> roles;

        Party(ApplicationFacts.Party party) {
            this.id = party.id();
            Set<String> names = new HashSet<>();
            party.roles().forEach(role -> names.add(role.name()));
            this.roles = names;
        }

        public String getId() {
            return id;
        }

        public Set<String> getRoles() {
            return roles;
        }
    }

    public static final class Person extends Party {

        private final ApplicationFacts.Person person;
        private final LocalDate asOf;

        Person(ApplicationFacts.Person person, ApplicationFacts facts) {
            super(person);
            this.person = person;
            this.asOf = facts.asOf();
        }

        public @Nullable String getCountryOfResidence() {
            return person.countryOfResidence();
        }

        public @Nullable BigDecimal getAge() {
            return person.dateOfBirth() == null ? null : BigDecimal.valueOf(Period.between(person.dateOfBirth(), asOf).getYears());
        }

        public @Nullable String getIdentityType() {
            return person.identityDocument() == null ? null : person.identityDocument().type();
        }

        public @Nullable Boolean getHasNoBack() {
            return person.identityDocument() == null ? null : person.identityDocument().hasNoBack();
        }

        public @Nullable Boolean getPoliticallyExposed() {
            return person.politicallyExposed();
        }
    }

    public static final class Organisation extends Party {

        private final ApplicationFacts.Organisation organisation;

        Organisation(ApplicationFacts.Organisation organisation) {
            super(organisation);
            this.organisation = organisation;
        }

        public @Nullable String getCountry() {
            return organisation.registeredAddress() == null ? null : organisation.registeredAddress().fields().get("country");
        }
    }

    /** What a rule asked for, as often as it did, and which rule it was: nothing is brought together, sorted, or compared. */
    static final class Claims {

        final List<Statement> required = new ArrayList<>();
        final List<Review> reviews = new ArrayList<>();
        final Require require = new Require(this);
        final Flag flag = new Flag(this);
    }

    /** The word {@code require}, of which rule. */
    public static final class Require {

        private final Claims claims;

        Require(Claims claims) {
            this.claims = claims;
        }

        public Asking by(Rule rule) {
            return new Asking(claims, rule.getName());
        }
    }

    /** The words that may come after {@code require}. */
    public static final class Asking {

        private final Claims claims;
        private final String rule;

        Asking(Claims claims, String rule) {
            this.claims = claims;
            this.rule = rule;
        }

        private Statement state(String kind, String... codes) {
            return new Statement(claims, rule, kind, codes);
        }

        public Statement information(String field) {
            return state("INFORMATION", field);
        }

        public Statement document(String code) {
            return state("DOCUMENT", code);
        }

        public Statement party(String role) {
            return state("PARTY", role);
        }

        public Statement owner() {
            return state("PARTY", "BENEFICIAL_OWNER");
        }

        public Statement identity() {
            return state("IDENTITY");
        }
    }

    /** What one rule asks for. */
    public static final class Statement {

        final String rule;
        final String kind;
        final List<String> codes;
        String subject = "application";
        boolean signed;
        int months;
        int least;
        @Nullable String reason;
        private final Claims claims;

        Statement(Claims claims, String rule, String kind, String... codes) {
            this.claims = claims;
            this.rule = rule;
            this.kind = kind;
            this.codes = new ArrayList<>(Arrays.asList(codes));
        }

        public Statement or(String code) {
            codes.add(code);
            return this;
        }

        public Statement signed() {
            signed = true;
            return this;
        }

        public Statement notOlderThanMonths(int most) {
            months = most;
            return this;
        }

        public Statement atLeast(int percent) {
            least = percent;
            return this;
        }

        public Statement of(Party party) {
            subject = party.getId();
            return this;
        }

        public void because(String text) {
            reason = text;
            claims.required.add(this);
        }
    }

    /** The word {@code flag}, of which rule. */
    public static final class Flag {

        private final Claims claims;

        Flag(Claims claims) {
            this.claims = claims;
        }

        public Flagging by(Rule rule) {
            return new Flagging(claims, rule.getName());
        }
    }

    /** The word that may come after {@code flag}. */
    public static final class Flagging {

        private final Claims claims;
        private final String rule;

        Flagging(Claims claims, String rule) {
            this.claims = claims;
            this.rule = rule;
        }

        public Review review(String text) {
            Review review = new Review(rule, text);
            claims.reviews.add(review);
            return review;
        }
    }

    /** What one rule wants looked at. */
    public static final class Review {

        final String rule;
        final String text;
        String subject = "application";

        Review(String rule, String text) {
            this.rule = rule;
            this.text = text;
        }

        public void of(Party party) {
            subject = party.getId();
        }
    }
}
