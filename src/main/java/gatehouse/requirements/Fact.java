package gatehouse.requirements;

import gatehouse.requirements.language.FactType;
import gatehouse.vocabulary.PartyRole;
import gatehouse.vocabulary.Subjects;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
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
    final @Nullable Object value(String field) {
        return reader(field).apply(this);
    }

    /** Reads a field of those facts that have it. A test looks for its field once, and reads it of hundreds of facts. */
    static Function<Fact, @Nullable Object> reader(String field) {
        return switch (field) {
            case "institutionType" -> fact -> application(fact).institutionType().name();
            case "fundType" -> fact -> name(institution(fact).fundType());
            case "institutionCategory" -> fact -> name(institution(fact).institutionCategory());
            case "industry" -> fact -> institution(fact).industry();
            case "regulatoryStatus" -> fact -> institution(fact).regulatoryStatus();
            case "partnership" -> fact -> institution(fact).partnership();
            case "noOwnerAboveThreshold" -> fact -> institution(fact).noOwnerAboveThreshold();
            case "businessAddressDiffers" -> fact -> institution(fact).businessAddressDiffers();
            case "governmentOwnershipPercent" -> fact -> institution(fact).governmentOwnershipPercent();
            case "registeredCountry" -> fact -> countryOf(institution(fact).registeredAddress());
            case "kind" -> fact -> ((OfParty) fact).party.kind().name();
            case "roles" -> fact -> ((OfParty) fact).roles();
            case "ownershipPercent" -> fact -> fact.run.ownership().percent(fact.subject, Subjects.APPLICATION);
            case "name" -> fact -> ((OfParty) fact).name();
            case "country" -> fact -> ((OfParty) fact).country();
            case "countryOfResidence" -> fact -> person(fact).countryOfResidence();
            case "nationality" -> fact -> person(fact).nationality();
            case "age" -> fact -> ((OfPerson) fact).age();
            case "identityType" -> fact -> stated(fact, ApplicationFacts.IdentityDocument::type);
            case "hasNoBack" -> fact -> stated(fact, ApplicationFacts.IdentityDocument::hasNoBack);
            case "politicallyExposed" -> fact -> person(fact).politicallyExposed();
            case "controlsApplicant" -> fact -> fact.run.ownership().controls(fact.subject, Subjects.APPLICATION);
            case "registrationNumber" -> fact -> ((OfOrganisation) fact).organisation().registrationNumber();
            default -> throw new IllegalStateException("no fact has a field " + field);
        };
    }

    private static ApplicationFacts application(Fact fact) {
        return ((OfApplication) fact).facts;
    }

    private static ApplicationFacts.Institution institution(Fact fact) {
        return application(fact).institution();
    }

    private static ApplicationFacts.Person person(Fact fact) {
        return ((OfPerson) fact).person();
    }

    private static @Nullable Object stated(Fact fact, Function<ApplicationFacts.IdentityDocument, @Nullable Object> field) {
        ApplicationFacts.IdentityDocument identity = person(fact).identityDocument();
        return identity == null ? null : field.apply(identity);
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    /** The institution that applies. */
    static final class OfApplication extends Fact {

        private final ApplicationFacts facts;

        OfApplication(Run run, ApplicationFacts facts) {
            super(run, 0, Subjects.APPLICATION);
            this.facts = facts;
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

        abstract @Nullable String name();

        abstract @Nullable String country();

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
        @Nullable String name() {
            return person.fullName();
        }

        @Override
        @Nullable String country() {
            return person.countryOfResidence();
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
        @Nullable String name() {
            return organisation.legalName();
        }

        @Override
        @Nullable String country() {
            return countryOf(organisation.registeredAddress());
        }
    }

    private static @Nullable String countryOf(@Nullable Address address) {
        return address == null || !address.isComplete() ? null : address.country();
    }
}
