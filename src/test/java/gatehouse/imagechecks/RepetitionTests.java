package gatehouse.imagechecks;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.specimens.InventedPerson;
import gatehouse.specimens.Specimens;
import gatehouse.vocabulary.Finding;
import gatehouse.vocabulary.FindingCode;
import gatehouse.vocabulary.IdentityDocumentType;
import gatehouse.vocabulary.Severity;
import gatehouse.studio.Condition;
import gatehouse.studio.Kind;
import gatehouse.studio.Studio;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.bytedeco.javacpp.PointerScope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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

    /** Drawn on one scanner in one place: only what is printed for the holder differs. */
    @ParameterizedTest
    @EnumSource(names = {"PASSPORT", "ID_CARD_FRONT", "ID_CARD_BACK", "DRIVING_LICENCE_FRONT"})
    void anotherHoldersDocumentOnTheSameScannerIsNotRefused(Kind kind) {
        for (long seed = 21; seed < 25; seed++) {
            PictureFingerprint mine = fingerprint(Studio.shoot(Condition.GOOD_CROPPED, kind, seed).bytes(), kind);
            PictureFingerprint theirs = fingerprint(Studio.shoot(Condition.GOOD_CROPPED, kind, seed, seed + 1000).bytes(), kind);
            assertThat(look(mine, theirs)).as("seed %d", seed).noneMatch(finding -> finding.severity() == Severity.FAIL);
        }
    }

    /** Not always: where the sides are found elsewhere in the changed picture, nothing is known again. */
    @Test
    void mostPicturesThatWereTurnedCutOrScaledAreKnownAgain() {
        int known = 0;
        for (long seed = 31; seed < 37; seed++) {
            byte[] original = Studio.shoot(Condition.GOOD_PLAIN, Kind.ID_CARD_FRONT, seed).bytes();
            PictureFingerprint mine = fingerprint(original, Kind.ID_CARD_FRONT);
            for (byte[] changed : List.of(Recut.turned(original, 3), Recut.cropped(original, 0.03), Recut.scaled(original, 0.6))) {
                known += look(fingerprint(changed, Kind.ID_CARD_FRONT), mine).isEmpty() ? 0 : 1;
            }
        }
        assertThat(known).isGreaterThanOrEqualTo(12);
    }

    @Property(tries = 200)
    void contradictionIsTheSameFromEitherSideAndNoneToItself(@ForAll Random chance) {
        PictureFingerprint one = drawn(chance);
        PictureFingerprint other = drawn(chance);
        assertThat(one.contradictionTo(other)).isEqualTo(other.contradictionTo(one)).isBetween(0.0, 1.0);
        assertThat(one.contradictionTo(one)).isZero();
        assertThat(one.contradictionTo(new PictureFingerprint("", "", ""))).isNaN();
    }

    /** Every step goes one way or the other. */
    private static PictureFingerprint drawn(Random chance) {
        byte[] darker = new byte[250];
        chance.nextBytes(darker);
        byte[] both = java.util.Arrays.copyOf(darker, 500);
        for (int i = 0; i < 250; i++) {
            both[250 + i] = (byte) ~darker[i];
        }
        return new PictureFingerprint("", "", HexFormat.of().formatHex(both));
    }

    private static List<Finding> look(PictureFingerprint mine, PictureFingerprint other) {
        return new Repetition(CheckSettings.DEFAULT).look(mine, List.of(new KnownPicture("another", other))).findings();
    }

    private static PictureFingerprint fingerprint(byte[] bytes, Kind kind) {
        try (PointerScope scope = new PointerScope()) {
            assert scope != null;
            PictureRequest request = PictureRequest.ofDocument(bytes, 1, kind.type(), kind.side(), AS_OF);
            return Fingerprinting.of(Seen.of(request, Objects.requireNonNull(DecodedPicture.of(bytes, 1)), CheckSettings.DEFAULT));
        }
    }
}
