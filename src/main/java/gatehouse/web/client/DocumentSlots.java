package gatehouse.web.client;

import gatehouse.casefile.CaseFile;
import gatehouse.casefile.SuppliedItem;
import gatehouse.casework.OpenItem;
import gatehouse.rulebook.CaseAssessment;
import gatehouse.vocabulary.DocumentCode;
import gatehouse.vocabulary.DocumentTerms;
import gatehouse.vocabulary.MissingItem;
import gatehouse.vocabulary.Problem;
import gatehouse.vocabulary.RequirementKind;
import gatehouse.web.Form;
import gatehouse.workflow.Cases.Standing;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The places for documents that no machine looks at: what the rules ask of a subject, and what else was asked or supplied. */
@Component
class DocumentSlots {

    private final SuppliedFiles files;
    private final MissingPanel panel;
    private final Words words;

    DocumentSlots(SuppliedFiles files, MissingPanel panel, Words words) {
        this.files = files;
        this.panel = panel;
        this.words = words;
    }

    /** @param page the page whose forms they are */
    List<Slot> of(Standing standing, String subject, String page) {
        List<CaseAssessment.Required> asked = standing.assessment().required().stream()
                .filter(required -> required.subject().equals(subject) && required.kind() == RequirementKind.DOCUMENT && !filed(required.codes()).isEmpty())
                .filter(required -> !isSatisfiedByPicture(standing, required)).toList();
        List<Slot> slots = new ArrayList<>();
        Set<String> covered = new LinkedHashSet<>();
        for (CaseAssessment.Required required : narrowest(asked)) {
            List<String> codes = filed(required.codes());
            slots.add(named(required(standing, asked.stream().filter(other -> filed(other.codes()).containsAll(codes)).toList(), required, page), slots));
            covered.addAll(codes);
        }
        CaseFile file = standing.file();
        List<String> others = new ArrayList<>(standing.openItems().stream().filter(open -> open.subject().equals(subject))
                .map(open -> open.code().name()).toList());
        file.itemsOf(subject).forEach(item -> others.add(item.code().name()));
        others.stream().distinct().filter(code -> !covered.contains(code) && !DocumentCode.valueOf(code).isPicture())
                .forEach(code -> slots.add(slot(standing, subject, List.of(code), List.of("issued"), null, page, List.of())));
        return slots;
    }

    /** Whether a picture was supplied in place of what would have its place here. */
    private static boolean isSatisfiedByPicture(Standing standing, CaseAssessment.Required required) {
        List<String> filed = filed(required.codes());
        return required.isSatisfied() && filed.size() < required.codes().size()
                && standing.file().itemsOf(required.subject()).stream().noneMatch(item -> filed.contains(item.code().name()));
    }

    /** Without those that take whatever another of them takes, and more: what is supplied for the other is supplied for them. */
    private static List<CaseAssessment.Required> narrowest(List<CaseAssessment.Required> asked) {
        return asked.stream().filter(required -> asked.stream().noneMatch(other -> other != required && takesAllOf(required, other)
                && (!takesAllOf(other, required) || asked.indexOf(other) < asked.indexOf(required)))).toList();
    }

    private static boolean takesAllOf(CaseAssessment.Required required, CaseAssessment.Required other) {
        return filed(required.codes()).containsAll(filed(other.codes()));
    }

    /** @param all the requirements that are satisfied in this place, the one that it is named after among them */
    private Slot required(Standing standing, List<CaseAssessment.Required> all, CaseAssessment.Required first, String page) {
        List<String> codes = filed(first.codes());
        List<DocumentTerms> terms = all.stream().flatMap(required -> required.terms().stream()).filter(one -> codes.contains(one.code())).toList();
        List<String> asks = asks(terms);
        List<MissingItem> missing = standing.assessment().missingOf(first.subject()).stream()
                .filter(item -> item.kind() == RequirementKind.DOCUMENT && all.stream().anyMatch(required -> required.codes().equals(item.codes()))).toList();
        String must = words.must(terms);
        return slot(standing, first.subject(), codes, asks, must.isEmpty() ? first.reason() : first.reason() + " " + must, page, missing);
    }

    /** What is to be said about a file that such terms are set for: the fields of its place. */
    static List<String> asks(List<DocumentTerms> terms) {
        List<String> asks = new ArrayList<>();
        if (terms.stream().anyMatch(one -> one.oldest() != null)) {
            asks.add("issued");
        }
        if (terms.stream().anyMatch(DocumentTerms::signed)) {
            asks.add("signed");
        }
        if (terms.stream().anyMatch(DocumentTerms::certified)) {
            asks.add("certified");
        }
        return asks;
    }

    /** Named after the first code that no other place is named after; where one code alone will do, that is it. */
    private static Slot named(Slot slot, List<Slot> others) {
        Set<String> taken = others.stream().map(Slot::id).collect(Collectors.toSet());
        return slot.named(slot.choices().stream().filter(code -> !taken.contains(code)).findFirst().orElse(slot.id()));
    }

    private Slot slot(Standing standing, String subject, List<String> codes, List<String> asks, @Nullable String hint, String page, List<MissingItem> missing) {
        CaseFile file = standing.file();
        Optional<SuppliedItem> item = file.itemsOf(subject).stream().filter(i -> codes.contains(i.code().name())).reduce((first, last) -> last);
        return new Slot(codes.get(0), words.anyOf("document", codes), hint, page, codes.size() > 1 ? codes : List.of(), asks,
                item.map(files::shown).orElse(null), verdict(standing, subject, codes, item.isPresent(), missing),
                file.application().status().isWithClient());
    }

    private Slot.Verdict verdict(Standing standing, String subject, List<String> codes, boolean supplied, List<MissingItem> missing) {
        List<String> reasons = new ArrayList<>();
        standing.openItems().stream().filter(open -> open.subject().equals(subject) && codes.contains(open.code().name()))
                .map((OpenItem open) -> panel.reasons(open)).forEach(reasons::addAll);
        missing.stream().filter(item -> item.problem() != Problem.ABSENT).forEach(item -> reasons.add(words.say("client.problem." + item.problem())));
        return new Slot.Verdict(!reasons.isEmpty() ? "RENEW" : supplied ? "SUPPLIED" : "NONE", reasons.stream().map(Slot.Reason::of).toList(), null);
    }

    /** Puts what is saved beside each file into the fields of its slot, but for a slot that was just sent. */
    static Form filled(List<Slot> slots, Standing standing, Form form) {
        for (Slot slot : slots) {
            Slot.Shown shown = slot.shown();
            if (shown != null && !form.value("slot").equals(slot.id())) {
                SuppliedItem item = standing.file().items().stream().filter(i -> i.id().equals(shown.item())).findFirst().orElseThrow();
                form.set("code-" + slot.id(), item.code()).setDate("issued-" + slot.id(), item.issued())
                        .set("signed-" + slot.id(), item.signed()).set("certified-" + slot.id(), item.certified());
            }
        }
        return form;
    }

    /** Those of the codes that have their place here. */
    static List<String> filed(List<String> codes) {
        return codes.stream().filter(code -> !DocumentCode.valueOf(code).isPicture()).toList();
    }
}
