package gatehouse.web.staff;

import gatehouse.casefile.CaseFile;
import gatehouse.casefile.SuppliedItem;
import gatehouse.intake.Evidence;
import gatehouse.trail.Actor;
import gatehouse.vocabulary.Finding;
import gatehouse.web.Times;
import gatehouse.web.staff.CaseView.ItemView;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What was supplied in one case, with what is known of each file. */
record Supplied(CaseFile file, Map<UUID, Evidence> evidence, Names.Lookup names, Times times) {

    List<ItemView> of(List<SuppliedItem> items) {
        return items.stream().flatMap(item -> of(item, List.of()).stream()).toList();
    }

    /** Empty where the file itself is not known. */
    Optional<ItemView> of(SuppliedItem item, List<Finding> findings) {
        return Optional.ofNullable(evidence.get(item.evidence())).map(stored -> new ItemView(stored, item.code().name(),
                item.side() == null ? null : item.side().name(), CaseViews.nameOf(file, item.subject()),
                item.issued() == null ? null : times.day(item.issued()), item.signed(), item.certified(), item.suppliedAt(),
                names.of(new Actor(item.suppliedBy())), findings));
    }
}
