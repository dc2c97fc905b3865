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
    private final int place;
    private final String subject;

    private Fact(Run run, int place, String subject) {
        this.run = run;
        this.place = place;
        this.subject = subject;
    }

    /** The assessment that this fact belongs to. */
    final Run run() {
        return run;
    }

    /** Where it stands among its run's facts. */
    final int place() {
        return place;
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
            super(run, 0, Subjects.APPLICATION);
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
        private @Nullable Set<String> roles;

        private OfParty(Run run, int place, ApplicationFacts.Party party) {
            super(run, place, party.id());
            this.party = party;
        }

        @Override
        @Nullable Object value(String field) {
            return switch (field) {
                case "kind" -> party.kind().name();
                case "roles" -> roles();
                case "ownershipPercent" -> run().ownership().percent(party.id(), Subjects.APPLICATION);
                default -> throw new IllegalStateException("a party has no field " + field);
            };
        }

        private Set<String> roles() {
            Set<String> names = roles;
            if (names == null) {
                names = new HashSet<>();
                for (PartyRole role : party.roles()) {
                    names.add(role.name());
                }
                roles = names;
            }
            return names;
        }
    }

    /** A key person. */
    static final class OfPerson extends OfParty {

        private final ApplicationFacts.Person person;

        OfPerson(Run run, int place, ApplicationFacts.Person person) {
            super(run, place, person);
            this.person = person;
        }

        ApplicationFacts.Person person() {
            return person;
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
            LocalDate asOf = run().asOf();
            return born == null || born.isAfter(asOf) ? null : BigDecimal.valueOf(Period.between(born, asOf).getYears());
        }
    }

    /** An organisation among the parties. */
    static final class OfOrganisation extends OfParty {

        private final ApplicationFacts.Organisation organisation;

        OfOrganisation(Run run, int place, ApplicationFacts.Organisation organisation) {
            super(run, place, organisation);
            this.organisation = organisation;
        }

        ApplicationFacts.Organisation organisation() {
            return organisation;
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
