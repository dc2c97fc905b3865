package gatehouse.workflow;

import gatehouse.casefile.CaseFile;
import gatehouse.casefile.Party;
import gatehouse.casework.CheckTask;
import gatehouse.casework.PersonReview;
import gatehouse.imagechecks.PictureVerdict;
import java.time.LocalDate;

/** One check of the process: what it looks at is read first, then it computes with no transaction or connection held. */
interface PictureCheck {

    CheckTask task();

    /** Everything that the check needs, by value. */
    record Work(CaseFile file, Party person, PersonReview review, KnownPictures.Known known, LocalDate asOf) {}

    PictureVerdict check(Work work);
}
