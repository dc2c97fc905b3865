package gatehouse.imagechecks;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.studio.Condition;
import gatehouse.studio.Kind;
import gatehouse.studio.SelfieCondition;
import gatehouse.studio.Studio;
import gatehouse.vocabulary.Finding;
import gatehouse.vocabulary.FindingCode;
import gatehouse.vocabulary.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

class SelfieFaceTests {

    private static List<Finding> found(SelfieCondition condition, long seed) {
        return SelfieLook.found(new SelfieFace(), condition, seed);
    }

    @Test
    void findsNothingWrongWithOneFaceThatLooksAtTheCamera() {
        for (long seed = 1; seed <= 4; seed++) {
            assertThat(found(SelfieCondition.GOOD, seed)).as("seed %d", seed).isEmpty();
        }
    }

    @Test
    void refusesAPictureThatHasNothingLikeAFace() {
        for (long seed = 1; seed <= 3; seed++) {
            assertThat(found(SelfieCondition.NO_FACE, seed)).as("seed %d", seed).singleElement().satisfies(finding -> {
                assertThat(finding.code()).isEqualTo(FindingCode.FACE_NOT_FOUND);
                assertThat(finding.severity()).isEqualTo(Severity.FAIL);
            });
        }
    }

    @Test
    void leavesAFaceThatIsTooDarkToBeSeenToAPerson() {
        assertThat(found(SelfieCondition.DARK, 70_001)).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.FACE_NOT_FOUND);
            assertThat(finding.severity()).isEqualTo(Severity.WARN);
        });
    }

    @Test
    void leavesAFaceThatLiesOnItsSideToAPerson() {
        byte[] lying = Recut.quarterTurned(Studio.selfie(SelfieCondition.GOOD, 1).bytes());
        assertThat(SelfieLook.found(new SelfieFace(), lying)).extracting(Finding::severity).doesNotContain(Severity.FAIL);
    }

    @Test
    void looksAtAStripAsWell() {
        for (int[] size : new int[][] {{4000, 3}, {3, 4000}}) {
            assertThat(SelfieLook.found(new SelfieFace(), Recut.plain(size[0], size[1], 150))).isNotEmpty();
        }
    }

    @Test
    void doubtsADocumentThatIsSentAsTheSelfie() {
        for (Kind kind : new Kind[] {Kind.ID_CARD_FRONT, Kind.PASSPORT}) {
            for (Condition condition : new Condition[] {Condition.GOOD_CLUTTER, Condition.GOOD_SCAN}) {
                byte[] document = Studio.shoot(condition, kind, 70_001).bytes();
                assertThat(SelfieLook.found(new SelfieFace(), document)).as("%s, %s", kind, condition).anySatisfy(finding -> {
                    assertThat(finding.code()).isEqualTo(FindingCode.NOT_ORIGINAL);
                    assertThat(finding.severity()).isEqualTo(Severity.WARN);
                    assertThat(finding.region()).isNotNull();
                });
            }
        }
    }

    @Test
    void doubtsHalfAPageThatIsSentAsTheSelfie() {
        for (long seed : new long[] {80_020, 80_046, 80_057}) {
            byte[] page = Studio.shoot(Condition.GOOD_CROPPED, Kind.PASSPORT, seed).bytes();
            assertThat(SelfieLook.found(new SelfieFace(), Recut.leftPart(page, 0.55))).as("seed %d", seed).extracting(Finding::code)
                    .contains(FindingCode.NOT_ORIGINAL);
        }
    }

    @Test
    void refusesTwoFacesAndShowsTheSecond() {
        for (long seed = 1; seed <= 3; seed++) {
            assertThat(found(SelfieCondition.TWO_FACES, seed)).as("seed %d", seed).anySatisfy(finding -> {
                assertThat(finding.reason()).contains("more than one face");
                assertThat(finding.severity()).isEqualTo(Severity.FAIL);
                assertThat(finding.region()).isNotNull();
            });
        }
    }

    @Test
    void passesNoFaceThatIsTurnedAway() {
        for (long seed = 1; seed <= 3; seed++) {
            assertThat(found(SelfieCondition.TURNED, seed)).as("seed %d", seed).isNotEmpty();
        }
    }

    @Test
    void passesNoShutEyes() {
        for (long seed = 1; seed <= 3; seed++) {
            assertThat(found(SelfieCondition.EYES_CLOSED, seed)).as("seed %d", seed).extracting(Finding::reason).contains("The eyes seem to be shut.");
        }
    }

    @Test
    void passesNoDarkGlassesAndNoMask() {
        for (long seed = 1; seed <= 4; seed++) {
            assertThat(found(SelfieCondition.SUNGLASSES, seed)).as("seed %d", seed).extracting(Finding::code).contains(FindingCode.COVERED);
        }
    }

    @Test
    void doubtsAFaceWithAPatternOfDots() {
        assertThat(found(SelfieCondition.SCREEN_PHOTO, 2007)).extracting(Finding::code).contains(FindingCode.NOT_ORIGINAL);
    }

    @Test
    void measuresTheTurningAlongTheLineOfTheEyes() {
        assertThat(SelfieFace.turn(face(100, 100, 200, 100, 150, 160))).isZero();
        assertThat(SelfieFace.turn(face(100, 100, 200, 100, 190, 160))).isEqualTo(0.4);
        assertThat(SelfieFace.turn(face(100, 100, 100, 200, 40, 150))).as("a head that lies on its side").isZero();
    }

    private static FaceFinder.Face face(double... marks) {
        return new FaceFinder.Face(0, 0, 200, 200, java.util.Arrays.copyOf(marks, 10), 1);
    }
}
