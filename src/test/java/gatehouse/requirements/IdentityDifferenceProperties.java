package gatehouse.requirements;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.vocabulary.IdentityDocumentType;
import gatehouse.vocabulary.Problem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What is told of a person's identity document, for which several rules may ask, against what is missing. */
class IdentityDifferenceProperties {

    @Property(tries = 400)
    void nothingIsMissingOtherwiseInSilenceAndNothingIsToldThatIsAsItWas(@ForAll Random random) {
        String before = rules(random);
        String after = rules(random);
        ApplicationFacts person = person(random);
        if (!(compiled(before) instanceof Compilation.Accepted earlier && compiled(after) instanceof Compilation.Accepted later)) {
            return; // two of them accept nothing in common
        }
        Assessment was = earlier.rules().assess(person);
        Assessment is = later.rules().assess(person);
        AssessmentDifference told = AssessmentDifference.told(was, is);
        String all = before + "\n" + after + "\n" + person.parties() + "\n" + was.required() + "\n" + is.required() + "\n" + told;
        if (told.isEmpty()) {
            assertThat(missing(is)).as(all).isEqualTo(missing(was));
        }
        assertThat(told.newlyAsked()).as(all).noneMatch(asked -> keys(was).contains(RequirementKey.of(asked)));
        assertThat(told.noLongerAsked()).as(all).noneMatch(asked -> keys(is).contains(RequirementKey.of(asked)));
        assertThat(told.changed()).as(all).noneMatch(change -> is.required().contains(change.before()) && was.required().contains(change.after()));
    }

    /** One that any identity document satisfies, and up to two others of the same persons. */
    private static String rules(Random random) {
        String general = random.nextInt(5) > 0 ? rule("General", "identity()") : rule("Name", "information(\"fullName\")");
        return general + IntStream.range(0, random.nextInt(3)).mapToObj(i -> rule("Rule " + i, demand(random))).collect(Collectors.joining());
    }

    private static Compilation compiled(String rules) {
        return RuleSet.compile(List.of(new RuleFile("test.drl", rules.getBytes(StandardCharsets.UTF_8))));
    }

    private static String rule(String name, String demand) {
        return "rule \"" + name + "\" when $p : Person() then require." + demand + ".of($p).because(\"" + name + ".\"); end\n";
    }

    private static String demand(Random random) {
        List<String> types = new ArrayList<>(Stream.of(IdentityDocumentType.values()).map(type -> "(\"" + type.name() + "\")").toList());
        Collections.shuffle(types, random);
        String terms = random.nextBoolean() ? ".certified()" : "";
        return switch (random.nextInt(3)) {
            case 0 -> "identity().accepting" + types.subList(0, 1 + random.nextInt(3)).stream().collect(Collectors.joining()).replace(")(", ", ");
            case 1 -> "document" + types.get(0) + terms;
            default -> "document" + types.get(0) + terms + ".or" + types.get(1) + terms;
        };
    }

    private static ApplicationFacts person(Random random) {
        IdentityDocumentType type = IdentityDocumentType.values()[random.nextInt(4)];
        String number = random.nextInt(4) > 0 ? ",'number':'N1','expiry':'2030-01-01'" : "";
        String certified = random.nextBoolean() ? ",'certified':true" : "";
        String sides = Stream.of("FRONT", "BACK").filter(side -> (side.equals("FRONT") || type != IdentityDocumentType.PASSPORT) && random.nextInt(4) > 0)
                .map(side -> "{'subject':'p','code':'" + type + "','side':'" + side + "'" + certified + "}").collect(Collectors.joining(","));
        return Cases.application("{'institutionType':'TRUST','asOf':'2026-12-01','parties':[{'id':'p','kind':'PERSON','roles':['TRUSTEE'],"
                + "'details':{'fullName':'Ada'},'identityDocument':{'type':'" + type + "'" + number + "}}],'documents':[" + sides + "]}");
    }

    /** But for a whole document of which a side is missing: the side says so. */
    private static Set<String> missing(Assessment assessment) {
        List<Requirement> missing = assessment.required().stream().filter(asked -> !asked.isSatisfied()).toList();
        return missing.stream().filter(asked -> !asked.acceptsIdentityDocuments() || asked.problem() != Problem.ABSENT
                        || missing.stream().noneMatch(side -> side.side() != null && side.problem() == Problem.ABSENT && asked.codes().containsAll(side.codes())))
                .map(asked -> RequirementKey.of(asked) + " " + asked.problem()).collect(Collectors.toSet());
    }

    private static Set<RequirementKey> keys(Assessment assessment) {
        return assessment.required().stream().map(RequirementKey::of).collect(Collectors.toSet());
    }
}
