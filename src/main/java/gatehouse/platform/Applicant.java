package gatehouse.platform;

import gatehouse.accounts.Account;
import gatehouse.casefile.Address;
import gatehouse.casefile.CaseFile;
import gatehouse.casefile.CaseFiles;
import gatehouse.casefile.IdentityStatement;
import gatehouse.casefile.InstitutionDetails;
import gatehouse.casefile.Ownership;
import gatehouse.casefile.Party;
import gatehouse.casefile.PartyDetails;
import gatehouse.intake.Evidence;
import gatehouse.intake.EvidenceStore;
import gatehouse.intake.FileInspection;
import gatehouse.intake.Inspected;
import gatehouse.rulebook.CaseAssessment;
import gatehouse.rulebook.Rulebook;
import gatehouse.specimens.Flaw;
import gatehouse.specimens.InventedPerson;
import gatehouse.specimens.Specimens;
import gatehouse.vocabulary.DocumentCode;
import gatehouse.vocabulary.FundType;
import gatehouse.vocabulary.IdentityDocumentType;
import gatehouse.vocabulary.InstitutionCategory;
import gatehouse.vocabulary.InstitutionType;
import gatehouse.vocabulary.MissingItem;
import gatehouse.vocabulary.PartyKind;
import gatehouse.vocabulary.PartyRole;
import gatehouse.vocabulary.RequirementKind;
import gatehouse.vocabulary.Side;
import gatehouse.vocabulary.Subjects;
import gatehouse.workflow.Cases;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills applications in as a client would, through the same code, by doing whatever the rules say is missing. For the
 * ready-made applications of the demonstration, and for tests.
 */
@Component
public class Applicant {

    private static final Address ADDRESS = new Address("12 Harbour Street", null, "London", "EC1A 1BB", "GB");

