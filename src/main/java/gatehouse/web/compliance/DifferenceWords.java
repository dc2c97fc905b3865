package gatehouse.web.compliance;

import gatehouse.rulebook.CaseAssessment;
import gatehouse.rulebook.GoldenCase;
import gatehouse.rulebook.ImpactChange;
import gatehouse.rulebook.RulesDifference;
import gatehouse.rulebook.RulesDifference.Change;
import gatehouse.rulebook.RulesDifference.Kind;
import gatehouse.rulebook.RulesDifference.LookKind;
import gatehouse.rulebook.RulesDifferenceInTime;
import gatehouse.vocabulary.InstitutionType;
import gatehouse.vocabulary.RequirementKind;
import gatehouse.vocabulary.Side;
import gatehouse.vocabulary.Subjects;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in sentences what rules ask differently, such as: Trusts: proof of address, now at most 2 months old, was at most 3 months old. */
@Component
class DifferenceWords {

    private final MessageSource texts;

    DifferenceWords(MessageSource texts) {
        this.texts = texts;
    }

    /**
     * One sentence.
     *
     * @param kind       as a tag
     * @param rules      the sentences of the rules that ask
     * @param rule       the one that has somebody look
     * @param impossible whether it is asked of somebody who can't supply it
     */
    record Line(String kind, String types, String what, String how, List<String> rules, RuleLinks.@Nullable RuleLink rule, boolean impossible) {

        Line(String kind, String types, String what, String how, List<String> rules) {
            this(kind, types, what, how, rules, null, false);
        }
    }

    /** Where the files of the rules are read, before and after: an address that a file's name completes. */
    record Files(String before, String after) {

        static String ofPublication(long id) {
            return "/compliance/rules/history/" + id + "#file-";
        }
    }

    /** The sentences of the first day, null where that is today, and those of later dates. @param cut whether more may turn after these */
    record Told(@Nullable LocalDate from, List<Line> first, List<Later> later, boolean cut) {

        public boolean isEmpty() {
            return first.isEmpty() && later.isEmpty();
        }

        /** From when on what a sentence of the first day tells is so no more; null where that is not known. */
        public @Nullable LocalDate until(Line line) {
            return later.stream().filter(one -> one.over().contains(line)).map(Later::from).findFirst().orElse(null);
        }
    }

    /** From a date on. @param over what was different until then, and is no more */
    record Later(LocalDate from, List<Line> fresh, List<Line> over) {}

    Told told(RulesDifferenceInTime difference, Files files) {
        return new Told(difference.from(), lines(difference.first(), files), difference.later().stream()
                .map(later -> new Later(later.from(), lines(later.fresh(), files), lines(later.over(), files))).toList(), difference.cut());
    }

    private List<Line> lines(RulesDifference difference, Files files) {
        List<Line> lines = new ArrayList<>();
        difference.requirements().forEach(change -> lines.add(line(change)));
        difference.looks().forEach(look -> lines.add(line(look, files)));
        difference.conditionsChanged().forEach(rule -> lines.add(line(rule)));
        difference.speakingElsewhere().forEach(sentence -> lines.add(new Line("CHANGED", "", sentence, say("difference.salience"), List.of())));
        difference.reworded().forEach(rule -> lines.add(new Line("REWORDED", "", rule.is(), reworded(rule), List.of())));
        return lines;
    }

    private Line line(RulesDifference.Look look, Files files) {
        boolean comesOrGoes = look.kind() == LookKind.ADDED || look.kind() == LookKind.REMOVED;
        return new Line(comesOrGoes ? look.kind().name() : Kind.CHANGED.name(), types(look.types()), say("difference.look", look.text()),
                comesOrGoes ? "" : say("difference.look." + look.kind()), List.of(), rule(look, look.kind().isOfBefore() ? files.before() : files.after()), false);
    }

    private static RuleLinks.RuleLink rule(RulesDifference.Look look, String files) {
        String file = RuleLinks.file(look.rule());
        return new RuleLinks.RuleLink(RuleLinks.sentence(look.rule()), file, look.line(), file.isEmpty() ? null : files + file);
    }

