package gatehouse.requirements;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import gatehouse.requirements.language.VettedRule;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.kie.api.KieBase;

/** What reaches the engine is built from the vetted tree; no text of an officer does, by no way in. */
class EngineTests {

    /** The room alone: that no other knows the engine, or the room's inner packages, the map of the house holds. */
    private static final JavaClasses ROOM =
            new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("gatehouse.requirements");

    @Test
    void nothingThatReadsOrCompilesRuleTextIsKnown() {
        noClasses().should().dependOnClassesThat().resideInAnyPackage("org.drools.drl..", "org.drools.compiler..", "org.drools.mvel..", "org.mvel2..",
                        "org.kie.api.builder..", "org.kie.internal.builder..", "org.kie.internal.io..", "org.kie.memorycompiler..", "javax.tools..",
                        "javax.script..", "org.drools.model.codegen..").check(ROOM);
        noClasses().that().haveNameNotMatching(".*requirements\\.(Network|SharedTests|Joined)(\\$.*)?").should().dependOnClassesThat()
                .resideInAnyPackage("org.drools..", "org.kie..").check(ROOM);
    }

    /** Start, reload, save and assess have rules from compile alone, and it has them from vetting alone. */
    @Test
    void thereIsOneWayFromFilesToTheEngineAndItLeadsThroughVetting() {
        constructors().that().areDeclaredIn(Network.class).should().onlyBeCalled().byClassesThat().haveFullyQualifiedName(RuleSet.class.getName()).check(ROOM);
        constructors().that().areDeclaredIn(RuleSet.class).should().bePrivate().check(ROOM);
        constructors().that().areDeclaredIn(VettedRule.class).should().onlyBeCalled().byClassesThat()
                .haveFullyQualifiedName("gatehouse.requirements.language.Vetting").check(ROOM);
    }

    @Test
    void theEngineLearnsNoWordOfTheOfficer() throws ReflectiveOperationException {
        String hostile = "} static { System.setProperty(\\\"canary\\\", \\\"1\\\"); } //";
        RuleSet rules = Cases.rules("rule \"" + hostile + "\" when $evil : Application( $x : industry, industry != \"" + hostile + "\" ) "
                + "not Party( name == $x ) then flag.review(\"" + hostile + "\").of($evil); end");
        assertThat(rules.assess(World.draw(new Random(1)).facts()).reviews()).hasSize(1);
        assertThat(System.getProperty("canary")).isNull();
        KieBase base = (KieBase) part(part(rules, "network"), "base");
        assertThat(base.getKiePackages()).flatExtracting(kiePackage -> List.copyOf(kiePackage.getRules()))
                .allSatisfy(rule -> assertThat(rule.getName()).matches("\\d+"));
    }

    @Test
    void rulesOfTheSameConditionsAreOneRuleOfTheEngineWhateverTheyCallTheirFacts() throws ReflectiveOperationException {
        RuleSet rules = Cases.rules("rule \"A\" when Application( $x : industry, partnership == true ) $p : Party( name == $x ) "
                + "then require.document(\"PROOF_OF_ADDRESS\").of($p).because(\"a\"); end "
                + "rule \"B\" when $a : Application( partnership == true, $y : industry ) $q : Party( name == $y ) "
                + "then require.document(\"SELFIE\").of($q).because(\"b\"); require.information(\"legalName\").of($a).because(\"b\"); end "
                + "rule \"C\" when Application( partnership == true, $y : regulatoryStatus ) $q : Party( name == $y ) "
                + "then require.document(\"SELFIE\").of($q).because(\"c\"); end");
        ApplicationFacts application = Cases.application("{'institutionType':'FUND','asOf':'2026-11-24','details':{'industry':'Rail',"
                + "'regulatoryStatus':'Sea','partnership':true},'parties':[{'id':'rail','kind':'ORGANISATION','details':{'legalName':'Rail'}},"
                + "{'id':'sea','kind':'ORGANISATION','details':{'legalName':'Sea'}}]}");
        assertThat(rules.assess(application).required()).extracting(asked -> asked.subject() + " " + asked.codes() + " " + asked.reason())
                .containsExactly("application [legalName] b", "rail [PROOF_OF_ADDRESS] a", "rail [SELFIE] b", "sea [SELFIE] c");
        KieBase base = (KieBase) part(part(rules, "network"), "base");
        assertThat(base.getKiePackages()).flatExtracting(kiePackage -> List.copyOf(kiePackage.getRules())).hasSize(2);
    }

    private static Object part(Object whole, String name) throws ReflectiveOperationException {
        Field field = whole.getClass().getDeclaredField(name);
        field.setAccessible(true);
        return field.get(whole);
    }
}
