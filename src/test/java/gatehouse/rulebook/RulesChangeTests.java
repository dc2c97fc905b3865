package gatehouse.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.casefile.AskedAnew;
import gatehouse.requirements.ApplicationFacts;
import gatehouse.requirements.ApplicationReader;
import gatehouse.requirements.Assessment;
import gatehouse.requirements.Compilation;
import gatehouse.requirements.ReadResult;
import gatehouse.requirements.RuleFile;
import gatehouse.requirements.RuleSet;
import gatehouse.vocabulary.DocumentTerms;
import gatehouse.vocabulary.RequirementKind;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a client is told of other rules. */
class RulesChangeTests {

    private static final String WHO = "Show who you are.";
    private static final String ANY = "rule \"Identity\" when $p : Person() then require.identity().of($p).because(\"" + WHO + "\"); end ";
    private static final String PASSPORT = ANY.replace("identity()", "identity().accepting(\"PASSPORT\")");
    private static final String DEED = "rule \"Deed\" when Application() then require.document(\"TRUST_DEED\").because(\"Upload it.\"); end ";

    @Test
    void whoeverMustShowAnotherIdentityDocumentIsToldSoOnceThoughPartsOfTheFormerAreAskedNoMore() {
        assertThat(change(ANY, PASSPORT, person("ID_CARD"))).as("its pictures were missing already").isEqualTo(told(List.of(), List.of(WHO), List.of()));
        assertThat(change(PASSPORT, ANY, person("ID_CARD"))).as("and are missing again").isEqualTo(told(List.of(), List.of(WHO), List.of()));
        assertThat(change(ANY, PASSPORT, person("PASSPORT"))).isEqualTo(told(List.of(), List.of(), List.of()));
    }

    @Test
    void eachReasonIsToldWithWhomItIsAskedOfAndWhatADocumentMustBe() {
        String certified = DEED.replace(".because", ".certified().notOlderThanDays(10).because");
        assertThat(asked(DEED, certified, person("PASSPORT")).otherwise()).containsExactly(new AskedAnew.Item("Upload it.", List.of(new AskedAnew.Thing(
                "application", RequirementKind.DOCUMENT, List.of("TRUST_DEED"),
                List.of(new DocumentTerms("TRUST_DEED", false, true, LocalDate.parse("2026-11-14"))), null))));
        assertThat(asked(DEED, DEED + ANY, person("PASSPORT")).more()).singleElement().satisfies(item -> assertThat(item.things()).singleElement()
                .satisfies(whole -> assertThat(whole.subject() + " " + whole.codes()).isEqualTo("p [PASSPORT]")));
    }

    @Test
    void whatWasSuppliedAndDoesNotDoAnyMoreIsNotToldAsAskedTheFirstTime() {
        ApplicationFacts deed = facts("{\"institutionType\":\"TRUST\",\"asOf\":\"2026-11-24\",\"parties\":[],\"documents\":"
                + "[{\"code\":\"TRUST_DEED\",\"subject\":\"application\",\"issued\":\"2026-10-01\"}]}");
        AskedAnew asked = asked(DEED, DEED.replace(".because", ".notOlderThanDays(10).because"), deed);
        assertThat(asked.again()).singleElement().satisfies(item -> assertThat(item.things()).singleElement()
                .satisfies(thing -> assertThat(thing.documents()).extracting(DocumentTerms::oldest).containsExactly(LocalDate.parse("2026-11-14"))));
        assertThat(asked.more()).isEmpty();
        assertThat(asked.otherwise()).isEmpty();
    }

    /** Its sides are asked once its type is accepted: whoever reads that nothing more is needed would not send them. */
    @Test
    void anIdentityDocumentWhoseTypeIsAcceptedNowIsToldByWhatIsMissingOfItInWhateverWords() {
        String narrow = ANY.replace("identity()", "identity().accepting(\"PASSPORT\")").replace(WHO, "A passport.");
        for (String wide : List.of(ANY, ANY.replace("\"Identity\"", "\"Another rule\"").replace("Person()", "Person( age > 0 || age == null )"))) {
            AskedAnew asked = asked(narrow, wide, person("ID_CARD"));
            assertThat(asked.dropped()).isEmpty();
            assertThat(asked.otherwise()).singleElement().satisfies(item -> {
                assertThat(item.reason()).isEqualTo(WHO);
                assertThat(item.things()).extracting(AskedAnew.Thing::codes).containsExactly(List.of("ID_CARD"));
            });
            assertThat(asked(wide, narrow, person("ID_CARD")).otherwise()).extracting(AskedAnew.Item::reason).containsExactly("A passport.");
        }
    }

