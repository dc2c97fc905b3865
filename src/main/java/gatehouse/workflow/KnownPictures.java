package gatehouse.workflow;

import gatehouse.casefile.CaseFile;
import gatehouse.casefile.Party;
import gatehouse.casefile.SuppliedItem;
import gatehouse.casework.CheckTask;
import gatehouse.casework.PersonReview;
import gatehouse.casework.Verification;
import gatehouse.imagechecks.KnownPicture;
import gatehouse.imagechecks.PictureFingerprint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The pictures that a case holds now, as what they are known again by. What was replaced since is nobody's any more. */
@Component
class KnownPictures {

    private static final Map<CheckTask, String> NAMES = Map.of(CheckTask.CHECK_FRONT, "the picture of the front",
            CheckTask.CHECK_BACK, "the picture of the back", CheckTask.CHECK_SELFIE, "the selfie");

    private final Verification verification;

    KnownPictures(Verification verification) {
        this.verification = verification;
    }

    record Picture(UUID party, CheckTask task, PictureFingerprint fingerprint) {}

    record Known(List<Picture> pictures) {

        /** The fingerprint of one picture of one person, as far as it is known. */
        Optional<PictureFingerprint> of(UUID party, CheckTask task) {
            return pictures.stream().filter(p -> p.party().equals(party) && p.task() == task).map(Picture::fingerprint).findFirst();
        }

        /** All pictures but this one. */
        List<KnownPicture> otherThan(UUID party, CheckTask task) {
            return pictures.stream().filter(p -> !(p.party().equals(party) && p.task() == task))
                    .map(p -> new KnownPicture(p.party().equals(party) ? NAMES.get(p.task()) : "a picture of another person",
                            p.fingerprint())).toList();
        }
    }

    Known of(CaseFile file) {
        List<Picture> pictures = new ArrayList<>();
        for (Party person : file.persons()) {
            PersonReview review = verification.review(file, person, List.of());
            for (CheckTask task : NAMES.keySet()) {
                task.picture(file, person).ifPresent(item -> pictures.add(new Picture(person.id(), task, fingerprint(review, task, item))));
            }
        }
        return new Known(pictures);
    }

    /** As the check took it, or the bytes' own hash alone while the picture was not checked yet. */
    private static PictureFingerprint fingerprint(PersonReview review, CheckTask task, SuppliedItem item) {
        return review.fingerprint(task).map(KnownPictures::parse).orElseGet(() -> new PictureFingerprint(item.sha256(), "", ""));
    }

    static String format(PictureFingerprint fingerprint) {
        return fingerprint.sha256() + ":" + fingerprint.look() + ":" + fingerprint.card();
    }

    /** One that was taken before the document's own was has two parts. */
    static PictureFingerprint parse(String text) {
        String[] parts = text.split(":", -1);
        return new PictureFingerprint(parts[0], parts[1], parts.length < 3 ? "" : parts[2]);
    }
}
