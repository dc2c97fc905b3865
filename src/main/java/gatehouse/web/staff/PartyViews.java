package gatehouse.web.staff;

import gatehouse.casefile.CaseFile;
import gatehouse.casefile.CaseFiles;
import gatehouse.casefile.Party;
import gatehouse.casefile.SuppliedItem;
import gatehouse.casework.CheckTask;
import gatehouse.casework.LookItem;
import gatehouse.casework.Measured;
import gatehouse.casework.PersonReview;
import gatehouse.intake.Evidence;
import gatehouse.intake.EvidenceStore;
import gatehouse.vocabulary.DocumentCode;
import gatehouse.vocabulary.Finding;
import gatehouse.vocabulary.Side;
import gatehouse.web.Times;
import gatehouse.web.staff.CaseView.ItemView;
import gatehouse.web.staff.CaseView.LookView;
import gatehouse.web.staff.CaseView.MetView;
import gatehouse.web.staff.CaseView.PartyView;
import gatehouse.workflow.Cases.Standing;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts together what is shown of a key party: what was said, supplied and found. */
@Component
class PartyViews {

    private final EvidenceStore store;
    private final CaseFiles caseFiles;
    private final Said said;
    private final Times times;
    private final ReadLines readLines;

    PartyViews(EvidenceStore store, CaseFiles caseFiles, Said said, Times times, ReadLines readLines) {
        this.store = store;
        this.caseFiles = caseFiles;
        this.said = said;
        this.times = times;
        this.readLines = readLines;
    }

    Supplied supplied(CaseFile file, Names.Lookup names) {
        return new Supplied(file, store.of(file.application().id()).stream().collect(Collectors.toMap(Evidence::id, Function.identity())),
                names, times);
    }

    PartyView of(Standing standing, Party party, Supplied supplied) {
        CaseFile file = standing.file();
        List<LookView> looks = party.isPerson() ? looks(standing.review(party.id()), file, supplied) : List.of();
        List<ItemView> documents = supplied.of(file.itemsOf(party.subject()).stream()
                .filter(item -> looks.stream().noneMatch(look -> isPictureOf(look, item))).toList());
        return new PartyView(party, standing.verified().contains(party.id()), said.of(party), looks,
                party.isPerson() ? readLines.of(standing.review(party.id())) : List.of(), documents,
                CaseViews.owners(file, party.subject()));
    }

    private static boolean isPictureOf(LookView look, SuppliedItem item) {
        return look.picture() != null && look.picture().evidence().id().equals(item.evidence());
    }

    /** Each item of a person's verification of which there is something to say. */
    List<LookView> looks(PersonReview review, CaseFile file, Supplied supplied) {
        return Arrays.stream(LookItem.values()).map(item -> look(item, review, file, supplied))
                .filter(look -> look.standing() != PersonReview.Standing.NOT_SUPPLIED).toList();
    }

    private LookView look(LookItem item, PersonReview review, CaseFile file, Supplied supplied) {
        List<Finding> findings = distinct(review.findings(item));
        ItemView picture = picture(item, review.person(), file).flatMap(found -> supplied.of(found, findings)).orElse(null);
        ItemView portrait = item != LookItem.SELFIE ? null
                : file.identityPicture(review.person(), Side.FRONT).flatMap(front -> supplied.of(front, List.of())).orElse(null);
        List<Measured> measured = Arrays.stream(CheckTask.values()).filter(task -> task.item() == item).map(review::measured).toList();
        return new LookView(item, review.standing(item), findings, picture, portrait,
                measured.stream().map(Measured::faces).filter(Objects::nonNull).findFirst().orElse(null),
                measured.stream().map(Measured::basis).filter(Objects::nonNull).distinct().toList(),
                item == LookItem.ELSEWHERE ? met(review, file) : List.of(), item == LookItem.RULES ? review.reviews() : List.of());
    }

    private List<MetView> met(PersonReview review, CaseFile file) {
        return review.matches().stream().flatMap(match -> caseFiles.find(match.application()).stream().map(other ->
                new MetView(match.kind(), other.application(), other.party(match.party()).map(Party::name).orElse(""),
                        other.application().id().equals(file.application().id())))).toList();
    }

    /** Two pictures, or two checks, may have the same said of them in the same words. */
    static List<Finding> distinct(List<Finding> findings) {
        Set<List<Object>> said = new HashSet<>();
        return findings.stream().filter(f -> said.add(Arrays.asList(f.code(), f.severity(), f.region(), f.reason()))).toList();
    }

    private static Optional<SuppliedItem> picture(LookItem item, Party person, CaseFile file) {
        return switch (item) {
            case FRONT -> file.identityPicture(person, Side.FRONT);
            case BACK -> file.identityPicture(person, Side.BACK);
            case SELFIE -> file.item(person.subject(), DocumentCode.SELFIE, null);
            case DECLARED, ELSEWHERE, RULES -> Optional.empty();
        };
    }
}
