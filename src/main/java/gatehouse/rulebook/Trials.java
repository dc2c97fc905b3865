package gatehouse.rulebook;

import gatehouse.casefile.CaseFile;
import gatehouse.requirements.ApplicationFacts;
import gatehouse.requirements.ApplicationReader;
import gatehouse.requirements.ApplicationWriter;
import gatehouse.requirements.Assessment;
import gatehouse.requirements.AssessmentLimitExceeded;
import gatehouse.requirements.ReadResult;
import gatehouse.requirements.RuleReference;
import gatehouse.requirements.RuleSet;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tries the rules of a draft on an application, open or typed, before anybody is asked anything by them. */
@Component
public class Trials {

    private final Drafts drafts;
    private final LiveRules live;
    private final RulesInForce inForce;
    private final Clock clock;

    Trials(Drafts drafts, LiveRules live, RulesInForce inForce, Clock clock) {
        this.drafts = drafts;
        this.live = live;
        this.inForce = inForce;
        this.clock = clock;
    }

    /** On a case as it stands today. */
    public Trial of(Draft draft, CaseFile file) {
        return of(draft, Facts.of(file, Facts.today(clock)));
    }

    /** On an application in the form that {@code ./gatehouse assess} reads. */
    public Trial of(Draft draft, String application) {
        ReadResult read = ApplicationReader.read(application.getBytes(StandardCharsets.UTF_8));
        return read instanceof ReadResult.Unusable unusable ? new Trial.Unusable(unusable.pointer(), unusable.message())
                : of(draft, ((ReadResult.Application) read).facts());
    }

    private Trial of(Draft draft, ApplicationFacts facts) {
        Optional<RuleSet> rules = drafts.compiled(draft.edition());
        if (rules.isEmpty()) {
            return new Trial.RulesRefused();
        }
        try {
            Assessment tried = rules.get().assess(facts);
            List<Trial.PartyName> names = names(facts);
            List<ImpactChange> changes = ImpactChange.between(inForce.on(inForce.firstDay(draft)).assess(facts), tried, subject -> name(subject, names));
            return new Trial.Judged(Rulebook.words(tried, facts.asOf()), changes, names,
                    rules.get().rules().stream().collect(Collectors.toMap(RuleReference::id, RuleReference::line)));
        } catch (AssessmentLimitExceeded e) {
            return new Trial.TooEntangled();
        }
    }

    /**
     * A case as an application that may be kept as a golden case of a draft: as it stands today, with everything personal replaced.
     * Empty where that changes what the draft's rules or the live ones say of it, because a rule looks at a name.
     */
    public Optional<String> withoutPersonalData(Draft draft, CaseFile file) {
        ApplicationFacts stated = Facts.of(file, Facts.today(clock));
        Impersonal impersonal = new Impersonal(stated);
        ApplicationFacts replaced = impersonal.facts();
        boolean same = Stream.concat(Stream.of(live.get().rules()), drafts.compiled(draft.edition()).stream())
                .allMatch(rules -> impersonal.says(rules.assess(stated), rules.assess(replaced)));
        return same ? Optional.of(ApplicationWriter.write(replaced)) : Optional.empty();
    }

    private static String name(String subject, List<Trial.PartyName> names) {
        return names.stream().filter(party -> party.id().equals(subject)).map(Trial.PartyName::name).findFirst().orElse("");
    }

    private static List<Trial.PartyName> names(ApplicationFacts facts) {
        return facts.parties().stream().map(party -> new Trial.PartyName(party.id(), Facts.name(party))).toList();
    }
}
