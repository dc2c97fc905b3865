package gatehouse.requirements;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.requirements.WrittenRule.Asked;
import gatehouse.vocabulary.DocumentTerms;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever is written in the language is taken, and means what the language's description says. */
class LanguageProperties {

    private static final int WORLDS = 6;

    @Property(tries = 200)
    void rulesOfTheLanguageAreAcceptedAndBehaveAsTheirMeaning(@ForAll Random random) {
        RuleDraw draw = new RuleDraw(random, true);
        List<WrittenRule> rules = new ArrayList<>();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            rules.add(draw.rule("Rule " + i));
        }
        String text = draw.file(rules);
        assertThat(RuleVetting.vet(Cases.file("test.drl", text))).as(text).isEmpty();
        RuleSet set = Cases.rules(text);
        for (int i = 0; i < WORLDS; i++) {
            World world = World.draw(random);
            Asked meant = meaning(rules, world);
            Assessment assessment = set.assess(world.facts());
            assertThat(asked(assessment)).as("%s%n%s", text, world).isEqualTo(meant);
        }
        assertThat(System.getProperty("canary")).isNull();
    }

    @Property(tries = 200)
    void aRuleThatIsToldNeverToFireNeverDoes(@ForAll Random random) {
        RuleDraw draw = new RuleDraw(random, false);
        WrittenRule rule = draw.rule("Rule");
        String text = draw.file(List.of(rule));
        List<RuleFinding> findings = RuleVetting.vet(Cases.file("test.drl", text));
        assertThat(findings).as(text).allSatisfy(finding -> assertThat(finding.code()).isEqualTo("CONTRADICTION"));
        Optional<RuleSet> set = findings.isEmpty() ? Optional.of(Cases.rules(text)) : Optional.empty();
        for (int i = 0; i < WORLDS; i++) {
            World world = World.draw(random);
            Asked meant = meaning(List.of(rule), world);
            Asked asked = set.map(rules -> asked(rules.assess(world.facts()))).orElseGet(Asked::new);
            assertThat(asked).as("%s%n%s", text, world).isEqualTo(meant);
        }
    }

    private static Asked meaning(List<WrittenRule> rules, World world) {
        Asked asked = new Asked();
        rules.forEach(rule -> rule.ask(world, asked));
        return asked;
    }

    private static Asked asked(Assessment assessment) {
        TreeMap<String, SortedSet<String>> requirements = new TreeMap<>();
        for (Requirement requirement : assessment.required()) {
            String side = requirement.side() == null ? "" : requirement.side().name();
            requirements.put(requirement.subject() + " " + requirement.kind() + " " + requirement.codes() + " " + side,
                    new TreeSet<>(requirement.terms().stream().flatMap(LanguageProperties::terms).toList()));
        }
        SortedSet<String> reviews = new TreeSet<>(assessment.reviews().stream()
                .map(review -> review.subject() + " " + review.rule() + " " + review.text()).toList());
        return new Asked(requirements, reviews);
    }

    private static Stream<String> terms(DocumentTerms terms) {
        List<String> words = new ArrayList<>();
        if (terms.signed()) {
            words.add(terms.code() + " signed");
        }
        if (terms.certified()) {
            words.add(terms.code() + " certified");
        }
        if (terms.oldest() != null) {
            words.add(terms.code() + " since " + terms.oldest());
        }
        return words.stream();
    }
}
