package gatehouse.imagechecks.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import gatehouse.imagechecks.CheckSettings;
import gatehouse.imagechecks.ReadFields;
import gatehouse.studio.Condition;
import gatehouse.studio.Holder;
import gatehouse.studio.Kind;
import gatehouse.studio.SelfieCondition;
import gatehouse.studio.Truth;
import gatehouse.vocabulary.Finding;
import gatehouse.vocabulary.FindingCode;
import gatehouse.vocabulary.Region;
import gatehouse.vocabulary.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTests {

    @ParameterizedTest
    @CsvSource({"0, 10, 0, 0.2775", "10, 10, 0.7225, 1", "5, 10, 0.2366, 0.7634", "81, 263, 0.2553, 0.3662", "0, 300, 0, 0.0126"})
    void theIntervalIsWilsons(int hits, int of, double low, double high) {
        assertThat(new Share(hits, of).low()).isCloseTo(low, within(0.0001));
        assertThat(new Share(hits, of).high()).isCloseTo(high, within(0.0001));
    }

    @Test
    void nothingCountedIsNoShare() {
        assertThat(new Share(0, 0).inPercent()).isEqualTo("–");
        assertThat(new Share(0, 0).low()).isZero();
        assertThat(new Share(0, 0).high()).isEqualTo(1);
    }

    @Test
    void percentilesLieBetweenTheValues() {
        Spread spread = new Spread(List.of(4.0, 1.0, 2.0, 3.0, 5.0));
        assertThat(spread.at(0.5)).isEqualTo(3);
        assertThat(spread.at(0.03)).isCloseTo(1.12, within(1e-9));
        assertThat(spread.at(1)).isEqualTo(5);
        assertThat(new Spread(List.of()).at(0.5)).isNaN();
    }

    @Test
    void theWorstSeverityOfACodeCounts() {
        Map<FindingCode, Severity> codes = Judged.worst(List.of(finding(FindingCode.GLARE, Severity.WARN), finding(FindingCode.GLARE, Severity.FAIL),
                finding(FindingCode.BLURRED, Severity.WARN)));
        assertThat(codes).containsOnly(Map.entry(FindingCode.GLARE, Severity.FAIL), Map.entry(FindingCode.BLURRED, Severity.WARN));
    }

    @Test
    void whatNothingChecksIsNoAlarm() {
        Judged unchecked = judged(Set.of(), Map.of(FindingCode.NOT_CHECKED, Severity.WARN));
        Judged doubted = judged(Set.of(), Map.of(FindingCode.NOT_CHECKED, Severity.WARN, FindingCode.GLARE, Severity.WARN));
        assertThat(unchecked.isSentToAPerson()).isTrue();
        assertThat(unchecked.isDoubted()).isFalse();
        assertThat(doubted.isDoubted()).isTrue();
        assertThat(Tables.byCode(List.of(unchecked, doubted), Severity.WARN)).isEqualTo("GLARE 1");
        assertThat(Tables.byCode(List.of(unchecked, doubted), Severity.FAIL)).isEqualTo("none");
    }

    @Test
    void aFlawThatIsOnlyDoubtedIsFoundButNotRefused() {
        Judged found = judged(Set.of(FindingCode.GLARE), Map.of(FindingCode.GLARE, Severity.WARN, FindingCode.BLURRED, Severity.FAIL));
        assertThat(found.isFound()).isTrue();
        assertThat(found.isRefused()).isTrue();
        assertThat(found.isRefusedForIt()).isFalse();
        assertThat(Tables.byCode(List.of(found), Severity.FAIL)).isEqualTo("BLURRED 1");
    }

    @Test
    void onlyGoodPicturesHaveNoFlawToFind() {
        for (Condition condition : Condition.values()) {
            assertThat(Fitting.of(condition).isEmpty()).as(condition.name()).isEqualTo(condition.isGood());
        }
        for (SelfieCondition condition : SelfieCondition.values()) {
            assertThat(Fitting.of(condition).isEmpty()).as(condition.name()).isEqualTo(condition == SelfieCondition.GOOD);
        }
    }

    @Test
    void countsLinesAndFieldsThatAreWrong() {
        Holder holder = new Holder("BYRON", "ADA", "BYRON", "ADA<MARIA", "X12345678", LocalDate.of(1980, 1, 2), LocalDate.of(2030, 1, 2), "GBR", "F", 1);
        Truth truth = new Truth(Kind.PASSPORT, Condition.GOOD_PLAIN, new double[4], new double[4], List.of("AB", "CD"), holder, null, 0, null);
        ReadFields read = new ReadFields(List.of("AB", "CE"), false, "BYRON", "ADA MARIA", "X12345679", null, holder.expiry(), "GBR", "UTO", null,
                false, List.of());
        ZoneJudged zone = ZoneJudged.of(truth, read, true);
        assertThat(zone.right()).isEqualTo(1);
        assertThat(zone.wrong()).isEqualTo(1);
        assertThat(zone.isWhollyRight()).isFalse();
        assertThat(zone.fields()).containsEntry(Field.DOCUMENT_NUMBER, false).containsEntry(Field.GIVEN_NAMES, true).doesNotContainKey(Field.DATE_OF_BIRTH);
    }

    @Test
    void cornersAreComparedWhicheverIsCalledTheFirst() {
        double[][] truth = {{0, 30, 30, 0}, {0, 0, 40, 40}};
        double[][] turned = {{30, 30, 0, 0}, {0, 40, 40, 5}};
        assertThat(CornerDistance.of(truth, truth)).isZero();
        assertThat(CornerDistance.of(turned, truth)).isCloseTo(0.1, within(1e-9));
    }

    @Test
    void aPageKeepsItsMarksAndLosesNoFigure() {
        String once = Page.filled("a <!--=x--><!--/--> b", Map.of("x", "1 $"));
        assertThat(once).isEqualTo("a <!--=x-->1 $<!--/--> b");
        assertThat(Page.filled(once, Map.of("x", "2"))).isEqualTo("a <!--=x-->2<!--/--> b");
        assertThatThrownBy(() -> Page.filled(once, Map.of())).hasMessageContaining("'x'");
        assertThatThrownBy(() -> Page.filled(once, Map.of("x", "", "y", ""))).hasMessageContaining("[y]");
    }

    @Test
    void settingsAreChangedByName() {
        CheckSettings changed = Thresholds.with(CheckSettings.DEFAULT, Map.of("greyFail", 7.5));
        assertThat(changed.greyFail()).isEqualTo(7.5);
        assertThat(changed.greyWarn()).isEqualTo(CheckSettings.DEFAULT.greyWarn());
        assertThat(Thresholds.table(CheckSettings.DEFAULT)).contains("| blur | " + CheckSettings.DEFAULT.blurFail() + " |");
    }

    @Test
    void aRealZoneIsComparedLineByLine() {
        assertThat(RealPictures.compared(List.of("AB", "", "CD"), List.of("AB", "X", "CE"))).isEqualTo("right<br>doesn't count<br>**wrong**");
        assertThat(RealPictures.compared(List.of("AB"), List.of())).contains("wrong");
    }

    private static Finding finding(FindingCode code, Severity severity) {
        return new Finding(code, severity, 0.5, "A reason.", null);
    }

    private static Judged judged(Set<FindingCode> fitting, Map<FindingCode, Severity> codes) {
        return judged(fitting, codes, "ANY");
    }

    private static Judged judged(Set<FindingCode> fitting, Map<FindingCode, Severity> codes, String condition) {
        return new Judged(condition, 1, fitting, "PASSPORT", codes, codes, false, false, 0.1, null, null);
    }

    @Test
    void aMarkElsewhereThanTheFlawDoesNotFindIt() {
        double[] flaw = {100, 100, 50, 20};
        assertThat(Judge.isInPlace(new Region(140, 110, 40, 40), flaw)).isTrue();
        assertThat(Judge.isInPlace(new Region(160, 110, 40, 40), flaw)).isFalse();
        assertThat(Judge.isInPlace(new Region(100, 130, 40, 40), flaw)).isFalse();
        assertThat(Judge.isInPlace(null, flaw)).as("no mark").isTrue();
    }

    @Test
    void anAimIsHeldOrNot() {
        Judged found = judged(Set.of(FindingCode.BLURRED), Map.of(FindingCode.BLURRED, Severity.FAIL), "DEFOCUS");
        Judged missed = judged(Set.of(FindingCode.BLURRED), Map.of(), "DEFOCUS");
        assertThat(Aims.table(List.of(List.of(found)))).contains("| DEFOCUS: its flaw is found | ≥ 95 % | 1 of 1: 100 % (21–100) | yes |");
        assertThat(Aims.table(List.of(List.of(found, missed)))).contains("| **no** |");
    }

    @Test
    void resultsThatWereKeptMakeTheSameTables(@TempDir Path folder) throws IOException {
        Judged one = judged(Set.of(FindingCode.GLARE), Map.of(FindingCode.GLARE, Severity.WARN), "GLARE");
        Results results = new Results(List.of(List.of(one)), List.of(), Map.of(Condition.GLARE, List.of(Map.of("ink (5th percentile)", 12.5))), Map.of(), "run");
        results.keep(folder.resolve("kept.json"));
        assertThat(Results.kept(folder.resolve("kept.json"))).isEqualTo(results);
    }
}
