package gatehouse.web.compliance;

import gatehouse.accounts.Account;
import gatehouse.accounts.Accounts;
import gatehouse.casefile.CaseFile;
import gatehouse.rulebook.Draft;
import gatehouse.rulebook.Drafts;
import gatehouse.rulebook.Edition;
import gatehouse.rulebook.GateReport;
import gatehouse.rulebook.GoldenCase;
import gatehouse.rulebook.PlainText;
import gatehouse.rulebook.Publication;
import gatehouse.rulebook.RuleSource;
import gatehouse.rulebook.Rulebook;
import gatehouse.rulebook.RulesDifferences;
import gatehouse.vocabulary.Role;
import gatehouse.web.Form;
import gatehouse.web.Ids;
import gatehouse.web.NotFound;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts together what the pages of drafts show. */
@Component
class DraftDesk {

    private final Drafts drafts;
    private final Rulebook rulebook;
    private final Accounts accounts;
    private final MessageSource texts;
    private final RulesDifferences differences;
    private final DifferenceWords words;

    DraftDesk(Drafts drafts, Rulebook rulebook, Accounts accounts, MessageSource texts, RulesDifferences differences, DifferenceWords words) {
        this.drafts = drafts;
        this.rulebook = rulebook;
        this.accounts = accounts;
        this.texts = texts;
        this.differences = differences;
        this.words = words;
    }

    /** One draft in a list. @param state {@code open}, {@code proposed} */
    record Row(UUID id, String title, String authors, Instant changedAt, String state, List<String> files) {}

    /** A file of a draft. @param change {@code added}, {@code changed}, {@code same} or {@code removed} */
    record FileRow(String name, String change, int findings) {}

    /** A golden case of a draft. @param expectation how what is expected differs from what was; null where it does not */
    record GoldenRow(GoldenCase.Outcome outcome, String change, GoldenCase.@Nullable Outcome expectation, DifferenceWords words) {

        public List<String> unexpected() {
            return words.missing(outcome.unexpected(), outcome.golden());
        }

        public List<String> absent() {
            return words.missing(outcome.absent(), outcome.golden());
        }

        public List<String> nowExpected() {
            return expectation == null ? List.of() : words.missing(expectation.unexpected(), outcome.golden());
        }

        public List<String> expectedNoMore() {
            return expectation == null ? List.of() : words.missing(expectation.absent(), outcome.golden());
        }
    }

    /**
     * What stands between a draft and its going live.
     *
     * @param requirements null where the draft's rules are refused
     * @param overtaken    null where the draft is built upon what is published now
     * @param coming       the rules that it is built upon, or must be, where they are still to come
     */
    record DraftPage(
            Draft draft, String title, String authors, List<FileRow> files, GateReport report, List<GoldenRow> golden,
            DifferenceWords.@Nullable Told requirements, List<LineDiff.FileDiff> diff, boolean changesNothing, @Nullable Overtaken overtaken,
            @Nullable Publication coming, List<Publication> callsOff, List<Row> alsoOpen, Approval approval) {

        public long goldenTakenOut() {
            return golden.stream().filter(row -> row.change().equals("removed")).count();
        }
    }

    /** Other rules were published since. @param conflicts the files that they changed as well as the draft; none of a return, which keeps its text */
    record Overtaken(List<Publication> by, String text, Set<String> conflicts, boolean mayTakeIn) {}

    /** The second officer's part. @param own whether the reader wrote or proposed it @param seal of exactly what is shown; empty where nothing is proposed */
    record Approval(@Nullable String proposedBy, boolean own, boolean may, String seal) {}

    /**
     * A draft that is open.
     *
     * @throws NotFound    where there is no such draft
     * @throws ClosedDraft where it was published or thrown away
     */
    Draft find(String id) {
        Draft draft = any(id);
        if (draft.ended()) {
            throw new ClosedDraft(draft.id());
        }
        return draft;
    }

    /** @throws NotFound where there never was such a draft */
    Draft any(String id) {
        return Ids.parse(id).flatMap(drafts::find).orElseThrow(NotFound::new);
    }

    List<Row> open() {
        return drafts.open().stream().map(this::row).toList();
    }