    @Test
    void aSecondRuleForTheIdentityDocumentIsHeardBesideTheOneThatAsksOfEverybody() {
        String second = PASSPORT.replace("\"Identity\"", "\"Second\"").replace(WHO, "Certified.");
        String certified = second.replace("identity().accepting(\"PASSPORT\")", "document(\"PASSPORT\").certified().or(\"ID_CARD\").certified()");
        ApplicationFacts complete = facts("{\"institutionType\":\"TRUST\",\"asOf\":\"2026-11-24\",\"parties\":[{\"id\":\"p\",\"kind\":\"PERSON\","
                + "\"roles\":[\"TRUSTEE\"],\"details\":{},\"identityDocument\":{\"type\":\"PASSPORT\",\"number\":\"N1\",\"expiry\":\"2030-01-01\"}}],"
                + "\"documents\":[{\"code\":\"PASSPORT\",\"subject\":\"p\",\"side\":\"FRONT\"}]}");
        assertThat(asked(ANY + second, ANY + certified, complete).again()).extracting(AskedAnew.Item::reason).containsExactly("Certified.");
        assertThat(between(ANY + second, ANY + certified, complete).touched()).isTrue();
        assertThat(asked(ANY + certified, ANY + second, complete).dropped()).extracting(AskedAnew.Item::reason).containsExactly("Certified.");
        assertThat(between(ANY + certified, ANY + second, complete).touched()).isTrue();
    }

    @Test
    void aDocumentThatIsAskedByItsCodeBesideTheIdentityOfEverybodyIsToldByWhatIsMissingOfIt() {
        String certified = PASSPORT.replace("\"Identity\"", "\"Second\"").replace(WHO, "Certified.")
                .replace("identity().accepting(\"PASSPORT\")", "document(\"PASSPORT\").certified()");
        ApplicationFacts passport = facts("{\"institutionType\":\"TRUST\",\"asOf\":\"2026-11-24\",\"parties\":[" + personJson("p", "TRUSTEE", "PASSPORT") + "],"
                + "\"documents\":[{\"code\":\"PASSPORT\",\"subject\":\"p\",\"side\":\"FRONT\"}]}");
        assertThat(asked(ANY, ANY + certified, passport).again()).as("it did").isNotEmpty();
        assertThat(asked(ANY, ANY + certified, passport).more()).isEmpty();
        String recent = certified.replace(".certified()", ".notOlderThanMonths(24)");
        assertThat(asked(ANY + recent, ANY + recent.replace("24", "12"), people(personJson("p", "TRUSTEE", "ID_CARD"))).otherwise()).as("still missing")
                .singleElement().satisfies(item -> assertThat(item.reason()).isEqualTo("Certified."));
    }

    @Test
    void whatWasSuppliedAndStillDoesIsNotSaidToDoNoMore() {
        String either = DEED.replace("\"TRUST_DEED\")", "\"TRUST_DEED\").or(\"BOARD_RESOLUTION\")");
        String both = DEED.replace("end ", "require.document(\"BOARD_RESOLUTION\").because(\"Send it.\"); end ");
        ApplicationFacts resolution = facts("{\"institutionType\":\"TRUST\",\"asOf\":\"2026-11-24\",\"parties\":[],\"documents\":"
                + "[{\"code\":\"BOARD_RESOLUTION\",\"subject\":\"application\"}]}");
        assertThat(asked(either, both, resolution).more()).extracting(AskedAnew.Item::reason).containsExactly("Upload it.");
        assertThat(asked(either, DEED, resolution).again()).as("does for nothing else").extracting(AskedAnew.Item::reason).containsExactly("Upload it.");
    }

