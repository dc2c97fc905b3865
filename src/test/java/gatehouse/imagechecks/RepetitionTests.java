package gatehouse.imagechecks;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.specimens.InventedPerson;
import gatehouse.specimens.Specimens;
import gatehouse.vocabulary.Finding;
import gatehouse.vocabulary.FindingCode;
import gatehouse.vocabulary.IdentityDocumentType;
import gatehouse.vocabulary.Severity;
import java.util.ArrayList;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RepetitionTests {

    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 24);

    private final PictureChecks checks = PictureChecks.withDefaults();

    /** A refusal must not rest on two people having the same template, or the same kind of room behind them. */
    @Test
    void picturesOfDifferentPeopleAreNeverRefusedAsTheSame() {
        List<KnownPicture> fronts = new ArrayList<>();
        List<KnownPicture> selfies = new ArrayList<>();
        for (int seed = 100; seed < 106; seed++) {
            InventedPerson person = InventedPerson.ofSeed(seed);
            PictureVerdict front = checks.checkFront(
                    Specimens.identityFront(IdentityDocumentType.ID_CARD, person), 1, IdentityDocumentType.ID_CARD, AS_OF, fronts);
            PictureVerdict selfie = checks.checkSelfie(Specimens.selfie(person), 1, AS_OF, selfies);
            assertThat(refusals(front)).isEmpty();
            assertThat(refusals(selfie)).isEmpty();
            fronts.add(new KnownPicture("another front", front.fingerprint()));
            selfies.add(new KnownPicture("another selfie", selfie.fingerprint()));
        }
    }

    private static List<FindingCode> refusals(PictureVerdict verdict) {
        return verdict.findings().stream().filter(f -> f.severity() == Severity.FAIL).map(Finding::code).toList();
    }
}