    /** Which requirement of a case it is, and in what it is asked otherwise where both sides ask it; empty for a look. */
    String how(ImpactChange change, LocalDate asOf) {
        if (change.asked() == null) {
            return "";
        }
        String otherwise = otherwise(change, asOf);
        return Stream.of(what(change), otherwise, missing(change)).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
    }

    /** What a change of what is asked makes of what was supplied; empty where it is missing before and after, or neither. */
    private String missing(ImpactChange change) {
        ImpactChange.Asked before = change.before();
        ImpactChange.Asked after = change.after();
        if (after == null || before == null) {
            return after != null && after.problem() == null ? say("impact.supplied") : "";
        }
        return before.problem() == null && after.problem() != null ? say("impact.missing-then", say("problem." + after.problem()).toLowerCase(Locale.ROOT))
                : before.problem() != null && after.problem() == null ? say("impact.supplied-then") : "";
    }

    /** In what it is asked otherwise; empty where only one side asks it. */
    String otherwise(ImpactChange change, LocalDate asOf) {
        ImpactChange.Asked before = change.before();
        ImpactChange.Asked after = change.after();
        if (before == null || after == null || change.asked() == null) {
            return "";
        }
        String was = terms(List.of(before.stated(asOf)));
        String is = terms(List.of(after.stated(asOf)));
        return change.changesCodes() ? inPlaceOf(change.asked(), change.codes(), List.of(after.stated(asOf)), change.wasCodes(), List.of(before.stated(asOf)))
                : change.changesTerms() ? from(was, is)
                : change.isReworded() ? say("difference.reworded.was", before.reason()) : say("difference.otherwise");
    }

    private String reworded(RulesDifference.Rewording rule) {
        List<String> said = new ArrayList<>(List.of(say(rule.only() ? "difference.reworded" : "difference.reworded.too")));
        if (!rule.was().equals(rule.is())) {
            said.add(say("difference.reworded.name", rule.was()));
        }
        if (!rule.says().isEmpty()) {
            said.add(say("difference.reworded.says", String.join(" ", rule.says())));
        }
        if (!rule.said().isEmpty()) {
            said.add(say("difference.reworded.said", String.join(" ", rule.said())));
        }
        return String.join("; ", said);
    }

    private Line line(RulesDifference.OtherConditions rule) {
        String what = rule.asks().stream().map(asked -> what(asked.kind(), asked.codes()) + of(asked.of())).distinct().collect(Collectors.joining("; "));
        String how = say(rule.asksTheSame() ? "difference.conditions" : "difference.conditions.some")
                + (rule.was().equals(rule.sentence()) ? "" : "; " + say("difference.reworded.name", rule.was()));
        return what.isEmpty() ? new Line("CHANGED", types(rule.types()), rule.sentence(), how, List.of())
                : new Line("CHANGED", types(rule.types()), what, how, List.of(rule.sentence()));
    }

    /** Of whom; empty for the institution itself. */
    private String of(String kind) {
        return kind.equals("Application") ? "" : " " + say("difference.of." + kind);
    }

    private Line line(Change change) {
        String what = what(change.asked(), change.codes());
        String of = of(change.of());
        String is = terms(change.is());
        String was = terms(change.was());
        String how = change.kind() == Kind.ADDED ? is : change.kind() == Kind.REMOVED ? was
                : change.is().isEmpty() ? say("difference.less", was.isEmpty() ? 0 : 1, was)
                : change.was().isEmpty() ? say("difference.more", is.isEmpty() ? 0 : 1, is)
                : change.codes().equals(change.wasCodes()) ? is.equals(was) ? byOthers(change) : from(was, is) : inPlaceOf(change.asked(), change.codes(), change.is(), change.wasCodes(), change.was());
        return new Line(change.kind().name(), types(change.types()), what + of, how, change.rules(), null, change.asksTheImpossible());
    }

    /** Another rule asks the same in its place, under conditions of its own, or the same rule does. */
    private String byOthers(Change change) {
        List<String> now = change.rules().stream().filter(rule -> !change.wasRules().contains(rule)).toList();
        return now.isEmpty() ? say("difference.conditions") : say("difference.by-others", String.join("; ", now), String.join("; ", change.wasRules()));
    }

