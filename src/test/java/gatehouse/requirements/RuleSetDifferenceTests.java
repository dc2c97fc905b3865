package gatehouse.requirements;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.requirements.RuleSetDifference.Aspect;
import gatehouse.requirements.RuleSetDifference.Change;
import gatehouse.requirements.RuleSetDifference.Document;
import gatehouse.requirements.RuleSetDifference.LookKind;
import gatehouse.requirements.RuleSetDifference.Stated;
import gatehouse.requirements.RuleSetDifference.Terms;
import gatehouse.vocabulary.InstitutionType;
import gatehouse.vocabulary.RequirementKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleSetDifferenceTests {

    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 24);
    private static final String PROOF = "rule \"Proof\" when Application( institutionType == \"TRUST\" ) $p : Person() then "
            + "require.document(\"PROOF_OF_ADDRESS\").notOlderThanMonths(3).of($p).because(\"Prove it.\"); end ";
    private static final String DEED = "rule \"Deed\" when Application( institutionType in (\"TRUST\", \"FUND\") ) then "
            + "require.document(\"TRUST_DEED\").because(\"Deed.\"); end ";
    private static final String LOOK = "rule \"Look\" when $p : Person( age < 18 ) then flag.review(\"A minor.\").of($p); end ";
    private static final Matrix.Row PROOF_ROW = new Matrix.Row("Person", RequirementKind.DOCUMENT, List.of("PROOF_OF_ADDRESS"));
    private static final Matrix.Row DEED_ROW = new Matrix.Row("Application", RequirementKind.DOCUMENT, List.of("TRUST_DEED"));

    @Test
    void ofTrustsAProofOfAddressIsAskedThatIsAtMostTwoMonthsOldAndWasThree() {
        RuleSetDifference difference = between(PROOF + DEED, PROOF.replace("(3)", "(2)") + DEED);
        assertThat(difference.byType()).containsOnlyKeys(InstitutionType.TRUST);
        Change change = only(difference, InstitutionType.TRUST);
        assertThat(change.before()).isEqualTo(PROOF_ROW);
        assertThat(change.after()).isEqualTo(PROOF_ROW);
        assertThat(change.was()).extracting(Stated::terms).containsExactly(proofOf(3));
        assertThat(change.is()).extracting(Stated::terms).containsExactly(proofOf(2));
        assertThat(change.is()).extracting(stated -> stated.rule().sentence()).containsExactly("Proof");
        assertThat(difference.changedRules()).singleElement().satisfies(rule -> assertThat(rule.aspects()).containsExactly(Aspect.DEMAND));
        assertThat(difference.reworded()).isEmpty();
        assertThat(difference.conditionsChanged()).isEmpty();
    }

    @Test
    void whatIsAddedAndWhatIsRemovedIsToldByTypeWithItsRule() {
        RuleSetDifference difference = between(PROOF, PROOF + DEED);
        assertThat(difference.byType()).containsOnlyKeys(InstitutionType.TRUST, InstitutionType.FUND);
        Change added = only(difference, InstitutionType.FUND);
        assertThat(added.isAdded()).isTrue();
        assertThat(added.after()).isEqualTo(DEED_ROW);
        assertThat(added.is()).extracting(stated -> stated.rule().sentence()).containsExactly("Deed");
        assertThat(difference.addedRules()).extracting(RuleReference::sentence).containsExactly("Deed");
        Change removed = only(between(PROOF + DEED, PROOF), InstitutionType.TRUST);
        assertThat(removed.isRemoved()).isTrue();
        assertThat(removed.was()).extracting(stated -> stated.rule().sentence()).containsExactly("Deed");
    }

    @Test
    void anotherDocumentThatWillDoIsAChangeOfTheRequirement() {
        Change change = only(between(DEED, DEED.replace("\"TRUST_DEED\")", "\"TRUST_DEED\").or(\"FOUNDING_STATUTE\").certified()")),
                InstitutionType.TRUST);
        assertThat(change.before()).isEqualTo(DEED_ROW);
        assertThat(change.after()).extracting(Matrix.Row::codes).isEqualTo(List.of("FOUNDING_STATUTE", "TRUST_DEED"));
        assertThat(change.is().get(0).terms().documents()).containsExactly(
                new Document("FOUNDING_STATUTE", false, true, null, null), new Document("TRUST_DEED", false, false, null, null));
        String identity = "rule \"Id\" when $p : Person() then require.identity().of($p).because(\"Id.\"); end ";
        Change narrowed = only(between(identity, identity.replace("identity()", "identity().accepting(\"PASSPORT\")")), InstitutionType.FUND);
        assertThat(narrowed.after()).extracting(Matrix.Row::codes).isEqualTo(List.of("PASSPORT"));
        assertThat(narrowed.is().get(0).terms().identity()).isTrue();
    }

    @Test
    void theLeastShareAskedIsATerm() {
        String owner = "rule \"Owner\" when Application() then require.owner().atLeast(25).because(\"Owner.\"); end ";
        Change change = only(between(owner, owner.replace("25", "10")), InstitutionType.TRUST);
        assertThat(change.was().get(0).terms().atLeast()).isEqualTo(BigDecimal.valueOf(25));
        assertThat(change.is().get(0).terms().atLeast()).isEqualTo(BigDecimal.valueOf(10));
        assertThat(between(owner, owner.replace("25", "25.0")).isEmpty()).isTrue();
    }

    @Test
    void aRuleThatIsOnlyRewordedOrRenamedOrMovedAsksNothingElse() {
        RuleSetDifference reworded = between(PROOF, PROOF.replace("Prove it.", "Prove where you live."));
        assertThat(reworded.byType()).isEmpty();
        assertThat(reworded.reworded()).singleElement().satisfies(rule -> {
            assertThat(rule.aspects()).containsExactly(Aspect.REASON);
            assertThat(rule.said()).containsExactly("Prove it.");
            assertThat(rule.says()).containsExactly("Prove where you live.");
        });
        RuleSetDifference renamed = between(PROOF, PROOF.replace("\"Proof\"", "\"A person proves it\"").replace("$p", "$person"));
        assertThat(renamed.byType()).isEmpty();
        assertThat(renamed.addedRules()).isEmpty();
        assertThat(renamed.reworded()).singleElement().satisfies(rule -> assertThat(rule.aspects()).containsExactly(Aspect.NAME));
        assertThat(between(PROOF + DEED, DEED + PROOF).isEmpty()).isTrue();
        RuleSetDifference look = between(LOOK, LOOK.replace("A minor.", "Not of age."));
        assertThat(look.byType()).isEmpty();
        assertThat(look.reworded()).hasSize(1);
    }

    @Test
    void aRuleThatTakesOtherDocumentsTooIsOneChangeThoughAnotherAsksForTheOneAlone() {
        String alone = "rule \"Alone\" when Application( institutionType == \"TRUST\", registeredCountry == \"FR\" ) then require.document(\"TRUST_DEED\").because(\"Alone.\"); end ";
        String either = DEED.replace(".because", ".or(\"BOARD_RESOLUTION\").because");
        Change wider = only(between(alone + DEED, alone + either), InstitutionType.TRUST);
        assertThat(wider.before()).isEqualTo(DEED_ROW);
        assertThat(wider.after().codes()).containsExactly("BOARD_RESOLUTION", "TRUST_DEED");
        Change narrower = only(between(alone + either, alone + DEED), InstitutionType.TRUST);
        assertThat(narrower.before()).isEqualTo(wider.after());
        assertThat(narrower.after()).isEqualTo(DEED_ROW);
    }

    @Test
    void otherIdentityDocumentsAreOneChangeThoughTheyHaveNoneInCommon() {
        String passport = "rule \"Identity\" when $p : Person() then require.identity().accepting(\"PASSPORT\").of($p).because(\"Who?\"); end ";
        Change change = only(between(passport, passport.replace("PASSPORT", "ID_CARD")), InstitutionType.TRUST);
        assertThat(change.before().codes()).containsExactly("PASSPORT");
        assertThat(change.after().codes()).containsExactly("ID_CARD");
    }

    @Test
    void otherConditionsAreToldBesideOtherTermsAndOtherDocuments() {
        for (String changed : List.of(DEED.replace(".because", ".or(\"BOARD_RESOLUTION\").because"), DEED.replace(".because", ".certified().because"))) {
            String narrower = changed.replace("Application( ", "Application( partnership == true, ");
            assertThat(between(DEED, narrower).conditionsChanged()).singleElement().satisfies(rule -> assertThat(rule.asksTheSame()).isFalse());
            assertThat(between(DEED, changed).conditionsChanged()).isEmpty();
        }
    }

    @Test
    void otherReasonsAreToldBesideOtherTermsAndOtherConditions() {
        String elsewhere = PROOF.replace("Prove it.", "Prove where you live.");
        for (String changed : List.of(elsewhere.replace("(3)", "(2)"), elsewhere.replace("TRUST", "FUND"))) {
            assertThat(between(PROOF, changed).reworded()).singleElement().satisfies(rule -> {
                assertThat(rule.isOnlyReworded()).isFalse();
                assertThat(rule.said()).containsExactly("Prove it.");
                assertThat(rule.says()).containsExactly("Prove where you live.");
            });
        }
        assertThat(between(LOOK, LOOK.replace("18", "21").replace("A minor.", "Under 21.")).reworded()).as("looks are told each").isEmpty();
    }

    @Test
    void aRuleThatAsksTheSameUnderOtherConditionsIsNamed() {
        RuleSetDifference narrower = between(DEED, DEED.replace("(\"TRUST\", \"FUND\")", "(\"TRUST\")"));
        assertThat(narrower.conditionsChanged()).as("of trusts it asks as before").isEmpty();
        assertThat(narrower.byType()).containsOnlyKeys(InstitutionType.FUND);
        assertThat(only(narrower, InstitutionType.FUND).isRemoved()).isTrue();
        RuleSetDifference ofFunds = between(DEED, DEED.replace("(\"TRUST\", \"FUND\") )", "(\"TRUST\", \"FUND\"), (institutionType == \"TRUST\" || partnership == true) )"));
        assertThat(ofFunds.byType()).isEmpty();
        assertThat(ofFunds.conditionsChanged()).singleElement().satisfies(rule -> assertThat(rule.aspects()).containsExactly(Aspect.CONDITIONS));
        RuleSetDifference unseen = between(PROOF, PROOF.replace("Person()", "Person( nationality == \"GB\" )"));
        assertThat(unseen.byType()).isEmpty();
        assertThat(unseen.conditionsChanged()).hasSize(1);
        RuleSetDifference renamedToo = between(PROOF, PROOF.replace("\"Proof\"", "\"Home\"").replace("Person()", "Person( nationality == \"GB\" )"));
        assertThat(renamedToo.byType()).isEmpty();
        assertThat(renamedToo.conditionsChanged()).hasSize(1);
    }

    @Test
    void whatIsAskedOfAnyPartyIsAskedOfPersonsAndOfOrganisations() {
        RuleSetDifference wider = between(PROOF, PROOF.replace("Person()", "Party()"));
        assertThat(only(wider, InstitutionType.TRUST).isAdded()).isTrue();
        assertThat(only(wider, InstitutionType.TRUST).row().of()).isEqualTo("Organisation");
        assertThat(wider.conditionsChanged()).hasSize(1);
        RuleSetDifference narrower = between(PROOF.replace("Person()", "Party()"), PROOF);
        assertThat(only(narrower, InstitutionType.TRUST).isRemoved()).isTrue();
        String born = "rule \"Born\" when $p : Party() then require.information(\"dateOfBirth\").of($p).because(\"x\"); end ";
        assertThat(between(born, born.replace("Party()", "Person()")).byType()).isEmpty();
        assertThat(looks(between(LOOK.replace("Person( age < 18 )", "Person()"), LOOK.replace("Person( age < 18 )", "Party()"))))
                .containsExactly("OTHERWISE A minor. Look");
    }

    @Test
    void aRuleThatIsSilencedIsToldOnceByWhatItAsked() {
        for (String silence : List.of("enabled false when", "date-expires \"01-Jan-2026\" when", "date-effective \"01-Jan-2027\" when")) {
            RuleSetDifference silenced = between(PROOF + DEED, PROOF + DEED.replace("when", silence));
            assertThat(silenced.conditionsChanged()).isEmpty();
            assertThat(only(silenced, InstitutionType.FUND).isRemoved()).isTrue();
            RuleSetDifference given = between(PROOF + DEED.replace("when", silence), PROOF + DEED);
            assertThat(given.conditionsChanged()).isEmpty();
            assertThat(only(given, InstitutionType.FUND).isAdded()).isTrue();
        }
    }

    @Test
    void aRuleThatAsksNoMoreWhatOthersStillAskIsToldAsARuleLess() {
        String british = PROOF.replace("\"Proof\"", "\"British\"").replace("Person()", "Person( nationality == \"GB\" )");
        for (String without : List.of(PROOF, PROOF + british.replace("when", "enabled false when"))) {
            RuleSetDifference difference = between(PROOF + british, without);
            assertThat(difference.conditionsChanged()).isEmpty();
            Change less = only(difference, InstitutionType.TRUST);
            assertThat(less.isRemoved()).isFalse();
            assertThat(less.was()).extracting(stated -> stated.rule().sentence()).containsExactly("British");
            assertThat(less.is()).isEmpty();
            assertThat(only(between(without, PROOF + british), InstitutionType.TRUST).was()).isEmpty();
        }
    }

    @Test
    void ofTwoRulesForOneThingTheOneThatChangedIsShown() {
        String british = PROOF.replace("\"Proof\"", "\"British\"").replace("Person()", "Person( nationality == \"GB\" )").replace("(3)", "(12)");
        Change change = only(between(PROOF + british, PROOF.replace("(3)", "(2)") + british), InstitutionType.TRUST);
        assertThat(change.was()).extracting(Stated::terms).containsExactly(proofOf(3));
        assertThat(change.is()).extracting(Stated::terms).containsExactly(proofOf(2));
        assertThat(told(between(PROOF + british, PROOF.replace("(3)", "(12)") + british.replace("(12)", "(3)")), InstitutionType.TRUST))
                .containsExactly("Proof 3 -> Proof 12", "British 12 -> British 3");
    }

    /** What another rule asks of others on the same terms hides nothing. */
    @Test
    void eachRuleThatAsksOtherwiseIsToldThoughAnotherAsksTheSame() {
        String owners = proof("Owners", "institutionType != \"TRUST\"", "BENEFICIAL_OWNER", 3);
        String trustees = proof("Trustees", "institutionType == \"TRUST\"", "TRUSTEE", 3);
        assertThat(told(between(owners + trustees, proof("Who owns it", "", "BENEFICIAL_OWNER", 3)), InstitutionType.TRUST))
                .as("trustees no more, owners now").containsExactly("Trustees 3 -> Who owns it 3");
        assertThat(told(between(owners, owners.replace("(3)", "(2)") + proof("Directors", "institutionType == \"FUND\"", "DIRECTOR", 3)), InstitutionType.FUND))
                .containsExactly("Owners 3 -> Owners 2", " -> Directors 3");
        String directors = proof("Directors", "", "DIRECTOR", 3);
        assertThat(told(between(owners + directors, directors + proof("Some owners", "registeredCountry != \"GB\"", "BENEFICIAL_OWNER", 2)), InstitutionType.FUND))
                .containsExactly("Owners 3 -> ", " -> Some owners 2");
        assertThat(told(between(owners + directors, owners.replace("(3)", "(6)")), InstitutionType.FUND)).containsExactly("Owners 3 -> Owners 6", "Directors 3 -> ");
    }

    @Test
    void aSuccessorThatBeginsTheDayAfterIsNamed() {
        String until = PROOF.replace("when", "date-expires \"24-Nov-2026\" when");
        String then = PROOF.replace("\"Proof\"", "\"Proof of everybody\"").replace("Person()", "Person( age > 17 )").replace("when", "date-effective \"25-Nov-2026\" when");
        RuleSetDifference difference = Cases.rules(until + then).differenceFrom(Cases.rules(PROOF), AS_OF.plusDays(1));
        assertThat(told(difference, InstitutionType.TRUST)).containsExactly("Proof 3 -> Proof of everybody 3");
    }

    @Test
    void rulesThatWereOnlyTidiedUpAskNothingElse() {
        String two = PROOF.replace("end ", "require.document(\"SELFIE\").of($p).because(\"Face.\"); end ");
        String one = "rule \"Face\" when Application( institutionType == \"TRUST\" ) $p : Person() then require.document(\"SELFIE\").of($p).because(\"Face.\"); end ";
        assertThat(between(two, PROOF + one).byType()).isEmpty();
        assertThat(between(PROOF + one, two).byType()).isEmpty();
    }

    @Test
    void whatARuleSaysOfTheTypeIsNoOtherConditionForTypesThatItNames() {
        RuleSetDifference wider = between(PROOF, PROOF.replace("institutionType == \"TRUST\"", "institutionType in (\"TRUST\", \"FUND\")"));
        assertThat(wider.byType()).containsOnlyKeys(InstitutionType.FUND);
        assertThat(wider.conditionsChanged()).isEmpty();
        RuleSetDifference both = between(DEED, DEED.replace("institutionType in (\"TRUST\", \"FUND\")", "(institutionType == \"TRUST\" && partnership == true) || (institutionType == \"FUND\")"));
        assertThat(both.conditionsChanged()).singleElement().satisfies(rule -> assertThat(rule.types()).contains(InstitutionType.TRUST));
    }

    private static String proof(String name, String application, String role, int months) {
        return "rule \"" + name + "\" when Application( " + application + " ) $p : Person( roles contains \"" + role + "\" ) then "
                + "require.document(\"PROOF_OF_ADDRESS\").notOlderThanMonths(" + months + ").of($p).because(\"Prove it.\"); end ";
    }

    /** By whom and at most how many months old, before and now. */
    private static List<String> told(RuleSetDifference difference, InstitutionType type) {
        return difference.byType().get(type).requirements().stream().map(change -> told(change.was()) + " -> " + told(change.is())).toList();
    }

    private static String told(List<Stated> stated) {
        return stated.stream().map(one -> one.rule().sentence() + " " + one.terms().documents().get(0).notOlderThanMonths()).collect(Collectors.joining(", "));
    }

    @Test
    void reviewsComeAndGoByType() {
        RuleSetDifference difference = between(DEED, DEED + LOOK);
        assertThat(difference.byType()).containsOnlyKeys(InstitutionType.values());
        assertThat(difference.byType().get(InstitutionType.FUND).looks()).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(LookKind.ADDED);
            assertThat(change.look().text()).isEqualTo("A minor.");
            assertThat(change.look().rule().sentence()).isEqualTo("Look");
        });
        assertThat(looks(between(DEED + LOOK, DEED))).containsExactly("REMOVED A minor. Look");
    }

    @Test
    void aLookInPlaceOfAnotherIsOneGoneAndOneCome() {
        String other = look("Other", "nationality == \"KE\"", "Totally other.");
        RuleSetDifference difference = between(LOOK, other);
        assertThat(looks(difference)).containsExactly("ADDED Totally other. Other", "REMOVED A minor. Look");
        assertThat(difference.changedRules()).isEmpty();
        RuleSetDifference inOtherFiles = Cases.compiled(List.of(Cases.file("a.drl", DEED), Cases.file("b.drl", other)))
                .differenceFrom(Cases.compiled(List.of(Cases.file("a.drl", DEED + LOOK))), AS_OF);
        assertThat(looks(inOtherFiles)).containsExactly("ADDED Totally other. Other", "REMOVED A minor. Look");
        assertThat(inOtherFiles.changedRules()).isEmpty();
        assertThat(looks(between(LOOK, LOOK.replace("\"Look\"", "\"Other\"").replace("A minor.", "Totally other."))))
                .as("under the same conditions too").containsExactly("ADDED Totally other. Other", "REMOVED A minor. Look");
    }

    @ParameterizedTest
    @ValueSource(strings = {"when $p : Person( age < 21 )", "salience 5 when $p : Person( age < 18 )",
            "date-effective \"01-Nov-2026\" when $p : Person( age < 18 )"})
    void anotherTextInARuleThatIsNotTheSameOtherwiseIsOneLookGoneAndOneCome(String conditions) {
        String changed = LOOK.replace("A minor.", "Not of age.").replace("when $p : Person( age < 18 )", conditions);
        RuleSetDifference difference = between(LOOK, changed);
        assertThat(looks(difference)).containsExactly("ADDED Not of age. Look", "REMOVED A minor. Look");
        assertThat(difference.conditionsChanged()).isEmpty();
        assertThat(difference.reworded()).isEmpty();
    }

    @Test
    void aLookKeptByItsRuleUnderOtherConditionsOrAnotherNameIsNamedByThat() {
        RuleSetDifference wider = between(LOOK, LOOK.replace("18", "21"));
        assertThat(wider.byType()).isEmpty();
        assertThat(wider.conditionsChanged()).singleElement().satisfies(rule -> assertThat(rule.asksTheSame()).isTrue());
        RuleSetDifference renamedToo = between(LOOK, LOOK.replace("18", "21").replace("\"Look\"", "\"Young\""));
        assertThat(renamedToo.byType()).isEmpty();
        assertThat(renamedToo.conditionsChanged()).hasSize(1);
        RuleSetDifference renamed = between(LOOK, LOOK.replace("\"Look\"", "\"Young\""));
        assertThat(renamed.byType()).isEmpty();
        assertThat(renamed.reworded()).singleElement().satisfies(rule -> assertThat(rule.aspects()).containsExactly(Aspect.NAME));
    }

    @Test
    void whatARuleAsksAsBeforeUnderOtherConditionsIsNamedThoughItsLookIsAnother() {
        String both = LOOK.replace("flag", "require.document(\"SELFIE\").of($p).because(\"Face.\"); flag");
        RuleSetDifference difference = between(both, both.replace("18", "21").replace("A minor.", "Not of age."));
        assertThat(looks(difference)).containsExactly("ADDED Not of age. Look", "REMOVED A minor. Look");
        assertThat(difference.conditionsChanged()).singleElement().satisfies(rule -> assertThat(rule.asksTheSame()).isFalse());
        RuleSetDifference kept = between(both, both.replace("18", "21").replace("SELFIE", "PROOF_OF_ADDRESS"));
        assertThat(kept.conditionsChanged()).singleElement().satisfies(rule -> assertThat(rule.asksTheSame()).isFalse());
        assertThat(looks(kept)).isEmpty();
    }

    @Test
    void aRuleMoreOrLessThatHasTheSameLookedAtIsTold() {
        String other = look("Other", "nationality == \"KE\"", "A minor.");
        assertThat(looks(between(LOOK, LOOK + other))).containsExactly("RULE_MORE A minor. Other");
        assertThat(looks(between(LOOK + other, LOOK))).containsExactly("RULE_LESS A minor. Other");
        assertThat(looks(between(LOOK + other, LOOK + other.replace("when", "enabled false when")))).containsExactly("RULE_LESS A minor. Other");
        String alsoOther = look("Other", "nationality == \"KE\"", "Else.");
        assertThat(looks(between(LOOK + alsoOther, LOOK + alsoOther.replace("end ", "flag.review(\"A minor.\").of($p); end "))))
                .containsExactly("RULE_MORE A minor. Other");
    }

    @Test
    void aLookAtAnotherOfTheFactsThatARuleNamesIsTold() {
        String two = "rule \"Two\" when $p : Person( age < 18 ) $q : Person( nationality == \"KE\" ) then flag.review(\"One.\").of($p); end ";
        assertThat(looks(between(two, two.replace("of($p)", "of($q)")))).containsExactly("OTHERWISE One. Two");
        assertThat(looks(between(two, two.replace("$p", "$r").replace("$q", "$p")))).isEmpty();
        String both = two.replace("end ", "flag.review(\"Other.\").of($q); end ");
        RuleSetDifference swapped = between(both, both.replace("of($p)", "of($r)").replace("of($q)", "of($p)").replace("of($r)", "of($q)"));
        assertThat(looks(swapped)).containsExactly("OTHERWISE One. Two", "OTHERWISE Other. Two");
        assertThat(swapped.reworded()).isEmpty();
    }

    @Test
    void ofSeveralLooksOfARuleThatIsTheSameOtherwiseOnlyNewWordsAreARewording() {
        String two = LOOK.replace("end ", "flag.review(\"Of a party.\").of($p); end ");
        RuleSetDifference reworded = between(two, two.replace("A minor.", "Not of age."));
        assertThat(reworded.byType()).isEmpty();
        assertThat(reworded.reworded()).singleElement().satisfies(rule -> {
            assertThat(rule.said()).containsExactly("A minor.");
            assertThat(rule.says()).containsExactly("Not of age.");
        });
        RuleSetDifference fewer = between(two, LOOK);
        assertThat(looks(fewer)).containsExactly("REMOVED Of a party. Look");
        assertThat(fewer.reworded()).isEmpty();
        assertThat(looks(between(two, two.replace("Of a party.", "A minor.")))).containsExactly("REMOVED Of a party. Look");
    }

    @Property(tries = 100)
    void aSetDiffersNotFromItselfAndFromAnotherTheSameWayBackAndForth(@ForAll Random random) {
        RuleDraw draw = new RuleDraw(random, true);
        List<WrittenRule> rules = List.of(draw.rule("Rule 1"), draw.rule("Rule 2"), draw.rule("Rule 3"));
        RuleSet one = Cases.rules(draw.file(rules.subList(0, 2)));
        RuleSet other = Cases.rules(draw.file(rules.subList(1, 3)));
        assertThat(one.differenceFrom(one, AS_OF).isEmpty()).isTrue();
        RuleSetDifference there = other.differenceFrom(one, AS_OF);
        RuleSetDifference back = one.differenceFrom(other, AS_OF);
        assertThat(there.addedRules()).isEqualTo(back.removedRules());
        assertThat(there.byType().keySet()).isEqualTo(back.byType().keySet());
        there.byType().forEach((type, difference) -> {
            RuleSetDifference.OfType reverse = back.byType().get(type);
            assertThat(reverse.requirements()).flatExtracting(Change::was)
                    .containsExactlyInAnyOrderElementsOf(difference.requirements().stream().flatMap(change -> change.is().stream()).toList());
            assertThat(reverse.looks()).filteredOn(change -> change.kind() != LookKind.OTHERWISE)
                    .extracting(change -> back(change.kind()), RuleSetDifference.LookChange::look)
                    .containsExactlyInAnyOrderElementsOf(difference.looks().stream().filter(change -> change.kind() != LookKind.OTHERWISE)
                            .map(change -> Tuple.tuple(change.kind(), change.look())).toList());
            assertThat(words(reverse, LookKind.OTHERWISE)).isEqualTo(words(difference, LookKind.OTHERWISE));
        });
    }

    private static LookKind back(LookKind kind) {
        return switch (kind) {
            case ADDED -> LookKind.REMOVED;
            case REMOVED -> LookKind.ADDED;
            case RULE_MORE -> LookKind.RULE_LESS;
            case RULE_LESS -> LookKind.RULE_MORE;
            case OTHERWISE -> LookKind.OTHERWISE;
        };
    }

    private static List<String> words(RuleSetDifference.OfType difference, LookKind kind) {
        return difference.looks().stream().filter(change -> change.kind() == kind).map(change -> change.look().text())
                .sorted().toList();
    }

    /** What has become of the looks at people of funds, by kind, text and rule. */
    private static List<String> looks(RuleSetDifference difference) {
        RuleSetDifference.OfType funds = difference.byType().get(InstitutionType.FUND);
        return funds == null ? List.of() : funds.looks().stream()
                .map(change -> change.kind() + " " + change.look().text() + " " + change.look().rule().sentence()).toList();
    }

    private static String look(String name, String condition, String text) {
        return "rule \"" + name + "\" when $p : Person( " + condition + " ) then flag.review(\"" + text + "\").of($p); end ";
    }

    private static Terms proofOf(int months) {
        return new Terms(false, List.of(new Document("PROOF_OF_ADDRESS", false, false, null, months)), null);
    }

    private static Change only(RuleSetDifference difference, InstitutionType type) {
        List<Change> changes = difference.byType().get(type).requirements();
        assertThat(changes).hasSize(1);
        return changes.get(0);
    }

    private static RuleSetDifference between(String before, String after) {
        return Cases.rules(after).differenceFrom(Cases.rules(before), AS_OF);
    }
}
