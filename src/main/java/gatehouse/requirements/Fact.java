package gatehouse.requirements;

import gatehouse.requirements.language.FactType;
import gatehouse.vocabulary.PartyRole;
import gatehouse.vocabulary.Subjects;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What rules may look at, read-only. Its fields are those that the language knows, by name. */
abstract sealed class Fact {

    private final Run run;
    private final String subject;

    private Fact(Run run, String subject) {
        this.run = run;
        this.subject = subject;
    }

    /** The assessment that this fact belongs to. */
    final Run run() {
        return run;
    }

    /** A party's id, or {@code application}. */
    final String subject() {
        return subject;
    }

    /** The facts of a type of the language. */
    static Class<? extends Fact> kind(FactType type) {
        return switch (type) {
            case APPLICATION -> OfApplication.class;
            case PERSON -> OfPerson.class;
            case ORGANISATION -> OfOrganisation.class;
            case PARTY -> OfParty.class;
        };
    }

    /** A text, a number, a yes or no, or a set of roles; null where it was not supplied. */
    abstract @Nullable Object value(String field);

    /** The institution that applies. */
    static final class OfApplication extends Fact {

        private final ApplicationFacts facts;

        OfApplication(Run run, ApplicationFacts facts) {
            super(run, Subjects.APPLICATION);
            this.facts = facts;
        }

        @Override
        @Nullable Object value(String field) {
            ApplicationFacts.Institution institution = facts.institution();
            return switch (field) {
                case "institutionType" -> facts.institutionType().name();
                case "fundType" -> name(institution.fundType());
                case "institutionCategory" -> name(institution.institutionCategory());
                case "industry" -> institution.industry();
                case "regulatoryStatus" -> institution.regulatoryStatus();
                case "partnership" -> institution.partnership();
                case "noOwnerAboveThreshold" -> institution.noOwnerAboveThreshold();
                case "businessAddressDiffers" -> institution.businessAddressDiffers();
                case "governmentOwnershipPercent" -> institution.governmentOwnershipPercent();
                case "registeredCountry" -> country(institution.registeredAddress());
                default -> throw new IllegalStateException("an application has no field " + field);
            };
        }

        private static @Nullable String name(@Nullable Enum<?> constant) {
            return constant == null ? null : constant.name();
        }
    }

    /** A party of either kind. */
    abstract static sealed class OfParty extends Fact {

        private final ApplicationFacts.Party party;
        private final Set<String> roles;

        private OfParty(Run run, ApplicationFacts.Party party) {
            super(run, party.id());
            this.party = party;
            this.roles = names(party.roles());
        }

        @Override
        @Nullable Object value(String field) {
            return switch (field) {
                case "kind" -> party.kind().name();
                case "roles" -> roles;
                case "ownershipPercent" -> run().ownership().percent(party.id(), Subjects.APPLICATION);
                default -> throw new IllegalStateException("a party has no field " + field);
            };
        }

        private static Set<String> names(Set<PartyRole> roles) {
            Set<String> names = new HashSet<>();
            roles.forEach(role -> names.add(role.name()));
            return names;
        }
    }

    /** A key person. */
    static final class OfPerson extends OfParty {

        private final ApplicationFacts.Person person;
        private final LocalDate asOf;

        OfPerson(Run run, ApplicationFacts.Person person, LocalDate asOf) {
            super(run, person);
            this.person = person;
            this.asOf = asOf;
        }

        @Override
        @Nullable Object value(String field) {
            ApplicationFacts.IdentityDocument identity = person.identityDocument();
            return switch (field) {
                case "name" -> person.fullName();
                case "country", "countryOfResidence" -> person.countryOfResidence();
                case "nationality" -> person.nationality();
                case "age" -> age();
                case "identityType" -> identity == null ? null : identity.type();
                case "hasNoBack" -> identity == null ? null : identity.hasNoBack();
                case "politicallyExposed" -> person.politicallyExposed();
                case "controlsApplicant" -> run().ownership().controls(person.id(), Subjects.APPLICATION);
                default -> super.value(field);
            };
        }

        private @Nullable BigDecimal age() {
            LocalDate born = person.dateOfBirth();
            return born == null || born.isAfter(asOf) ? null : BigDecimal.valueOf(Period.between(born, asOf).getYears());
        }
    }

    /** An organisation among the parties. */
    static final class OfOrganisation extends OfParty {

        private final ApplicationFacts.Organisation organisation;

        OfOrganisation(Run run, ApplicationFacts.Organisation organisation) {
            super(run, organisation);
            this.organisation = organisation;
        }

        @Override
        @Nullable Object value(String field) {
            return switch (field) {
                case "name" -> organisation.legalName();
                case "country" -> country(organisation.registeredAddress());
                case "registrationNumber" -> organisation.registrationNumber();
                default -> super.value(field);
            };
        }
    }

    private static @Nullable String country(@Nullable Address address) {
        return address == null || !address.isComplete() ? null : address.country();
    }
}
