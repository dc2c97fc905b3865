package gatehouse.web.client;

import gatehouse.casefile.CaseFile;
import gatehouse.casefile.Party;
import gatehouse.casework.LookItem;
import gatehouse.casework.OpenItem;
import gatehouse.casework.PersonReview;
import gatehouse.vocabulary.DocumentCode;
import gatehouse.vocabulary.IdentityDocumentType;
import gatehouse.vocabulary.MissingItem;
import gatehouse.vocabulary.Problem;
import gatehouse.vocabulary.RequirementKind;
import gatehouse.vocabulary.Severity;
import gatehouse.vocabulary.Side;
import gatehouse.vocabulary.Subjects;
import gatehouse.web.FindingWords;
import gatehouse.web.Told;
import gatehouse.workflow.Cases.Standing;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Words what is still missing, grouped by whom or what it is about. */
@Component
class MissingPanel {

    /** With no more lines than this in all, every group is shown at once. */
    private static final int SHORT = 12;

    private final Words words;
    private final FindingWords findingWords;

    MissingPanel(Words words, FindingWords findingWords) {
        this.words = words;
        this.findingWords = findingWords;
    }

    /** @param current the subject that the page is about */
    List<CaseFrame.MissingGroup> groups(Standing standing, String current) {
        Map<String, List<CaseFrame.Line>> lines = new LinkedHashMap<>();
        lines.put(Subjects.APPLICATION, new ArrayList<>());
        standing.file().parties().forEach(party -> lines.put(party.subject(), new ArrayList<>()));
        standing.openItems().forEach(item -> lines.computeIfAbsent(item.subject(), s -> new ArrayList<>()).add(asked(standing, item)));
        Set<String> said = new HashSet<>();
        standing.assessment().missing().stream().filter(item -> !isAsked(standing, item) && !isStatedInVain(standing, item)).sorted(MissingPanel::informationFirst)
                .forEach(item -> lines.computeIfAbsent(item.subject(), s -> new ArrayList<>()).add(line(standing, item, said)));
        int all = lines.values().stream().mapToInt(List::size).sum();
        return lines.entrySet().stream().filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> new CaseFrame.MissingGroup(title(standing.file(), entry.getKey()), entry.getValue(),
                        all <= SHORT || entry.getKey().equals(current))).toList();
    }

    /** Whether it belongs to an identity document that one rule takes and another does not: the client is to state another first. */
    private static boolean isStatedInVain(Standing standing, MissingItem item) {
        boolean ofDocument = item.side() != null || item.codes().get(0).startsWith("identityDocument.");
        return ofDocument && standing.file().persons().stream().filter(person -> person.subject().equals(item.subject()))
                .filter(person -> item.side() == null || item.codes().contains(String.valueOf(person.identity().type())))
                .anyMatch(person -> IdentityTypes.isStatedInVain(standing, person));
    }

    /** What is asked again, with its reasons. */
    CaseFrame.Line asked(Standing standing, OpenItem item) {
        return new CaseFrame.Line(document(List.of(item.code().name()), item.side()), reasons(item),
                Links.uploading(standing.file(), item.subject(), item.code(), item.side()), true, isBeingChecked(standing, item));
    }

    /** Why something is asked again: in somebody's own words, or by what the checks found. */
    List<String> reasons(OpenItem item) {
        String own = item.reason();
        return own != null ? List.of(own)
                : item.findings().stream().filter(finding -> finding.severity() == Severity.FAIL)
                        .map(finding -> findingWords.forClient(finding, item.code() == DocumentCode.SELFIE)).distinct().toList();
    }

    String document(List<String> codes, @Nullable Side side) {
        boolean anyIdentity = codes.size() == IdentityDocumentType.values().length && DocumentCode.areIdentityDocuments(codes);
        String text = anyIdentity ? words.say("client.identity-document") : words.anyOf("document", codes);
        return side == null ? text : text + ", " + words.say("side." + side).toLowerCase(java.util.Locale.ENGLISH);
    }

    String title(CaseFile file, String subject) {
        return file.parties().stream().filter(party -> party.subject().equals(subject)).findFirst()
                .map(party -> partyName(party)).orElse(words.say("client.institution"));
    }

    String partyName(Party party) {
        return party.name().isEmpty() ? words.say("client.unnamed." + party.kind()) : party.name();
    }

    /** @param said what was said of each already: of all parts of an identity document the rule's reason is the same */
    private CaseFrame.Line line(Standing standing, MissingItem item, Set<String> said) {
        String label = switch (item.kind()) {
            case DOCUMENT -> document(item.codes(), item.side());
            case INFORMATION -> words.anyOf("information", item.codes());
            case PARTY -> words.anyOf("party-role", item.codes());
        };
        String own = reason(item);
        boolean first = said.add(item.subject() + " " + item.reason());
        String must = must(standing, item);
        List<String> why = Stream.of(own, first && !own.contains(item.reason()) ? item.reason() : "", must).filter(text -> !text.isEmpty()).toList();
        return new CaseFrame.Line(label, why,
                Links.supplying(standing.file(), item.subject(), item.kind(), item.codes(), item.side()), item.problem() != Problem.ABSENT, false);
    }

    /** What it must be, which the sentence of the rule that speaks need not say: another may be stricter. */
    private String must(Standing standing, MissingItem item) {
        return standing.assessment().required().stream().filter(required -> required.is(item.subject(), item.kind(), item.codes(), item.side()))
                .findFirst().map(words::must).orElse("");
    }

    /** The rule speaks of the whole document; of one thing about it the page can be shorter. */
    private String reason(MissingItem item) {
        if (item.problem() == Problem.EXPIRED) {
            return words.say("client.missing.EXPIRED");
        }
        if (item.problem() != Problem.ABSENT) {
            return words.say("problem." + item.problem()) + ". " + item.reason();
        }
        if (item.side() != null) {
            return words.say("client.missing." + item.side() + (item.codes().equals(List.of(DocumentCode.PASSPORT.name())) ? ".PASSPORT" : ""));
        }
        return item.codes().get(0).startsWith("identityDocument.") ? words.say("client.missing." + item.codes().get(0)) : item.reason();
    }

    private static int informationFirst(MissingItem a, MissingItem b) {
        return Integer.compare(order(a.kind()), order(b.kind()));
    }

    private static int order(RequirementKind kind) {
        return switch (kind) {
            case INFORMATION -> 0;
            case PARTY -> 1;
            case DOCUMENT -> 2;
        };
    }

    private static boolean isAsked(Standing standing, MissingItem item) {
        return standing.openItems().stream().anyMatch(open -> open.subject().equals(item.subject())
                && item.codes().contains(open.code().name()) && Objects.equals(open.side(), item.side()));
    }

    private static boolean isBeingChecked(Standing standing, OpenItem item) {
        return standing.file().persons().stream().filter(person -> person.subject().equals(item.subject())).findFirst()
                .map(person -> standing.review(person.id()))
                .map(review -> items(review, item).anyMatch(look -> review.standing(look) == PersonReview.Standing.CHECKING)).orElse(false);
    }

    private static Stream<LookItem> items(PersonReview review, OpenItem item) {
        return item.code() == DocumentCode.SELFIE ? Stream.of(LookItem.SELFIE)
                : Told.judgedBy(review, item.side() == Side.BACK ? Side.BACK : Side.FRONT).stream();
    }
}
