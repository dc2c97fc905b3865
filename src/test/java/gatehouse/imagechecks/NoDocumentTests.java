package gatehouse.imagechecks;

import static org.assertj.core.api.Assertions.assertThat;

import gatehouse.studio.Condition;
import gatehouse.studio.Kind;
import gatehouse.studio.Shot;
import gatehouse.studio.Studio;
import gatehouse.vocabulary.Finding;
import gatehouse.vocabulary.FindingCode;
import gatehouse.vocabulary.Severity;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoDocumentTests {
    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 25);
    private final PictureChecks checks = PictureChecks.withDefaults();

    private List<Finding> found(Condition condition, Kind kind, long seed) {
        Shot shot = Studio.shoot(condition, kind, seed);
        return (kind == Kind.PASSPORT ? checks.checkFront(shot.bytes(), 1, kind.type(), AS_OF, List.of())
                : checks.checkBack(shot.bytes(), 1, kind.type(), AS_OF, List.of())).findings();
    }

    @Test
    void refusesATableWithoutADocumentAsAFrontAndSaysNothingElseOfIt() {
        for (long seed : new long[] {80_040, 80_044, 80_049}) {
            assertThat(found(Condition.NO_DOCUMENT, Kind.PASSPORT, seed)).as("seed %d", seed).singleElement().satisfies(finding -> {
                assertThat(finding.code()).isEqualTo(FindingCode.DOCUMENT_NOT_FOUND);
                assertThat(finding.severity()).isEqualTo(Severity.FAIL);
            });
        }
    }

    @Test
    void doubtsATableWithoutADocumentAsABack() {
        assertThat(found(Condition.NO_DOCUMENT, Kind.ID_CARD_BACK, 80_027)).extracting(Finding::code).contains(FindingCode.DOCUMENT_NOT_FOUND);
    }

    @Test
    void findsTheDocumentWhereThereIsOne() {
        for (Kind kind : new Kind[] {Kind.PASSPORT, Kind.ID_CARD_BACK, Kind.DRIVING_LICENCE_BACK}) {
            for (Condition condition : new Condition[] {Condition.GOOD_DIM, Condition.GOOD_SMALL, Condition.GOOD_HAND}) {
                assertThat(found(condition, kind, 80_003)).as("%s, %s", kind, condition).extracting(Finding::code).doesNotContain(FindingCode.DOCUMENT_NOT_FOUND);
            }
        }
    }
}
