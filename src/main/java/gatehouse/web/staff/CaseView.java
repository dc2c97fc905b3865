package gatehouse.web.staff;

import gatehouse.casefile.Application;
import gatehouse.casefile.Party;
import gatehouse.casework.Decisions.Decision;
import gatehouse.casework.LookItem;
import gatehouse.casework.AnsweredItem;
import gatehouse.casework.MarkKind;
import gatehouse.casework.Measured;
import gatehouse.casework.OpenItem;
import gatehouse.casework.PersonReview.Standing;
import gatehouse.intake.Evidence;
import gatehouse.vocabulary.Finding;
import gatehouse.vocabulary.MissingItem;
import gatehouse.vocabulary.Region;
import gatehouse.vocabulary.Severity;
import gatehouse.web.Mark;
import gatehouse.web.compliance.RuleLinks.RuleLink;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Everything about one case, as its page shows it.
 *
 * @param clients   the names of those whose case it is
 * @param documents what was supplied of the institution itself
 * @param replaced  what was supplied before and since replaced
 * @param looksOfRules what the rules ask to look at beside the key persons
 * @param rules     SHA-256 of the rule set that this was judged by
 */
record CaseView(
        Application application, List<String> clients, List<TaskRow> tasks, List<MissingGroup> missing, List<OpenView> openItems, List<AnsweredView> answeredItems,
        List<Fact> details, List<PartyView> parties, List<OwnershipLine> owners, List<ItemView> documents, List<ItemView> replaced,
        List<StepView> steps, List<NoteView> notes, List<LookOfRule> looksOfRules,
        boolean readyToDecide, String rules) {

    public int missingCount() {
        return missing.stream().mapToInt(group -> group.items().size()).sum();
    }

    public List<PartyView> persons() {
        return parties.stream().filter(party -> party.party().isPerson()).toList();
    }

    public long verifiedCount() {
        return persons().stream().filter(PartyView::verified).count();
    }

    /** One line of what was said. @param key the message that words the value; null where it is the text itself */
    record Fact(String label, @Nullable String text, @Nullable String key) {

        static Fact text(String label, @Nullable Object text) {
            return new Fact(label, text == null ? null : text.toString(), null);
        }

        static Fact worded(String label, @Nullable String key) {
            return new Fact(label, null, key);
        }
    }

    /** What is missing of one subject. @param subject the party's name; null for the institution itself */
    record MissingGroup(@Nullable String subject, List<MissingView> items) {}

    record MissingView(MissingItem item, String texts, List<RuleLink> rules) {}

    /** Something that a rule asks to look at. @param name the party's name; null for the institution itself */
    record LookOfRule(String subject, @Nullable String name, String key, String text) {}

    /** Something that was asked before. @param subject null for the institution itself */
    record AnsweredView(AnsweredItem answered, @Nullable String subject, @Nullable String askedBy) {}

    record OpenView(OpenItem item, @Nullable String subject, @Nullable String askedBy) {}

    /**
     * A key party.
     *
     * @param looks how each item of a person's verification stands; empty for an organisation
     * @param reads what was read from a person's document beside what was stated; empty where nobody read it
     */
    record PartyView(
            Party party, boolean verified, List<Fact> facts, List<LookView> looks, List<ReadLine> reads, List<ItemView> items,
            List<OwnershipLine> owners) {}

    /**
     * How one item of a person's verification stands.
     *
     * @param picture  null where it has none of its own
     * @param portrait the picture of the document that a face is compared with; null elsewhere, and where there is none
     * @param faces    how the faces compared; null where they were not
     * @param bases    the settings and models that its verdicts rest on
     * @param met      who was met elsewhere; none but for that item
     * @param asked    in which words the rules ask for the look; none but for that item
     */
    record LookView(LookItem item, Standing standing, List<Finding> findings, @Nullable ItemView picture, @Nullable ItemView portrait,
            Measured.@Nullable Faces faces, List<String> bases, List<MetView> met, List<String> asked) {}

    /**
     * Somebody who was met elsewhere.
     *
     * @param kind        by what, a code
     * @param application where; the staff may open every case
     * @param person      their name; empty text where they have none yet
     * @param here        whether it is another party of the same case
     */
    record MetView(MarkKind kind, Application application, String person, boolean here) {}

    /** One field of a document. @param verdict a code: how what was read compares with what was stated */
    record ReadLine(String part, @Nullable String stated, @Nullable String read, String verdict) {

        public String look() {
            return switch (verdict) {
                case "AGREES" -> "gh-tag--good";
                case "DIFFERS" -> "gh-tag--bad";
                case "NEARLY", "NOT_FOUND" -> "gh-tag--warn";
                default -> "";
            };
        }
    }

    /** Who owns. @param percent null where only control is stated */
    record OwnershipLine(String owner, @Nullable String percent, boolean control) {}

    /** Something supplied. @param subject the party's name; null for the institution itself */
    record ItemView(
            Evidence evidence, String code, @Nullable String side, @Nullable String subject, @Nullable String issued, boolean signed,
            boolean certified, Instant suppliedAt, @Nullable String suppliedBy, List<Finding> findings) {

        public String thumbnail() {
            return address() + "?size=thumbnail";
        }

        public String full() {
            return address() + "?size=full";
        }

        public List<String> furtherPages() {
            return IntStream.rangeClosed(2, evidence.pages()).mapToObj(page -> full() + "&page=" + page).toList();
        }

        private String address() {
            return "/staff/cases/" + evidence.application() + "/evidence/" + evidence.id() + "/picture";
        }

        /** What the findings mark in the picture, each place once; nothing where the picture's size is not known. */
        public List<Mark> marks() {
            return IntStream.range(0, findings.size()).mapToObj(this::mark).filter(Objects::nonNull).distinct().toList();
        }

        /** What one of the findings marks, numbered among the places that are marked; null where it has no place. */
        public @Nullable Mark mark(int at) {
            Region region = findings.get(at).region();
            if (region == null || evidence.width() == 0) {
                return null;
            }
            int number = findings.stream().map(Finding::region).filter(Objects::nonNull).distinct().toList().indexOf(region) + 1;
            boolean fail = findings.stream().anyMatch(one -> region.equals(one.region()) && one.severity() == Severity.FAIL);
            boolean turned = evidence.orientation() >= 5;
            return Mark.of(number, fail, region, turned ? evidence.height() : evidence.width(), turned ? evidence.width() : evidence.height());
        }
    }

    record StepView(Decision decision, String by) {}

    record NoteView(String by, Instant at, String text) {}
}
