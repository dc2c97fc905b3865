package gatehouse.requirements;

import gatehouse.vocabulary.DocumentCode;
import gatehouse.vocabulary.IdentityDocumentType;
import gatehouse.vocabulary.PartyKind;
import gatehouse.vocabulary.PartyRole;
import gatehouse.vocabulary.Side;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an application holds, found by what rules ask for. */
final class Supplied {

    private static final List<Side> FRONT = List.of(Side.FRONT);
    private static final List<Side> BOTH = List.of(Side.FRONT, Side.BACK);

    private final ApplicationFacts application;
    private final Run run;
    private final Set<PartyRole> roles = EnumSet.noneOf(PartyRole.class);
    private @Nullable Set<String> persons;
    private final Map<String, List<ApplicationFacts.Document>> documents = new HashMap<>();

    Supplied(ApplicationFacts application, Run run) {
        this.application = application;
        this.run = run;
        for (ApplicationFacts.Party party : application.parties()) {
            for (PartyRole role : party.roles()) {
                if (role.mayBeHeldBy(party.kind())) {
                    roles.add(role);
                }
            }
        }
        application.documents().forEach(document ->
                documents.computeIfAbsent(document.subject(), subject -> new ArrayList<>()).add(document));
    }

    LocalDate asOf() {
        return application.asOf();
    }

    boolean hasDocuments(Fact subject) {
        return documents.containsKey(subject.subject());
    }

    List<ApplicationFacts.Document> documents(Fact subject, DocumentCode code, @Nullable Side side) {
        List<ApplicationFacts.Document> found = new ArrayList<>(1);
        for (ApplicationFacts.Document document : documents.getOrDefault(subject.subject(), List.of())) {
            if (document.code() == code && (side == null || document.side() == side)) {
                found.add(document);
            }
        }
        return found;
    }

    /** What a person stated of an identity document; null where nothing was. */
    static ApplicationFacts.@Nullable IdentityDocument identity(Fact subject) {
        return subject instanceof Fact.OfPerson fact ? fact.person().identityDocument() : null;
    }

    /** The accepted or other type that a person stated; null where none was. */
    static @Nullable String statedType(Fact subject) {
        ApplicationFacts.IdentityDocument identity = identity(subject);
        return identity == null ? null : identity.type();
    }

    /** The sides that must be shown of an identity document of this type. */
    static List<Side> sides(Fact subject, IdentityDocumentType type) {
        ApplicationFacts.IdentityDocument identity = identity(subject);
        boolean saidToHaveNone = identity != null && type.mayHaveNoBack() && type.name().equals(identity.type())
                && Boolean.TRUE.equals(identity.hasNoBack());
        return type.hasBack() && !saidToHaveNone ? BOTH : FRONT;
    }

    boolean hasRole(PartyRole role) {
        return roles.contains(role);
    }

    /** Whether some person controls the owned, or effectively owns at least this much of it. */
    boolean hasOwner(Fact owned, BigDecimal percent) {
        Ownership ownership = run.ownership();
        return ownership.anyControls(persons(), owned.subject()) || ownership.anyOwns(persons(), owned.subject(), percent);
    }

    private Set<String> persons() {
        Set<String> ids = persons;
        if (ids == null) {
            ids = application.parties().stream().filter(party -> party.kind() == PartyKind.PERSON).map(ApplicationFacts.Party::id)
                    .collect(Collectors.toSet());
            persons = ids;
        }
        return ids;
    }

    /** The value of a field of the institution or of a party; null where it was not supplied. */
    @Nullable Object information(Fact subject, String field) {
        if (subject instanceof Fact.OfPerson fact) {
            return ofPerson(fact.person(), field);
        }
        return subject instanceof Fact.OfOrganisation fact ? ofOrganisation(fact.organisation(), field)
                : ofInstitution(application.institution(), field);
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
