package gatehouse.requirements;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApplicationReaderTests {

    private static final String HEAD = "'institutionType':'TRUST','asOf':'2026-02-28'";
    private static final String PARTIES = HEAD + ",'parties':[{'id':'p','kind':'PERSON'},{'id':'o','kind':'ORGANISATION'}]";

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', nullValues = "-", value = {
            "{'asOf':'2026-01-01'}; /institutionType",
            "{'institutionType':' ','asOf':'2026-01-01'}; /institutionType",
            "{'institutionType':'trust','asOf':'2026-01-01'}; /institutionType",
            "{'institutionType':'TRUST','asOf':''}; /asOf",
            "{'institutionType':'TRUST','asOf':'2026-02-29'}; /asOf",
            "{'institutionType':'TRUST','asOf':'2026-2-3'}; /asOf",
            "{'institutionType':'TRUST','asOf':20260101}; /asOf",
            "{HEAD,'details':[]}; /details",
            "{HEAD,'details':{'legalName':5}}; /details/legalName",
            "{HEAD,'details':{'partnership':'true'}}; /details/partnership",
            "{HEAD,'details':{'governmentOwnershipPercent':'50'}}; /details/governmentOwnershipPercent",
            "{HEAD,'details':{'governmentOwnershipPercent':100.1}}; /details/governmentOwnershipPercent",
            "{HEAD,'details':{'governmentOwnershipPercent':1e999999999}}; /details/governmentOwnershipPercent",
            "{HEAD,'details':{'governmentOwnershipPercent':1e-999999999}}; /details/governmentOwnershipPercent",
            "{HEAD,'details':{'registeredAddress':{'city':5}}}; /details/registeredAddress/city",
            "{HEAD,'details':{'legalName':'a','legalName':'b'}}; /details/legalName",
            "{HEAD,'parties':{}}; /parties",
            "{HEAD,'parties':[null]}; /parties/0",
            "{HEAD,'parties':[{'kind':'PERSON'}]}; /parties/0/id",
            "{HEAD,'parties':[{'id':'application','kind':'PERSON'}]}; /parties/0/id",
            "{HEAD,'parties':[{'id':'p','kind':'PERSON'},{'id':'p','kind':'PERSON'}]}; /parties/1/id",
            "{HEAD,'parties':[{'id':'p'}]}; /parties/0/kind",
            "{HEAD,'parties':[{'id':'p','kind':'PERSON','roles':['TRUSTEE','OWNER']}]}; /parties/0/roles/1",
            "{HEAD,'parties':[{'id':'p','kind':'PERSON','details':{'dateOfBirth':'1980-13-01'}}]}; /parties/0/details/dateOfBirth",
            "{HEAD,'parties':[{'id':'p','kind':'PERSON','identityDocument':{'expiry':'never'}}]}; /parties/0/identityDocument/expiry",
            "{PARTIES,'ownership':[{'owner':'p','owned':'x','percent':1}]}; /ownership/0/owned",
            "{PARTIES,'ownership':[{'owner':'application','owned':'o','percent':1}]}; /ownership/0/owner",
            "{PARTIES,'ownership':[{'owner':'p','owned':'o','percent':-0.1}]}; /ownership/0/percent",
            "{PARTIES,'ownership':[{'owner':'p','owned':'o','percent':'40'}]}; /ownership/0/percent",
            "{PARTIES,'documents':[{'code':'SELFIE','subject':'x'}]}; /documents/0/subject",
            "{PARTIES,'documents':[{'code':'SELFIE'}]}; /documents/0/subject",
            "{PARTIES,'documents':[{'subject':'p'}]}; /documents/0/code",
            "{PARTIES,'documents':[{'code':'TRUST_DEED','subject':'application','issued':'2026-03-01'}]}; /documents/0/issued",
            "{PARTIES,'documents':[{'code':'TRUST_DEED','subject':'application','signed':1}]}; /documents/0/signed",
            "[]; -", "{HEAD} {}; -", "{HEAD,}; -", "{HEAD,'details':{'legalName':NaN}}; -", "; -",
    })
    void whatIsNoApplicationIsRefusedAtItsPlace(String json, String pointer) {
        String text = (json == null ? "" : json).replace("PARTIES", PARTIES).replace("HEAD", HEAD).replace('\'', '"');
        assertThat(unusable(text.getBytes(StandardCharsets.UTF_8)).pointer()).isEqualTo(pointer);
    }

    @Test
    void otherEncodingsAreRefused() {
        String text = ("{" + HEAD + "}").replace('\'', '"');
        assertThat(unusable(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8)).code()).isEqualTo("NOT_JSON");
        assertThat(unusable(text.getBytes(StandardCharsets.UTF_16)).code()).isEqualTo("NOT_JSON");
        assertThat(unusable("{\"\u00e9\":1}".getBytes(StandardCharsets.ISO_8859_1)).code()).isEqualTo("NOT_JSON");
    }

    @Test
    void fiftyLevelsAreReadAndFiftyOneAreNot() {
        assertThat(read(nested(49))).isInstanceOf(ReadResult.Application.class);
        assertThat(unusable(nested(50)).code()).isEqualTo("TOO_DEEP");
        assertThat(unusable(nested(100_000)).code()).isIn("TOO_DEEP", "NOT_JSON");
    }

    @Test
    void blankTextAndUnknownDocumentsCountAsNotSupplied() {
        ApplicationFacts facts = Cases.application("{" + PARTIES + ",'details':{'legalName':' \\t\u00a0','partnership':null,"
                + "'registeredAddress':{'line1':'1','city':' ','country':'GB'}},"
                + "'documents':[{'code':'LIBRARY_CARD','subject':'p'}],'ownership':[{'owner':'o','owned':'o','percent':1e1}],'other':{}}");
        assertThat(facts.institution().legalName()).isNull();
        assertThat(facts.institution().registeredAddress().isComplete()).isFalse();
        assertThat(facts.documents()).isEmpty();
    }

    @Test
    void addressesAreTheSameWhateverTheirCaseSpacesAndBlankFields() {
        Address one = Address.of("1  Main Stra\u00dfe", null, "London", " ", "N1", "GB");
        assertThat(one.isSameAs(Address.of(" 1 MAIN STRASSE ", "", "london", null, "n1", "gb"))).isTrue();
        assertThat(one.isSameAs(Address.of("1 Main Stra\u00dfe", null, "London", null, null, "GB"))).isFalse();
    }

    private static byte[] nested(int arrays) {
        return ("{" + HEAD + ",'x':" + "[".repeat(arrays) + "]".repeat(arrays) + "}").replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }

    private static ReadResult read(byte[] json) {
        return ApplicationReader.read(json);
    }

    private static ReadResult.Unusable unusable(byte[] json) {
        assertThat(read(json)).isInstanceOf(ReadResult.Unusable.class);
        return (ReadResult.Unusable) read(json);
    }
}