    @Test
    void aShareThatIsAskedIsToldThoughTheReasonKeepsItsFormerNumber() {
        String owner = "rule \"Owner\" when $o : Organisation() then require.owner().atLeast(25).of($o).because(\"Name who owns 25 %.\"); end ";
        ApplicationFacts firm = people("{\"id\":\"o\",\"kind\":\"ORGANISATION\",\"roles\":[\"TRUSTEE\"],\"details\":{\"legalName\":\"Big\"}}");
        assertThat(asked(owner, owner.replace("atLeast(25)", "atLeast(40)"), firm).otherwise()).singleElement().satisfies(item ->
                assertThat(item.things()).extracting(thing -> thing.atLeast().toPlainString()).containsExactly("40"));
    }

    @Test
    void anotherDocumentForTheSameReasonIsStillAskedOnOtherTerms() {
        assertThat(change(DEED, DEED.replace("TRUST_DEED", "BOARD_RESOLUTION"), person("PASSPORT"))).isEqualTo(told(List.of(), List.of("Upload it."), List.of()));
        assertThat(change(PASSPORT, DEED, person("ID_CARD"))).isEqualTo(told(List.of("Upload it."), List.of(), List.of(WHO)));
    }

    @Test
    void aSentenceIsToldOnceAndNeverAsSettledWhileItIsMissingOfSomebody() {
        ApplicationFacts two = people(personJson("p", "TRUSTEE", "ID_CARD") + "," + personJson("q", "GRANTOR", "PASSPORT"));
        assertThat(change(PASSPORT, ANY.replace("identity()", "identity().accepting(\"ID_CARD\")"), two))
                .isEqualTo(told(List.of(), List.of(WHO), List.of()));
    }

    @Test
    void whatIsAskedOfAnotherPersonIsMoreForTheOneAndLessForTheOther() {
        ApplicationFacts two = people(personJson("p", "TRUSTEE", "ID_CARD") + "," + personJson("q", "GRANTOR", "PASSPORT"));
        String grantors = "rule \"Paper\" when $p : Person( roles contains \"GRANTOR\" ) then require.document(\"BOARD_RESOLUTION\").of($p).because(\"Upload it.\"); end ";
        AskedAnew moved = asked(grantors, grantors.replace("GRANTOR", "TRUSTEE"), two);
        assertThat(moved.more()).singleElement().satisfies(item -> assertThat(item.things()).extracting(AskedAnew.Thing::subject).containsExactly("p"));
        assertThat(moved.otherwise()).isEmpty();
        assertThat(moved.dropped()).singleElement().satisfies(item -> assertThat(item.things()).extracting(AskedAnew.Thing::subject).containsExactly("q"));
        String everybody = grantors.replace("roles contains \"GRANTOR\"", "");
        assertThat(asked(everybody, grantors, two).dropped()).as("though the same is missing of somebody else").singleElement()
                .satisfies(item -> assertThat(item.things()).extracting(AskedAnew.Thing::subject).containsExactly("p"));
    }

    @Test
    void whatIsAskedOnMilderTermsIsToldAsItIsAskedNowOfThoseWhoMissItStill() {
        String strict = "rule \"Home\" when $p : Person() then require.document(\"PROOF_OF_ADDRESS\").notOlderThanDays(10).of($p).because(\"Home.\"); end ";
        ApplicationFacts two = facts("{\"institutionType\":\"TRUST\",\"asOf\":\"2026-11-24\",\"parties\":[" + personJson("p", "TRUSTEE", "ID_CARD") + ","
                + personJson("q", "GRANTOR", "PASSPORT") + "],\"documents\":[{\"code\":\"PROOF_OF_ADDRESS\",\"subject\":\"q\",\"issued\":\"2026-11-01\"}]}");
        assertThat(asked(strict, strict.replace("(10)", "(30)"), two).otherwise()).singleElement().satisfies(item -> assertThat(item.things()).singleElement()
                .satisfies(thing -> assertThat(thing.subject() + " " + thing.documents().get(0).oldest()).isEqualTo("p 2026-10-25")));
        assertThat(asked(strict, strict.replace("(10)", "(30)"), two).dropped()).singleElement().satisfies(item -> assertThat(item.things())
                .extracting(AskedAnew.Thing::subject).containsExactly("q"));
        assertThat(asked(PASSPORT, ANY, person("ID_CARD")).otherwise()).singleElement().satisfies(item -> assertThat(item.things())
                .extracting(AskedAnew.Thing::codes).containsExactly(List.of("ID_CARD")));
    }