    private final Cases cases;
    private final CaseFiles caseFiles;
    private final Rulebook rulebook;
    private final EvidenceStore evidence;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Applicant(Cases cases, CaseFiles caseFiles, Rulebook rulebook, EvidenceStore evidence, Clock clock, TransactionTemplate transaction) {
        this.cases = cases;
        this.caseFiles = caseFiles;
        this.rulebook = rulebook;
        this.evidence = evidence;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Starts an application of an institution of this name; none without its name is left by an interruption. */
    public UUID start(InstitutionType type, String legalName, Account client) {
        return java.util.Objects.requireNonNull(transaction.execute(status -> {
            UUID id = cases.start(type, client);
            caseFiles.saveDetails(id, 0, with(InstitutionDetails.NONE, "legalName", legalName), client.actor());
            return id;
        }));
    }

    /** Fills in the institution's details. */
    public void fillDetails(UUID id, Account client) {
        supply(id, client, item -> item.kind() == RequirementKind.INFORMATION && item.subject().equals(Subjects.APPLICATION));
    }

    /** Names somebody in every role that the rules miss: two people share them. */
    public void nameParties(UUID id, Account client) {
        List<String> roles = rulebook.assess(caseFiles.require(id)).missingOf(Subjects.APPLICATION).stream()
                .filter(item -> item.kind() == RequirementKind.PARTY).map(item -> item.codes().get(0)).toList();
        for (int person = 0; person < Math.min(2, roles.size()); person++) {
            Set<PartyRole> theirs = EnumSet.noneOf(PartyRole.class);
            for (int i = person; i < roles.size(); i += 2) {
                theirs.add(PartyRole.valueOf(roles.get(i)));
            }
            namePerson(id, theirs, client);
        }
    }

    /** Names an invented person in these roles. */
    public UUID namePerson(UUID id, Set<PartyRole> roles, Account client) {
        InventedPerson person = invented(id, caseFiles.require(id).persons().size());
        return caseFiles.nameParty(id, PartyKind.PERSON, roles, PartyDetails.ofPerson(name(person)), client.actor()).orElseThrow();
    }

    /** Supplies whatever the rules say is missing, until nothing is. */
    public void supplyEverything(UUID id, Account client) {
        fillDetails(id, client);
        nameParties(id, client);
        supply(id, client, item -> true);
    }

    /** Supplies what the rules say is missing of this kind, as long as that changes anything. */
    public void supply(UUID id, Account client, java.util.function.Predicate<MissingItem> which) {
        for (int round = 0; round < 20; round++) {
            List<MissingItem> missing = rulebook.assess(caseFiles.require(id)).missing().stream().filter(which).toList();
            if (missing.isEmpty()) {
                return;
            }
            missing.forEach(item -> supply(id, client, item));
        }
        throw new IllegalStateException("Still missing: " + rulebook.assess(caseFiles.require(id)).missing());
    }

    /** Supplies one item, if the rules still miss it. */
    public void supply(UUID id, Account client, MissingItem item) {
        CaseAssessment now = rulebook.assess(caseFiles.require(id));
        if (now.missing().stream().noneMatch(other -> other.key().equals(item.key()))) {
            return;
        }
        switch (item.kind()) {
            case INFORMATION -> supplyInformation(id, client, item);
            case PARTY -> supplyParty(id, client, item);
            case DOCUMENT -> supplyDocument(id, client, item);
        }
    }

    private void supplyInformation(UUID id, Account client, MissingItem item) {
        CaseFile file = caseFiles.require(id);
        String field = item.codes().get(0);
        if (item.subject().equals(Subjects.APPLICATION)) {
            caseFiles.saveDetails(id, file.application().version(), with(file.application().details(), field, null), client.actor());
            return;
        }
        Party party = file.party(UUID.fromString(item.subject())).orElseThrow();
        caseFiles.saveParty(id, withEverything(party, invented(id, file.persons().indexOf(party))), client.actor());
    }

    private void supplyParty(UUID id, Account client, MissingItem item) {
        if (item.subject().equals(Subjects.APPLICATION)) {
            namePerson(id, Set.of(PartyRole.valueOf(item.codes().get(0))), client);
        } else {
            UUID owner = namePerson(id, Set.of(PartyRole.BENEFICIAL_OWNER), client);
            caseFiles.saveOwners(id, item.subject(), caseFiles.require(id).ownersVersion(item.subject()),
                    List.of(new Ownership(owner, item.subject(), BigDecimal.valueOf(60), false)), client.actor());
        }
    }

    private void supplyDocument(UUID id, Account client, MissingItem item) {
        CaseFile file = caseFiles.require(id);
        if (item.subject().equals(Subjects.APPLICATION) || !DocumentCode.valueOf(item.codes().get(0)).isPicture()) {
            attachPaper(id, client, item.subject(), DocumentCode.valueOf(item.codes().get(0)));
            return;
        }
        Party person = file.party(UUID.fromString(item.subject())).orElseThrow();
        InventedPerson invented = invented(id, file.persons().indexOf(person));
        if (person.identity().type() == null && !item.codes().contains("SELFIE")) {
            caseFiles.saveParty(id, withEverything(person, invented), client.actor());
            return;
        }
        attachPicture(id, client, person.id(), DocumentCode.valueOf(item.codes().get(0)), item.side());
    }

    /** Attaches a paper of the institution, or of a party, dated three weeks ago, signed and certified. */
    public void attachPaper(UUID id, Account client, String subject, DocumentCode code) {
        String title = code.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        byte[] pdf = Specimens.institutionDocument("Specimen: " + title,
                List.of("Drawn for a demonstration.", "Application " + id, "Subject " + subject));
        attach(id, client, subject, code, null, pdf, code.name().toLowerCase(Locale.ROOT) + ".pdf", today().minusDays(21));
    }

    /** Attaches a drawn picture of a person's document or face; with flaws, one that checks should refuse. */
    public void attachPicture(UUID id, Account client, UUID party, DocumentCode code, @Nullable Side side, Flaw... flaws) {
        CaseFile file = caseFiles.require(id);
        InventedPerson invented = again(invented(id, file.persons().indexOf(file.party(party).orElseThrow())),
                timesSupplied(id, party, code, side));
        byte[] picture = code == DocumentCode.SELFIE ? Specimens.selfie(invented, flaws)
                : side == Side.BACK ? Specimens.identityBack(code.identityType().orElseThrow(), invented, flaws)
                : Specimens.identityFront(code.identityType().orElseThrow(), invented, flaws);
        attach(id, client, party.toString(), code, side, picture, code.name().toLowerCase(Locale.ROOT) + ".jpg", null);
    }

    private void attach(UUID id, Account client, String subject, DocumentCode code, @Nullable Side side, byte[] bytes, String name,
            @Nullable LocalDate issued) {
        if (!(FileInspection.inspect(bytes, name) instanceof Inspected.Accepted accepted)) {
            throw new IllegalStateException("A file that we drew ourselves is refused: " + code);
        }
        transaction.executeWithoutResult(status -> {
            Evidence kept = evidence.keep(id, accepted, bytes, client.actor());
            caseFiles.attach(id, new CaseFiles.Attachment(subject, code, side, kept.id(), kept.sha256(), issued, issued != null,
                    issued != null), client.actor());
        });
    }

    private static InstitutionDetails with(InstitutionDetails d, String field, @Nullable String value) {
        return switch (field) {
            case "legalName" -> new InstitutionDetails(value == null ? "Meridian Holdings" : value, d.registrationNumber(), d.dateOfIncorporation(),
                    d.registeredAddress(), d.principalPlaceOfBusiness(), d.fundType(), d.regulatoryStatus(), d.partnership(),
                    d.noOwnerAboveThreshold(), d.institutionCategory(), d.industry(), d.governmentOwnershipPercent());
            default -> new InstitutionDetails(d.legalName(), "C-10422", LocalDate.of(2015, 3, 2), ADDRESS, d.principalPlaceOfBusiness(),
                    field.equals("fundType") ? FundType.PRIVATE : d.fundType(),
                    field.equals("regulatoryStatus") ? "Registered with the supervisor" : d.regulatoryStatus(), d.partnership(),
                    d.noOwnerAboveThreshold(), field.equals("institutionCategory") ? InstitutionCategory.COMPANY : d.institutionCategory(),
                    field.equals("industry") ? "Energy" : d.industry(),
                    field.equals("governmentOwnershipPercent") ? BigDecimal.valueOf(75) : d.governmentOwnershipPercent());
        };
    }

    private static Party withEverything(Party party, @Nullable InventedPerson person) {
        if (person == null) {
            return new Party(party.id(), party.kind(), party.roles(), new PartyDetails(null, null, null, null, null, null, false,
                    party.name().isEmpty() ? "Harbour LLP" : party.name(), "OC-31415", ADDRESS), party.identity(), party.version());
        }
        IdentityDocumentType[] types = IdentityDocumentType.values();
        IdentityDocumentType type = types[(int) Math.floorMod(person.seed(), (long) types.length)];
        return new Party(party.id(), party.kind(), party.roles(),
                new PartyDetails(name(person), null, person.dateOfBirth(), "GB", "GB", ADDRESS, false, null, null, null),
                party.identity().type() != null ? party.identity()
                        : new IdentityStatement(type, person.documentNumber(), person.expiry(), false), party.version());
    }

    /** The invented person behind a party of a case; null for an organisation ({@code index} below 0). */
    private static @Nullable InventedPerson invented(UUID id, int index) {
        return index < 0 ? null : InventedPerson.ofSeed(Math.floorMod(id.getLeastSignificantBits(), 10_000L) * 8 + index);
    }

    /** Pictures taken again are other pictures: of the same holder and document, by another camera in another light. */
    private static InventedPerson again(@Nullable InventedPerson person, long times) {
        InventedPerson known = java.util.Objects.requireNonNull(person);
        return new InventedPerson(known.surname(), known.givenNames(), known.dateOfBirth(), known.documentNumber(), known.expiry(),
                known.seed() + times * 100_000);
    }

    private long timesSupplied(UUID id, UUID party, DocumentCode code, @Nullable Side side) {
        return java.util.stream.Stream.concat(caseFiles.require(id).items().stream(), caseFiles.replacedItems(id).stream())
                .filter(item -> item.subject().equals(party.toString()) && item.code() == code && item.side() == side).count();
    }

    private static String name(InventedPerson person) {
        StringBuilder name = new StringBuilder();
        for (String word : (person.givenNames() + " " + person.surname()).split(" ")) {
            name.append(name.isEmpty() ? "" : " ").append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
        }
        return name.toString();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(ZoneOffset.UTC));
    }
}
