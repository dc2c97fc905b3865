package gatehouse.requirements.figures;

import gatehouse.requirements.Address;
import gatehouse.requirements.ApplicationFacts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The facts and words of the rule language as anybody would write them who used the engine without this product: plain beans. */
public final class Raw {

    private Raw() {}

    /** The facts of an application; what the product works out while it judges, such as shares, is given here. */
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
            this.roles = party.roles().stream().map(Enum::name).collect(Collectors.toSet());
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
        private final @Nullable BigDecimal age;

        Person(ApplicationFacts.Person person, ApplicationFacts facts) {
            super(person);
            this.person = person;
            this.age = person.dateOfBirth() == null ? null
                    : BigDecimal.valueOf(java.time.Period.between(person.dateOfBirth(), facts.asOf()).getYears());
        }

        public @Nullable String getCountryOfResidence() {
            return person.countryOfResidence();
        }

        public @Nullable BigDecimal getAge() {
            return age;
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

    /** What a rule asked for. */
    record Asked(String subject, String kind, List<String> codes) {}

    /** The word {@code require}. */
    public static final class Require {

        final List<Asked> asked = new ArrayList<>();

        public Statement information(String field) {
            return new Statement("INFORMATION", field);
        }

        public Statement document(String code) {
            return new Statement("DOCUMENT", code);
        }

        public Statement party(String role) {
            return new Statement("PARTY", role);
        }

        public Statement owner() {
            return new Statement("PARTY", "BENEFICIAL_OWNER");
        }

        public Statement identity() {
            return new Statement("IDENTITY");
        }

        public final class Statement {

            private final String kind;
            private final List<String> codes;
            private String subject = "application";

            Statement(String kind, String... codes) {
                this.kind = kind;
                this.codes = new ArrayList<>(Arrays.asList(codes));
            }

            public Statement or(String code) {
                codes.add(code);
                return this;
            }

            public Statement signed() {
                return this;
            }

            public Statement notOlderThanMonths(int months) {
                return this;
            }

            public Statement atLeast(int least) {
                return this;
            }

            public Statement of(Party party) {
                subject = party.getId();
                return this;
            }

            public void because(String reason) {
                asked.add(new Asked(subject, kind, codes));
            }
        }
    }

    /** The word {@code flag}. */
    public static final class Flag {

        final List<String> texts = new ArrayList<>();

        public Flag review(String text) {
            texts.add(text);
            return this;
        }

        public void of(Party party) {}
    }
}