    /** Other documents will do than before; where something is said of any of them, each is named with what it must be. */
    private String inPlaceOf(RequirementKind kind, List<String> codes, List<RulesDifference.Terms> is, List<String> wasCodes, List<RulesDifference.Terms> was) {
        boolean plain = terms(is).isEmpty() && terms(was).isEmpty();
        return plain ? say("difference.in-place-of", what(kind, wasCodes)) : from(each(kind, wasCodes, was), each(kind, codes, is));
    }

    private String each(RequirementKind kind, List<String> codes, List<RulesDifference.Terms> all) {
        return terms(all).isEmpty() ? what(kind, codes) : all.stream().flatMap(terms -> terms.documents().stream())
                .map(document -> what(kind, List.of(document.code())) + (must(document).isEmpty() ? "" : " (" + String.join(", ", must(document)) + ")"))
                .distinct().collect(Collectors.joining(say("difference.or")));
    }

    private String from(String was, String is) {
        return say("difference.now", is.isEmpty() ? say("difference.any") : is, was.isEmpty() ? say("difference.any") : was);
    }

    private String types(List<InstitutionType> types) {
        return types.size() == InstitutionType.values().length ? say("difference.every-type")
                : types.stream().map(type -> say("difference.type." + type)).collect(Collectors.joining(", "));
    }

    private String what(RequirementKind kind, List<String> codes) {
        if (MatrixRow.isAnyIdentityDocument(kind, codes)) {
            return say("difference.identity");
        }
        String area = kind.texts();
        return codes.stream().map(code -> texts.getMessage(area + code, null, code, Locale.ENGLISH)).collect(Collectors.joining(say("difference.or")));
    }

    /** What is asked of a case, such as: Passport, front. */
    String what(CaseAssessment.Required required) {
        return what(required.kind(), required.codes()) + side(required.side());
    }

    /** Which requirement of a case would be another one. */
    String what(ImpactChange change) {
        return what(Objects.requireNonNull(change.asked()), change.codes()) + side(change.side());
    }

    private String side(@Nullable Side side) {
        return side == null ? "" : ", " + say("side." + side).toLowerCase(Locale.ROOT);
    }

    /** What a golden case is expected to miss, or would: who, what, and why it counts as missing. */
    List<String> missing(List<GoldenCase.Missing> items, GoldenCase of) {
        Map<String, String> names = items.isEmpty() ? Map.of() : of.names();
        return items.stream().map(item -> {
            String who = item.subject().equals(Subjects.APPLICATION) ? say("golden.of-institution") : names.getOrDefault(item.subject(), item.subject());
            String what = what(item.kind(), item.codes());
            String why = say("problem." + item.problem()).toLowerCase(Locale.ROOT);
            return item.side() == null ? say("golden.item", who, what, why) : say("golden.item.side", who, what, say("side." + item.side()).toLowerCase(Locale.ROOT), why);
        }).toList();
    }

    private String terms(List<RulesDifference.Terms> all) {
        return all.stream().map(this::terms).filter(text -> !text.isEmpty()).distinct().collect(Collectors.joining(say("difference.or")));
    }

    private String terms(RulesDifference.Terms terms) {
        List<String> said = new ArrayList<>();
        if (terms.atLeast() != null) {
            said.add(say("difference.at-least", terms.atLeast().toPlainString()));
        }
        for (RulesDifference.Document document : terms.documents()) {
            List<String> must = must(document);
            if (!must.isEmpty()) {
                String all = String.join(", ", must);
                said.add(terms.documents().size() == 1 ? all : texts.getMessage("document." + document.code(), null, document.code(), Locale.ENGLISH) + " (" + all + ")");
            }
        }
        return String.join("; ", said);
    }

    private List<String> must(RulesDifference.Document document) {
        List<String> must = new ArrayList<>();
        if (document.signed()) {
            must.add(say("difference.signed"));
        }
        if (document.certified()) {
            must.add(say("difference.certified"));
        }
        if (document.days() != null) {
            must.add(say("difference.days", document.days()));
        }
        if (document.months() != null) {
            must.add(say("difference.months", document.months()));
        }
        return must;
    }

    private String say(String key, Object... values) {
        return texts.getMessage(key, values, Locale.ENGLISH);
    }
}
