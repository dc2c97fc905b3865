package gatehouse.requirements;

import gatehouse.vocabulary.DocumentCode;
import gatehouse.vocabulary.IdentityDocumentType;
import gatehouse.vocabulary.PartyKind;
import gatehouse.vocabulary.PartyRole;
import gatehouse.vocabulary.Side;
import gatehouse.vocabulary.Subjects;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an application holds, found by what rules ask for. */
final class Supplied {

    private final ApplicationFacts application;
    private final Ownership ownership;
    private final List<String> persons;
    private final Map<String, ApplicationFacts.Party> parties = new HashMap<>();
    private final Map<String, List<ApplicationFacts.Document>> documents = new HashMap<>();

    Supplied(ApplicationFacts application, Ownership ownership) {
        this.application = application;
        this.ownership = ownership;
        this.persons = application.parties().stream().filter(party -> party.kind() == PartyKind.PERSON).map(ApplicationFacts.Party::id).toList();
        application.parties().forEach(party -> parties.put(party.id(), party));
        application.documents().forEach(document ->
                documents.computeIfAbsent(document.subject(), subject -> new ArrayList<>()).add(document));
    }

    LocalDate asOf() {
        return application.asOf();
    }

    List<ApplicationFacts.Document> documents(String subject, DocumentCode code, @Nullable Side side) {
        List<ApplicationFacts.Document> found = new ArrayList<>(1);
        for (ApplicationFacts.Document document : documents.getOrDefault(subject, List.of())) {
            if (document.code() == code && (side == null || document.side() == side)) {
                found.add(document);
            }
        }
        return found;
    }

    Optional<ApplicationFacts.Person> person(String subject) {
        return parties.get(subject) instanceof ApplicationFacts.Person person ? Optional.of(person) : Optional.empty();
    }

    /** The accepted or other type that a person stated; empty where none was. */
    Optional<String> statedType(String subject) {
        return person(subject).map(ApplicationFacts.Person::identityDocument).map(ApplicationFacts.IdentityDocument::type);
    }

    /** The sides that must be shown of an identity document of this type. */
    List<Side> sides(String subject, IdentityDocumentType type) {
        boolean saidToHaveNone = type.mayHaveNoBack() && statedType(subject).filter(type.name()::equals).isPresent()
                && person(subject).map(ApplicationFacts.Person::identityDocument).map(ApplicationFacts.IdentityDocument::hasNoBack).orElse(false);
        return type.hasBack() && !saidToHaveNone ? List.of(Side.FRONT, Side.BACK) : List.of(Side.FRONT);
    }

    boolean hasRole(PartyRole role) {
        return application.parties().stream().anyMatch(party -> party.roles().contains(role) && role.mayBeHeldBy(party.kind()));
    }

    /** Whether some person controls the owned, or effectively owns at least this much of it. */
    boolean hasOwner(String owned, BigDecimal percent) {
        return persons.stream().anyMatch(person -> ownership.controls(person, owned))
                || ownership.anyOwns(persons, owned, percent);
    }

    /** The value of a field of the institution or of a party; null where it was not supplied. */
    @Nullable Object information(String subject, String field) {
        if (subject.equals(Subjects.APPLICATION)) {
            return ofInstitution(application.institution(), field);
        }
        return parties.get(subject) instanceof ApplicationFacts.Person person
                ? ofPerson(person, field) : ofOrganisation((ApplicationFacts.Organisation) parties.get(subject), field);
    }

    private static @Nullable Object ofInstitution(ApplicationFacts.Institution institution, String field) {
        return switch (field) {
            case "legalName" -> institution.legalName();
            case "registrationNumber" -> institution.registrationNumber();
            case "dateOfIncorporation" -> institution.dateOfIncorporation();
            case "registeredAddress" -> complete(institution.registeredAddress());
            case "principalPlaceOfBusiness" -> complete(institution.principalPlaceOfBusiness());
            case "fundType" -> institution.fundType();
            case "regulatoryStatus" -> institution.regulatoryStatus();
            case "institutionCategory" -> institution.institutionCategory();
            case "industry" -> institution.industry();
            case "governmentOwnershipPercent" -> institution.governmentOwnershipPercent();
            case "partnership" -> institution.partnership();
            case "noOwnerAboveThreshold" -> institution.noOwnerAboveThreshold();
            default -> throw new IllegalStateException("an institution has no information " + field);
        };
    }

    private static @Nullable Object ofPerson(ApplicationFacts.Person person, String field) {
        ApplicationFacts.IdentityDocument identity = person.identityDocument();
        return switch (field) {
            case "fullName" -> person.fullName();
            case "nameInLocalScript" -> person.nameInLocalScript();
            case "dateOfBirth" -> person.dateOfBirth();
            case "nationality" -> person.nationality();
            case "countryOfResidence" -> person.countryOfResidence();
            case "residentialAddress" -> complete(person.residentialAddress());
            case "politicallyExposed" -> person.politicallyExposed();
            case "identityDocument.number" -> identity == null ? null : identity.number();
            case "identityDocument.expiry" -> identity == null ? null : identity.expiry();
            default -> throw new IllegalStateException("a person has no information " + field);
        };
    }

    private static @Nullable Object ofOrganisation(ApplicationFacts.Organisation organisation, String field) {
        return switch (field) {
            case "legalName" -> organisation.legalName();
            case "registrationNumber" -> organisation.registrationNumber();
            case "registeredAddress" -> complete(organisation.registeredAddress());
            default -> throw new IllegalStateException("an organisation has no information " + field);
        };
    }

    private static @Nullable Address complete(@Nullable Address address) {
        return address != null && address.isComplete() ? address : null;
    }
}
