package gatehouse.imagechecks.figures;

import gatehouse.imagechecks.CheckSettings;
import gatehouse.imagechecks.Inspection;
import gatehouse.imagechecks.PictureRequest;
import gatehouse.imagechecks.PictureVerdict;
import gatehouse.imagechecks.RawMeasures;
import gatehouse.imagechecks.ReadFields;
import gatehouse.studio.Condition;
import gatehouse.studio.Kind;
import gatehouse.studio.SelfieCondition;
import gatehouse.studio.Shot;
import gatehouse.studio.Studio;
import gatehouse.studio.Truth;
import gatehouse.vocabulary.FindingCode;
import gatehouse.vocabulary.Region;
import gatehouse.vocabulary.Severity;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Draws a picture and has the checks judge it. */
final class Judge {
    /** Fixed, so that the same seeds give the same figures on any day. */
    static final LocalDate AS_OF = LocalDate.of(2026, 11, 25);
    /** What reading brings about: nothing else refuses a picture that was read. */
    private static final Set<FindingCode> FROM_READING = Set.of(FindingCode.UNSUPPORTED_DOCUMENT_TYPE, FindingCode.WRONG_SIDE, FindingCode.DOCUMENT_NOT_FOUND);

    /** Flaws that lie on a part of the document, and whose findings mark it. */
    private static final Set<Condition> IN_ONE_PLACE = EnumSet.of(Condition.FINGER, Condition.GLARE, Condition.PASTED, Condition.REDACTED);

    private final CheckSettings settings = CheckSettings.DEFAULT;
    private final Inspection.Inspector inspector = new Inspection.Inspector(settings);

    Judged document(Condition condition, long seed) {
        Shot shot = Studio.shoot(condition, seed);
        long start = System.nanoTime();
        Inspection inspection = inspector.inspect(request(shot));
        PictureVerdict verdict = inspection.verdict();
        double seconds = (System.nanoTime() - start) / 1e9;
        Map<FindingCode, Severity> codes = Judged.worst(verdict.findings());
        boolean asked = codes.entrySet().stream().noneMatch(code -> code.getValue() == Severity.FAIL && !FROM_READING.contains(code.getKey()));
        Kind kind = Objects.requireNonNull(shot.truth().kind());
        Map<FindingCode, Severity> inPlace = Judged.worst(verdict.findings().stream().filter(finding -> !IN_ONE_PLACE.contains(condition)
                || isInPlace(finding.region(), shot.truth().flaw())).toList());
        boolean visa = kind == Kind.VISA_A || kind == Kind.VISA_B;
        boolean asVisa = visa && codes.remove(FindingCode.UNSUPPORTED_DOCUMENT_TYPE) == Severity.FAIL;
        ZoneJudged zone = ZoneJudged.of(shot.truth(), Objects.requireNonNullElse(verdict.read(), ReadFields.NONE), asked);
        return new Judged(condition.name(), seed, Fitting.of(condition), kind.name(), codes, inPlace, visa, asVisa, seconds, zone,
                locationError(inspection.corners(), shot.truth()));
    }

    Judged selfie(SelfieCondition condition, long seed) {
        PictureRequest request = PictureRequest.ofSelfie(Studio.selfie(condition, seed).bytes(), 1, AS_OF);
        long start = System.nanoTime();
        PictureVerdict verdict = inspector.inspect(request).verdict();
        Map<FindingCode, Severity> codes = Judged.worst(verdict.findings());
        return new Judged(condition.name(), seed, Fitting.of(condition), "selfie", codes, codes, false, false,
                (System.nanoTime() - start) / 1e9, null, null);
    }

    /** Of a document by its condition. */
    Map<String, Double> measures(Condition condition, long seed) {
        RawMeasures measures = RawMeasures.of(request(Studio.shoot(condition, seed)), settings);
        return measures == null ? Map.of() : measures.values();
    }

    /** Of a selfie by its condition. */
    Map<String, Double> measures(SelfieCondition condition, long seed) {
        return RawMeasures.ofSelfie(PictureRequest.ofSelfie(Studio.selfie(condition, seed).bytes(), 1, AS_OF)).values();
    }

    /** Whether what a finding marks has anything of the flaw; so too where either has no place. */
    static boolean isInPlace(@Nullable Region marked, double @Nullable [] flaw) {
        return marked == null || flaw == null || marked.left() < flaw[0] + flaw[2] && marked.left() + marked.width() > flaw[0]
                && marked.top() < flaw[1] + flaw[3] && marked.top() + marked.height() > flaw[1];
    }

    private static PictureRequest request(Shot shot) {
        Kind kind = Objects.requireNonNull(shot.truth().kind());
        return PictureRequest.ofDocument(shot.bytes(), 1, kind.type(), kind.side(), AS_OF);
    }

    private static @Nullable Double locationError(double @Nullable [][] corners, Truth truth) {
        return corners == null || truth.condition() == Condition.NO_DOCUMENT ? null : CornerDistance.of(corners, new double[][] {truth.cornerX(), truth.cornerY()});
    }
}