    @Test
    void nobodyIsToldOfReliefWhileAnotherRuleMissesTheSame() {
        String first = "rule \"First\" salience 10 when Application() then require.document(\"AUTHORIZATION_LETTER\").because(\"First.\"); end ";
        String second = "rule \"Second\" when Application( registeredCountry != \"FR\" ) then require.document(\"AUTHORIZATION_LETTER\").because(\"Second.\"); end ";
        String wider = first.replace(".because", ".or(\"TRUST_DEED\").because");
        ApplicationFacts deed = facts("{\"institutionType\":\"TRUST\",\"asOf\":\"2026-11-24\",\"documents\":[{\"code\":\"TRUST_DEED\",\"subject\":\"application\"}]}");
        assertThat(change(first + second, wider + second, deed).dropped()).isEmpty();
        assertThat(change(wider + second, first + second, deed).more()).isEmpty();
        String grantors = "rule \"Paper\" when $p : Person( roles contains \"GRANTOR\" ) then require.document(\"BOARD_RESOLUTION\").of($p).because(\"Upload it.\"); end ";
        String trustees = grantors.replace("GRANTOR", "TRUSTEE").replace("Upload it.", "Send it.");
        assertThat(change(grantors, trustees, people(personJson("p", "TRUSTEE", "ID_CARD") + "," + personJson("q", "GRANTOR", "PASSPORT"))))
                .as("moved and reworded").isEqualTo(told(List.of("Send it."), List.of(), List.of("Upload it.")));
    }

    /** The reasons told. */
    private record Told(List<String> more, List<String> otherwise, List<String> dropped) {

        static Told of(AskedAnew asked) {
            return new Told(reasons(asked.more()), reasons(asked.otherwise()), reasons(asked.dropped()));
        }

        private static List<String> reasons(List<AskedAnew.Item> items) {
            return items.stream().map(AskedAnew.Item::reason).toList();
        }
    }

    private static Told told(List<String> more, List<String> otherwise, List<String> dropped) {
        return new Told(more, otherwise, dropped);
    }

    private static Told change(String before, String after, ApplicationFacts facts) {
        return Told.of(asked(before, after, facts));
    }

    private static AskedAnew asked(String before, String after, ApplicationFacts facts) {
        return between(before, after, facts).asked();
    }

    private static RulesChange between(String before, String after, ApplicationFacts facts) {
        Assessment now = rules(after).assess(facts);
        return RulesChange.between(rules(before).assess(facts), now, Rulebook.words(now, facts.asOf()));
    }

    private static ApplicationFacts person(String stated) {
        return people(personJson("p", "TRUSTEE", stated));
    }

    private static String personJson(String id, String role, String stated) {
        return "{\"id\":\"" + id + "\",\"kind\":\"PERSON\",\"roles\":[\"" + role + "\"],\"details\":{\"fullName\":\"Ada\"},\"identityDocument\":{\"type\":\"" + stated
                + "\",\"number\":\"X1\",\"expiry\":\"2030-01-01\"}}";
    }

    private static ApplicationFacts people(String people) {
        String json = "{\"institutionType\":\"TRUST\",\"asOf\":\"2026-11-24\",\"parties\":[" + people + "]}";
        return facts(json);
    }

    private static ApplicationFacts facts(String json) {
        return ((ReadResult.Application) ApplicationReader.read(json.getBytes(StandardCharsets.UTF_8))).facts();
    }

    private static RuleSet rules(String text) {
        return ((Compilation.Accepted) RuleSet.compile(List.of(new RuleFile("test.drl", text.getBytes(StandardCharsets.UTF_8))))).rules();
    }
}