    private Row row(Draft draft) {
        Edition base = rulebook.edition(draft.base());
        return new Row(draft.id(), title(draft), authors(draft), draft.changedAt(), draft.proposal() == null ? "open" : "proposed",
                List.copyOf(LineDiff.files(base, draft.edition())));
    }

    DraftPage page(Draft draft, Account reader) {
        Edition base = rulebook.edition(draft.base());
        Publication newest = drafts.toBuildUpon(draft);
        GateReport report = drafts.check(draft);
        List<LineDiff.FileDiff> diff = LineDiff.between(base, draft.edition());
        // Before what is called off is read: whatever changes in between is no part of it, and its approval refused.
        Approval approval = approval(draft, reader);
        Set<String> names = diff.stream().map(LineDiff.FileDiff::name).collect(Collectors.toSet());
        List<Row> also = drafts.open().stream().filter(other -> !other.id().equals(draft.id())).map(this::row)
                .filter(row -> row.files().stream().anyMatch(names::contains)).toList();
        return new DraftPage(draft, title(draft), authors(draft), files(base, draft.edition(), report), report, golden(base, draft.edition(), report.golden()),
                differences.of(draft).map(told -> words.told(told, files(draft))).orElse(null), diff, base.hash().equals(draft.edition().hash()),
                newest.id() == draft.base() ? null : overtaken(draft, newest, reader),
                newest.liveAt() == null && newest.id() != rulebook.publication().id() ? newest : null, drafts.callsOff(draft), also, approval);
    }

    private Approval approval(Draft draft, Account reader) {
        Draft.Proposal proposal = draft.proposal();
        boolean own = isOwn(draft, reader);
        return proposal == null ? new Approval(null, own, false, "") : new Approval(proposal.by() == null ? null : name(proposal.by()), own,
                isOfficer(reader) && !own, drafts.seal(draft));
    }

    private Overtaken overtaken(Draft draft, Publication newest, Account reader) {
        List<Publication> since = rulebook.publishedSince(draft.base());
        // What was called off leaves nothing but what was there before.
        List<Publication> by = since.isEmpty() ? List.of(newest) : since;
        return new Overtaken(by, otherBase(draft, by, reader), draft.source() == RuleSource.ROLLBACK ? Set.of() : drafts.conflicts(draft),
                isOfficer(reader) && (draft.source() != RuleSource.ROLLBACK || draft.isBy(reader.id())));
    }

    private static boolean isOfficer(Account reader) {
        return reader.role() == Role.COMPLIANCE_OFFICER;
    }

    /** What became of the rules that a draft is built upon, in words. */
    private String otherBase(Draft draft, List<Publication> by, Account reader) {
        String titles = by.stream().map(Publication::title).collect(Collectors.joining("; "));
        if (draft.source() == RuleSource.ROLLBACK) {
            return say(draft.isBy(reader.id()) ? "draft.other-base.return" : "draft.other-base.return-of-another", titles);
        }
        return rulebook.publication(draft.base()).filter(base -> base.calledOffAt() != null)
                .map(base -> say("draft.other-base.called-off", base.title())).orElseGet(() -> say("draft.other-base", titles));
    }

    private String say(String key, Object... values) {
        return texts.getMessage(key, values, Locale.ENGLISH);
    }

    /** Why a comparison with the rules in force tells of more than the draft's author changed; null where it doesn't. */
    @Nullable String behind(Draft draft) {
        if (draft.source() == RuleSource.ROLLBACK) {
            return null;
        }
        return rulebook.publication(draft.base()).filter(base -> base.calledOffAt() != null)
                .map(base -> say("draft.behind.called-off", base.title()))
                .orElseGet(() -> rulebook.publication().id() > draft.base() ? say("draft.behind") : null);
    }

    private static DifferenceWords.Files files(Draft draft) {
        return new DifferenceWords.Files(DifferenceWords.Files.ofPublication(draft.base()), "/compliance/rules/drafts/" + draft.id() + "/files/");
    }

    private static boolean isOwn(Draft draft, Account reader) {
        return draft.isBy(reader.id()) || draft.proposal() != null && reader.id().equals(draft.proposal().by());
    }

