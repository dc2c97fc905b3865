package gatehouse.requirements;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.requirements.AssessmentDifference.Aspect;
import gatehouse.requirements.AssessmentDifference.Changed;
import gatehouse.vocabulary.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class AssessmentDifferenceTests {

    private static final ApplicationFacts TRUST = Cases.application("{'institutionType':'TRUST','asOf':'2026-11-24',"
            + "'parties':[{'id':'p','kind':'PERSON','roles':['TRUSTEE'],'details':{'fullName':'Ada'}}],"
            + "'documents':[{'code':'PROOF_OF_ADDRESS','subject':'p','issued':'2026-09-01'}]}");
    private static final String PROOF = "rule \"Proof\" when $p : Person() then "
            + "require.document(\"PROOF_OF_ADDRESS\").notOlderThanMonths(3).of($p).because(\"Prove it.\"); end ";
    private static final String DEED = "rule \"Deed\" when Application() then require.document(\"TRUST_DEED\").because(\"Deed.\"); end ";

    @Test
    void whatOneSetAsksAndTheOtherDoesNotIsToldWithItsRuleAndReason() {
        AssessmentDifference difference = between(PROOF, PROOF + DEED);
        assertThat(difference.newlyAsked()).singleElement().satisfies(asked -> {
            assertThat(asked.codes()).containsExactly("TRUST_DEED");
            assertThat(asked.rule()).isEqualTo("rules/test.drl: Deed");
            assertThat(asked.reason()).isEqualTo("Deed.");
            assertThat(asked.problem()).isEqualTo(Problem.ABSENT);
        });
        assertThat(difference.noLongerAsked()).isEmpty();
        assertThat(difference.changed()).isEmpty();
        assertThat(between(PROOF + DEED, PROOF).noLongerAsked()).isEqualTo(difference.newlyAsked());
    }

    @Test
    void aStricterAgeIsAChangeOfTermsAndOfWhatIsMissing() {
        AssessmentDifference difference = between(PROOF, PROOF.replace("(3)", "(2)"));
        assertThat(difference.changed()).singleElement().satisfies(change -> {
            assertThat(change.aspects()).containsExactly(Aspect.TERMS, Aspect.PROBLEM);
            assertThat(change.before().terms().get(0).oldest()).isEqualTo("2026-08-24");
            assertThat(change.after().terms().get(0).oldest()).isEqualTo("2026-09-24");
            assertThat(change.before().problem()).isNull();
            assertThat(change.after().problem()).isEqualTo(Problem.TOO_OLD);
        });
    }

    @Test
    void otherWordsAreAChangeAndAnotherNameOfARuleIsFeltByNobody() {
        assertThat(between(PROOF, PROOF.replace("Prove it.", "Prove where you live.")).felt().changed()).singleElement()
                .satisfies(change -> assertThat(change.aspects()).containsExactly(Aspect.REASON));
        AssessmentDifference renamed = between(PROOF, PROOF.replace("\"Proof\"", "\"Proof of address\""));
        assertThat(renamed.changed()).singleElement().satisfies(change -> assertThat(change.aspects()).containsExactly(Aspect.RULES));
        assertThat(renamed.felt().isEmpty()).isTrue();
    }

    @Test
    void theLeastNumberAskedMayChange() {
        String owner = "rule \"Owner\" when Application() then require.owner().atLeast(25).because(\"Owner.\"); end ";
        assertThat(between(owner, owner.replace("25", "10")).changed()).singleElement()
                .satisfies(change -> assertThat(change.aspects()).containsExactly(Aspect.AT_LEAST));
        assertThat(between(owner, owner.replace("25", "25.0")).isEmpty()).isTrue();
    }

    @Test
    void otherDocumentsThatWillDoAreAChangeAndNotOneThingGoneAndAnotherCome() {
        AssessmentDifference difference = between(DEED, DEED.replace(".because", ".or(\"TRUST_KEY_PERSONS_STATEMENT\").because"));
        assertThat(difference.newlyAsked()).isEmpty();
        assertThat(difference.noLongerAsked()).isEmpty();
        assertThat(difference.changed()).singleElement().satisfies(change -> {
            assertThat(change.aspects()).contains(Aspect.CODES);
            assertThat(change.before().codes()).containsExactly("TRUST_DEED");
            assertThat(change.after().codes()).containsExactly("TRUST_DEED", "TRUST_KEY_PERSONS_STATEMENT");
        });
    }

    @Test
    void ofSeveralThatMayBelongTogetherTheOnesOfOneRuleDo() {
        String letter = "rule \"Letter\" when Application() then require.document(\"AUTHORIZATION_LETTER\").because(\"Letter.\"); end ";
        String either = "require.document(\"AUTHORIZATION_LETTER\").or(\"TRUST_DEED\").because(\"Letter.\")";
        AssessmentDifference difference = between(DEED + letter, letter.replace("require.document(\"AUTHORIZATION_LETTER\").because(\"Letter.\")", either));
        assertThat(difference.changed()).singleElement().satisfies(change -> assertThat(change.before().codes()).containsExactly("AUTHORIZATION_LETTER"));
        assertThat(difference.noLongerAsked()).singleElement().satisfies(gone -> assertThat(gone.codes()).containsExactly("TRUST_DEED"));
    }

    @Test
    void otherIdentityDocumentsThatAreAcceptedAreOneChangeOfThoseWhoseOwnIsNoneOfThem() {
        String identity = "rule \"Identity\" when $p : Person() then require.identity().of($p).because(\"Who are you?\"); end ";
        String passport = identity.replace("identity()", "identity().accepting(\"PASSPORT\")");
        String licence = identity.replace("identity()", "identity().accepting(\"DRIVING_LICENCE\")");
        for (String narrower : List.of(passport, identity.replace("identity()", "identity().accepting(\"PASSPORT\", \"DRIVING_LICENCE\")"), licence)) {
            AssessmentDifference difference = told(identity, narrower, "ID_CARD");
            assertThat(difference.changed()).singleElement().satisfies(change -> {
                assertThat(change.aspects()).contains(Aspect.CODES, Aspect.PROBLEM);
                assertThat(change.after().problem()).isEqualTo(Problem.UNSUPPORTED_DOCUMENT_TYPE);
            });
            assertThat(difference.newlyAsked()).isEmpty();
            assertThat(difference.noLongerAsked()).isEmpty();
            assertThat(told(narrower, identity, "ID_CARD").changed()).hasSize(1);
            assertThat(told(narrower, identity, "ID_CARD").newlyAsked()).isEmpty();
        }
        assertThat(told(passport, licence, "ID_CARD").changed()).singleElement()
                .satisfies(change -> assertThat(change.before().codes()).containsExactly("PASSPORT"));
        assertThat(told(identity, passport, "PASSPORT").isEmpty()).as("whose own is among them").isTrue();
        assertThat(told(identity, PROOF, "PASSPORT").noLongerAsked()).as("gone altogether").hasSizeGreaterThan(1);
    }

    /** Whoever must go on showing an identity document is not asked for less. */
    @Test
    void anotherRuleForTheIdentityDocumentIsAChangeAndNothingLess() {
        String all = "rule \"Identity\" when $p : Person() then require.identity().of($p).because(\"Who are you?\"); end ";
        String trusts = all.replace("\"Identity\"", "\"Of trusts\"").replace("identity()", "identity().accepting(\"PASSPORT\")");
        for (String stated : List.of("ID_CARD", "PASSPORT")) {
            assertThat(told(all, trusts, stated).noLongerAsked()).as(stated).isEmpty();
            assertThat(told(all, trusts, stated).newlyAsked()).as(stated).isEmpty();
            assertThat(told(trusts, all, stated).newlyAsked()).as(stated).isEmpty();
        }
        assertThat(told(all, trusts, "ID_CARD").changed()).anySatisfy(change -> assertThat(change.after().problem()).isEqualTo(Problem.UNSUPPORTED_DOCUMENT_TYPE));
    }

    @Test
    void anIdentityDocumentThatIsAskedByItsCodeAloneIsAChangeToItsSides() {
        String either = "rule \"Card\" when $p : Person() then require.document(\"ID_CARD\").or(\"PASSPORT\").of($p).because(\"Card.\"); end ";
        String card = either.replace(".or(\"PASSPORT\")", "");
        AssessmentDifference stricter = told(either, card, "PASSPORT");
        assertThat(stricter.noLongerAsked()).isEmpty();
        assertThat(stricter.newlyAsked()).isEmpty();
        assertThat(stricter.changed()).extracting(change -> change.after().codes() + " " + change.after().side())
                .containsExactlyInAnyOrder("[ID_CARD] FRONT", "[ID_CARD] BACK");
        AssessmentDifference milder = told(card, either, "PASSPORT");
        assertThat(milder.newlyAsked()).isEmpty();
        assertThat(milder.noLongerAsked()).isEmpty();
    }

    @Test
    void whatARuleAsksWithOtherCodesIsAChangeThoughAnotherRuleAsksTheSame() {
        String alone = "rule \"Alone\" salience 10 when Application( registeredCountry != \"FR\" ) then require.document(\"TRUST_DEED\").because(\"Alone.\"); end ";
        String either = DEED.replace(".because", ".or(\"BOARD_RESOLUTION\").because");
        AssessmentDifference stricter = told(alone + either, alone + DEED, "PASSPORT");
        assertThat(stricter.noLongerAsked()).isEmpty();
        assertThat(stricter.changed()).anySatisfy(change -> {
            assertThat(change.before().codes()).containsExactly("BOARD_RESOLUTION", "TRUST_DEED");
            assertThat(change.after().codes()).containsExactly("TRUST_DEED");
        });
        AssessmentDifference milder = told(alone + DEED, alone + either, "PASSPORT");
        assertThat(milder.newlyAsked()).isEmpty();
        assertThat(milder.changed()).anySatisfy(change -> assertThat(change.after().codes()).containsExactly("BOARD_RESOLUTION", "TRUST_DEED"));
    }

    private static AssessmentDifference told(String before, String after, String stated) {
        ApplicationFacts person = Cases.application("{'institutionType':'TRUST','asOf':'2026-11-24','parties':[{'id':'p','kind':'PERSON',"
                + "'roles':['TRUSTEE'],'details':{'fullName':'Ada'},'identityDocument':{'type':'" + stated + "'}}]}");
        return AssessmentDifference.told(Cases.rules(before).assess(person), Cases.rules(after).assess(person));
    }

    @Test
    void reviewsComeAndGo() {
        String look = "rule \"Look\" when $p : Person() then flag.review(\"Look.\").of($p); end ";
        assertThat(between(PROOF, PROOF + look).newlyReviewed()).containsExactly(new Review("p", "rules/test.drl: Look", "Look."));
        assertThat(between(PROOF + look, PROOF).noLongerReviewed()).hasSize(1);
        assertThat(between(look, look.replace("\"Look\"", "\"Look at\"")).felt().isEmpty()).isTrue();
    }

    @Property(tries = 150)
    void theDifferenceLeadsFromOneToTheOtherAndOfAThingWithItselfThereIsNone(@ForAll Random random) {
        RuleDraw draw = new RuleDraw(random, true);
        List<WrittenRule> rules = List.of(draw.rule("Rule 1"), draw.rule("Rule 2"), draw.rule("Rule 3"));
        RuleSet one = Cases.rules(draw.file(rules.subList(0, 2)));
        RuleSet other = Cases.rules(draw.file(rules.subList(1, 3)));
        World world = World.draw(random);
        Assessment before = one.assess(world.facts());
        Assessment after = other.assess(world.facts());
        AssessmentDifference difference = AssessmentDifference.between(before, after);
        assertThat(applied(before, difference)).isEqualTo(byKey(after.required()));
        assertThat(appliedReviews(before, difference)).containsExactlyInAnyOrderElementsOf(after.reviews());
        assertThat(AssessmentDifference.between(before, before).isEmpty()).isTrue();
        AssessmentDifference back = AssessmentDifference.between(after, before);
        assertThat(back.newlyAsked()).isEqualTo(difference.noLongerAsked());
        assertThat(back.changed()).extracting(Changed::after).containsExactlyInAnyOrderElementsOf(difference.changed().stream().map(Changed::before).toList());
    }

    private static Map<RequirementKey, Requirement> applied(Assessment before, AssessmentDifference difference) {
        Map<RequirementKey, Requirement> result = byKey(before.required());
        difference.noLongerAsked().forEach(requirement -> assertThat(result.remove(RequirementKey.of(requirement))).isEqualTo(requirement));
        difference.changed().forEach(change -> assertThat(result.remove(RequirementKey.of(change.before()))).isEqualTo(change.before()));
        difference.changed().forEach(change -> assertThat(result.put(RequirementKey.of(change.after()), change.after())).isNull());
        difference.newlyAsked().forEach(requirement -> assertThat(result.put(RequirementKey.of(requirement), requirement)).isNull());
        return result;
    }

    private static List<Review> appliedReviews(Assessment before, AssessmentDifference difference) {
        List<Review> result = new ArrayList<>(before.reviews());
        assertThat(result).containsAll(difference.noLongerReviewed());
        result.removeAll(difference.noLongerReviewed());
        result.addAll(difference.newlyReviewed());
        return result;
    }

    private static Map<RequirementKey, Requirement> byKey(List<Requirement> required) {
        return required.stream().collect(Collectors.toMap(RequirementKey::of, Function.identity(), (a, b) -> a, TreeMap::new));
    }

    private static AssessmentDifference between(String before, String after) {
        return AssessmentDifference.between(Cases.rules(before).assess(TRUST), Cases.rules(after).assess(TRUST));
    }
}
