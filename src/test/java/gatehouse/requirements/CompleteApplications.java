package gatehouse.requirements;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Applications that lack nothing, one for each way in which rules tell them apart. */
enum CompleteApplications {

    TRUST("TRUST", "", List.of("GRANTOR", "BENEFICIARY"), "TRUSTEE",
            List.of("TRUST_DEED", "PROOF_OF_ADDRESS", "AUTHORIZATION_LETTER", "PROOF_OF_BUSINESS_ADDRESS")),
    PRIVATE_FUND("FUND", "'fundType':'PRIVATE','regulatoryStatus':'Regulated'", List.of("CORPORATE_OFFICER", "BENEFICIAL_OWNER"), "DIRECTOR",
            List.of("CERTIFICATE_OF_INCORPORATION", "MEMORANDUM_AND_ARTICLES", "DIRECTORS_REGISTER", "OWNERSHIP_CHART", "BOARD_RESOLUTION",
                    "PROOF_OF_BUSINESS_ADDRESS")),
    PUBLIC_FUND("FUND", "'fundType':'PUBLIC'", List.of("CORPORATE_OFFICER"), "DIRECTOR",
            List.of("MEMORANDUM_AND_ARTICLES", "BOARD_RESOLUTION")),
    GOVERNMENT_COMPANY("GOVERNMENT_OWNED_ENTERPRISE", "'institutionCategory':'COMPANY','industry':'Rail','governmentOwnershipPercent':50",
            List.of("CORPORATE_OFFICER", "BENEFICIAL_OWNER"), "DIRECTOR",
            List.of("BUSINESS_LICENCE", "MEMORANDUM_AND_ARTICLES", "PROOF_OF_GOVERNMENT_OWNERSHIP", "DIRECTORS_REGISTER", "BOARD_RESOLUTION",
                    "PROOF_OF_BUSINESS_ADDRESS")),
    MINISTRY("GOVERNMENT_OWNED_ENTERPRISE",
            "'institutionCategory':'MINISTRY','industry':'Health','governmentOwnershipPercent':100,'noOwnerAboveThreshold':true",
            List.of("CORPORATE_OFFICER"), "DIRECTOR",
            List.of("FOUNDING_STATUTE", "PROOF_OF_GOVERNMENT_OWNERSHIP", "AUTHORIZATION_LETTER", "PROOF_OF_BUSINESS_ADDRESS")),
    PARTNERSHIP("PRIVATE_COMPANY", "'partnership':true", List.of("CORPORATE_OFFICER", "BENEFICIAL_OWNER"), "PARTNER",
            List.of("CERTIFICATE_OF_INCORPORATION", "MEMORANDUM_AND_ARTICLES", "DIRECTORS_REGISTER", "SHAREHOLDERS_REGISTER",
                    "PARTNERSHIP_AGREEMENT", "BOARD_RESOLUTION", "PROOF_OF_BUSINESS_ADDRESS"));

    private final String type;
    private final String details;
    private final List<String> roles;
    private final String organisationRole;
    private final List<String> documents;

    CompleteApplications(String type, String details, List<String> roles, String organisationRole, List<String> documents) {
        this.type = type;
        this.details = details;
        this.roles = roles;
        this.organisationRole = organisationRole;
        this.documents = documents;
    }

    JsonNode json() {
        ObjectNode root = node("{'institutionType':'" + type + "','asOf':'2026-11-24','details':{'legalName':'Meridian',"
                + "'registrationNumber':'C-1','dateOfIncorporation':'2015-03-02'," + address("registeredAddress", "1 Main Street") + ","
                + address("principalPlaceOfBusiness", "9 Other Road") + (details.isEmpty() ? "" : "," + details) + "},"
                + "'parties':[],'ownership':[],'documents':[]}");
        person(root, "p0", "AUTHORIZED_USER");
        for (int i = 0; i < roles.size(); i++) {
            person(root, "p" + (i + 1), roles.get(i));
        }
        root.withArray("parties").add(node("{'id':'o','kind':'ORGANISATION','roles':['" + organisationRole + "'],'details':{'legalName':'Harbour',"
                + "'registrationNumber':'H-1'," + address("registeredAddress", "3 Quay") + "}}"));
        document(root, "CERTIFICATE_OF_INCORPORATION", "o", "");
        root.withArray("ownership").add(node("{'owner':'p0','owned':'o','percent':25}"));
        documents.forEach(code -> document(root, code, "application", ",'issued':'2025-11-24','signed':true"));
        return root;
    }

    private static void person(ObjectNode root, String id, String role) {
        root.withArray("parties").add(node("{'id':'" + id + "','kind':'PERSON','roles':['" + role + "'],'details':{'fullName':'Ada Byron',"
                + "'dateOfBirth':'1980-12-10','nationality':'GB','countryOfResidence':'GB'," + address("residentialAddress", "2 Side Street") + "},"
                + "'identityDocument':{'type':'ID_CARD','number':'1','expiry':'2026-11-24'}}"));
        document(root, "ID_CARD", id, ",'side':'FRONT'");
        document(root, "ID_CARD", id, ",'side':'BACK'");
        document(root, "PROOF_OF_ADDRESS", id, ",'issued':'2026-08-24'");
        document(root, "SELFIE", id, "");
    }

    private static void document(ObjectNode root, String code, String subject, String more) {
        root.withArray("documents").add(node("{'code':'" + code + "','subject':'" + subject + "'" + more + "}"));
    }

    private static String address(String name, String line1) {
        return "'" + name + "':{'line1':'" + line1 + "','city':'London','country':'GB'}";
    }

    private static ObjectNode node(String json) {
        try {
            return (ObjectNode) Cases.JSON.readTree(json.replace('\'', '"'));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