    private static List<FileRow> files(Edition base, Edition now, GateReport report) {
        Set<String> names = new TreeSet<>(base.texts().keySet());
        names.addAll(now.texts().keySet());
        List<FileRow> rows = new ArrayList<>();
        for (String name : names) {
            String was = base.texts().get(name);
            String is = now.texts().get(name);
            rows.add(new FileRow(name, is == null ? "removed" : was == null ? "added" : was.equals(is) ? "same" : "changed",
                    report.findings().getOrDefault(name, List.of()).size()));
        }
        return rows;
    }

    /** What became of golden cases between two editions; those that stayed as they were are left out. */
    List<GoldenRow> goldenChanges(Edition before, Edition now) {
        return golden(before, now, List.of()).stream().filter(row -> !row.change().equals("same")).toList();
    }

    /** Those taken out are shown too: nobody approves their absence unseen. @param judged how each of the edition's holds; none where nothing could be judged */
    private List<GoldenRow> golden(Edition base, Edition now, List<GoldenCase.Outcome> judged) {
        List<GoldenCase.Outcome> outcomes = judged.isEmpty() ? now.golden().stream().map(one -> new GoldenCase.Outcome(one, one.expected(), null)).toList() : judged;
        Stream<GoldenRow> kept = outcomes.stream().map(outcome -> {
            Optional<GoldenCase> was = base.golden().stream().filter(one -> one.name().equals(outcome.golden().name())).findFirst();
            return new GoldenRow(outcome, was.map(one -> one.equals(outcome.golden()) ? "same" : "changed").orElse("added"),
                    was.filter(one -> !one.expected().equals(outcome.golden().expected()))
                            .map(one -> new GoldenCase.Outcome(one, outcome.golden().expected(), null)).orElse(null), words);
        });
        Stream<GoldenRow> gone = base.golden().stream()
                .filter(one -> now.golden().stream().noneMatch(mine -> mine.name().equals(one.name())))
                .map(one -> new GoldenRow(new GoldenCase.Outcome(one, one.expected(), null), "removed", null, words));
        return Stream.concat(kept, gone).toList();
    }

    String title(Draft draft) {
        return draft.title().isBlank() ? say("draft.title." + draft.source()) : draft.title();
    }

    /** A text that must be there, and that must show what it says. */
    static String plain(Form form, String field, int longest) {
        String text = form.required(field, longest);
        PlainText.hiddenCharacter(text).ifPresent(character -> form.fault(field, "form.hidden-character", character));
        return text;
    }

    /** What a golden case of that application is called unless an officer names it: alike for the same application, so that it is kept once. */
    String goldenName(CaseFile file, String application) {
        return say("golden.of-case", say("institution-type." + file.application().type()), file.parties().size(),
                "%04x".formatted(application.hashCode() & 0xFFFF));
    }

    String authors(Draft draft) {
        return names(draft.authors(), draft.source());
    }

    String names(List<UUID> authors, RuleSource source) {
        return authors.isEmpty() ? say("rule-source.by." + source)
                : accounts.all(authors).stream().map(Account::name).sorted().collect(Collectors.joining(", "));
    }

    String name(UUID account) {
        return accounts.find(account).map(Account::name).orElse(account.toString());
    }

    /** With the note and the day that were typed for a proposal before, where nothing was typed now. */
    private static Form withWish(Form form, Draft draft) {
        Draft.Wish wish = draft.wish();
        if (wish == null || !form.isGood() || !form.value("note").isEmpty()) {
            return form;
        }
        Instant effective = wish.effectiveAt();
        return form.set("note", wish.note()).set("when", effective == null ? "now" : "date")
                .setDate("effective", effective == null ? null : LocalDate.ofInstant(effective, ZoneOffset.UTC));
    }

    /** Shows a draft's page with what was typed on it. */
    String show(Draft draft, Account reader, Form form, Model model) {
        model.addAttribute("page", page(draft, reader));
        model.addAttribute("form", withWish(form, draft));
        model.addAttribute("officer", isOfficer(reader));
        return "compliance/draft";
    }
}
