package gatehouse.web.staff;

import gatehouse.casefile.CaseFile;
import gatehouse.casefile.Party;
import gatehouse.casefile.SuppliedItem;
import gatehouse.casework.LookItem;
import gatehouse.casework.PersonReview;
import gatehouse.intake.Evidence;
import gatehouse.intake.EvidenceStore;
import gatehouse.vocabulary.DocumentCode;
import gatehouse.vocabulary.Finding;
import gatehouse.vocabulary.FindingCode;
import gatehouse.vocabulary.Side;
import gatehouse.web.Times;
import gatehouse.web.staff.CaseView.ItemView;
import gatehouse.web.staff.CaseView.LookView;
import gatehouse.web.staff.CaseView.PartyView;
import gatehouse.workflow.Cases.Standing;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts together what is shown of a key party: what was said, supplied and found. */
@Component
class PartyViews {

    private final EvidenceStore store;
    private final Said said;
    private final Times times;

    PartyViews(EvidenceStore store, Said said, Times times) {
        this.store = store;
        this.said = said;
        this.times = times;
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
        return new PartyView(party, standing.verified().contains(party.id()), said.of(party), looks, documents,
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

    private static LookView look(LookItem item, PersonReview review, CaseFile file, Supplied supplied) {
        List<Finding> findings = distinct(review.findings(item));
        ItemView picture = picture(item, review.person(), file).flatMap(found -> supplied.of(found, findings)).orElse(null);
        return new LookView(item, review.standing(item), findings, picture);
    }

    /** Several checks may say the same of the same place. What was not checked is another thing each time. */
    static List<Finding> distinct(List<Finding> findings) {
        Set<List<Object>> said = new HashSet<>();
        return findings.stream().filter(f -> said.add(Arrays.asList(f.code(), f.severity(), f.region(),
                f.code() == FindingCode.NOT_CHECKED ? f.reason() : ""))).toList();
    }

    private static Optional<SuppliedItem> picture(LookItem item, Party person, CaseFile file) {
        return switch (item) {
            case FRONT -> file.identityPicture(person, Side.FRONT);
            case BACK -> file.identityPicture(person, Side.BACK);
            case SELFIE -> file.item(person.subject(), DocumentCode.SELFIE, null);
            case DECLARED, RULES -> Optional.empty();
        };
    }
}
