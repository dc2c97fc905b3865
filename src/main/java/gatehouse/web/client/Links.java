package gatehouse.web.client;

import gatehouse.casefile.CaseFile;
import gatehouse.casefile.Party;
import gatehouse.vocabulary.DocumentCode;
import gatehouse.vocabulary.IdentityDocumentType;
import gatehouse.vocabulary.RequirementKind;
import gatehouse.vocabulary.Side;
import gatehouse.vocabulary.Subjects;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The pages on which things are supplied. */
final class Links {

    private static final Set<String> NAME = Set.of("legalName", "registrationNumber", "dateOfIncorporation");
    private static final Set<String> ADDRESSES = Set.of("registeredAddress", "principalPlaceOfBusiness");

    private Links() {}

    static String application(UUID id) {
        return "/applications/" + id;
    }

    static String person(UUID application, String party) {
        return application(application) + "/persons/" + party;
    }

    static String party(UUID application, String party) {
        return application(application) + "/parties/" + party;
    }

    /** Where something that is missing is supplied. */
    static String supplying(CaseFile file, String subject, RequirementKind kind, List<String> codes, @Nullable Side side) {
        UUID id = file.application().id();
        if (subject.equals(Subjects.APPLICATION)) {
            return ofInstitution(id, kind, codes);
        }
        Optional<Party> person = file.parties().stream().filter(party -> party.subject().equals(subject)).filter(Party::isPerson).findFirst();
        return person.map(party -> ofPerson(id, party, kind, codes, side)).orElseGet(() -> ofOrganisation(id, subject, kind, codes));
    }

    /** Where a file that is asked for is uploaded. */
    static String uploading(CaseFile file, String subject, DocumentCode code, @Nullable Side side) {
        return supplying(file, subject, RequirementKind.DOCUMENT, List.of(code.name()), side);
    }

    private static String ofInstitution(UUID id, RequirementKind kind, List<String> codes) {
        String code = codes.get(0);
        return application(id) + switch (kind) {
            case PARTY -> "/parties";
            case DOCUMENT -> documents(codes);
            case INFORMATION -> NAME.contains(code) ? "/details/name#" + code
                    : ADDRESSES.contains(code) ? "/details/addresses#" + code + "-line1" : "/details/about#" + code;
        };
    }

    private static String ofOrganisation(UUID id, String subject, RequirementKind kind, List<String> codes) {
        String code = codes.get(0);
        return party(id, subject) + switch (kind) {
            case PARTY -> code.equals("BENEFICIAL_OWNER") ? "/owners" : "";
            case DOCUMENT -> documents(codes);
            case INFORMATION -> "#" + (code.equals("registeredAddress") ? code + "-line1" : code);
        };
    }

    /** Pictures are of persons: of others they have no place. */
    private static String documents(List<String> codes) {
        return "/documents" + DocumentSlots.filed(codes).stream().findFirst().map(code -> "#slot-" + code).orElse("");
    }

    private static String ofPerson(UUID id, Party party, RequirementKind kind, List<String> codes, @Nullable Side side) {
        String code = codes.get(0);
        String person = person(id, party.subject());
        return switch (kind) {
            case PARTY -> party(id, party.subject());
            case INFORMATION -> person + (code.startsWith("identityDocument.") ? "/identity#" + code.substring("identityDocument.".length())
                    : "/details#" + (code.equals("residentialAddress") ? code + "-line1" : code));
            // Whatever is no picture has its place beside the proof of their address.
            case DOCUMENT -> person + DocumentSlots.filed(codes).stream().findFirst().map(filed -> "/address-proof#slot-" + filed)
                    .orElseGet(() -> picture(party, codes, side));
        };
    }

    /**
     * The places of an identity document are those of the one that the person stated: another must be stated first. Of one alone, and of no
     * side, it is what was stated about it that is asked; of one of several, its pictures.
     */
    private static String picture(Party person, List<String> codes, @Nullable Side side) {
        if (codes.contains(DocumentCode.SELFIE.name())) {
            return "/selfie";
        }
        IdentityDocumentType stated = person.identity().type();
        if (stated != null && !codes.contains(stated.code().name())) {
            return "/identity#type";
        }
        return side != null ? "/pictures#slot-" + side : stated != null && codes.size() > 1 ? "/pictures" : "/identity";
    }
}
