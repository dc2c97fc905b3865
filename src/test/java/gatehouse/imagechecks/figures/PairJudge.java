package gatehouse.imagechecks.figures;

import gatehouse.imagechecks.CheckSettings;
import gatehouse.imagechecks.Declared;
import gatehouse.imagechecks.FieldComparison;
import gatehouse.imagechecks.FieldComparison.Part;
import gatehouse.imagechecks.FieldComparison.Verdict;
import gatehouse.imagechecks.IdentityMark;
import gatehouse.imagechecks.Inspection;
import gatehouse.imagechecks.PictureChecks;
import gatehouse.imagechecks.PictureFingerprint;
import gatehouse.imagechecks.PictureRequest;
import gatehouse.imagechecks.PictureVerdict;
import gatehouse.imagechecks.ReadFields;
import gatehouse.imagechecks.Recut;
import gatehouse.imagechecks.figures.Compared.How;
import gatehouse.imagechecks.figures.Compared.Outcome;
import gatehouse.imagechecks.figures.Compared.Stated;
import gatehouse.studio.Condition;
import gatehouse.studio.Holder;
import gatehouse.studio.Kind;
import gatehouse.studio.Shot;
import gatehouse.studio.Studio;
import gatehouse.vocabulary.Finding;
import gatehouse.vocabulary.FindingCode;
import gatehouse.vocabulary.IdentityDocumentType;
import gatehouse.vocabulary.Severity;
import gatehouse.vocabulary.Side;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares one document of a seed with other pictures of it, with another holder's, and with what might be stated about it. Safe to be shared between threads. */
final class PairJudge {
    private static final List<Kind> FRONTS =
            List.of(Kind.PASSPORT, Kind.ID_CARD_FRONT, Kind.ID_CARD_TD2, Kind.DRIVING_LICENCE_FRONT, Kind.RESIDENCE_PERMIT_FRONT);
    /** A pale one is always doubted, which would say nothing of a comparison. */
    private static final List<Condition> CONDITIONS =
            Arrays.stream(Condition.values()).filter(condition -> condition.isGood() && condition != Condition.GOOD_PALE).toList();
    private static final long ANOTHER = 500_000;
    private static final double CUT = 0.04;
    private static final double DEGREES = 2;

    private final Inspection.Inspector inspector = new Inspection.Inspector(CheckSettings.DEFAULT);
    private final PictureChecks checks = PictureChecks.withDefaults();

    /** A picture and what the checks say of it. */
    private record Taken(Shot shot, PictureVerdict verdict) {

        Holder holder() {
            return shot.truth().holder();
        }

        /** None of a picture that must be taken anew. */
        ReadFields read() {
            return Objects.requireNonNullElse(verdict.read(), ReadFields.NONE);
        }

        PictureFingerprint fingerprint() {
            return Objects.requireNonNull(verdict.fingerprint());
        }

        boolean isRefused() {
            return verdict.findings().stream().anyMatch(finding -> finding.severity() == Severity.FAIL);
        }
    }

    Compared at(long seed) {
        Kind kind = FRONTS.get((int) (seed % FRONTS.size()));
        int condition = (int) (seed / FRONTS.size() % CONDITIONS.size());
        Scene scene = new Scene(kind, CONDITIONS.get(condition), CONDITIONS.get((condition + 1) % CONDITIONS.size()), seed);
        Taken front = judged(Studio.shoot(scene.here, kind, seed));
        Map<Pair, Outcome> pairs = new EnumMap<>(Pair.class);
        Kind backKind = back(kind);
        Taken back = backKind == null ? null : judged(Studio.shoot(scene.here, backKind, seed));
        repetitions(pairs, scene, front);
        places(pairs, front, back);
        if (back != null && backKind != null && !front.isRefused() && !back.isRefused()) {
            sides(pairs, scene, front, back, backKind);
        }
        if (kind.hasZone() && !front.isRefused()) {
            zones(pairs, scene, front);
        }
        Taken zoned = back == null ? front : back;
        if (!zoned.isRefused()) {
            expiry(pairs, zoned);
            metAgain(pairs, scene, zoned);
        }
        boolean licence = backKind == Kind.DRIVING_LICENCE_BACK && !zoned.isRefused();
        return new Compared(pairs, front.isRefused() ? Map.of() : stated(seed, front, back), licence ? barcode(zoned) : null, licence);
    }

    /** @param elsewhere another condition to photograph the same document in */
    private record Scene(Kind kind, Condition here, Condition elsewhere, long seed) {}

    private void repetitions(Map<Pair, Outcome> pairs, Scene scene, Taken front) {
        byte[] bytes = front.shot().bytes();
        pairs.put(Pair.STORED_AGAIN, repetition(front, Recut.again(bytes)));
        pairs.put(Pair.HALF_THE_SIZE, repetition(front, Recut.scaled(bytes, 0.5)));
        pairs.put(Pair.CROPPED, repetition(front, Recut.cropped(bytes, CUT)));
        pairs.put(Pair.TURNED, repetition(front, Recut.turned(bytes, DEGREES)));
        pairs.put(Pair.ANOTHER_PICTURE, repetition(front, Studio.shoot(scene.elsewhere, scene.kind, scene.seed).bytes()));
        pairs.put(Pair.ANOTHER_HOLDER, repetition(front, Studio.shoot(scene.here, scene.kind, scene.seed, scene.seed + ANOTHER).bytes()));
    }

    private Outcome repetition(Taken one, byte[] other) {
        PictureFingerprint fingerprint = inspector.fingerprint(request(other, Objects.requireNonNull(one.shot().truth().kind())));
        return outcome(inspector.repetition(fingerprint, one.fingerprint()), Pair.STORED_AGAIN.code());
    }

    /** In the place of the other side, and as a document of another kind. */
    private void places(Map<Pair, Outcome> pairs, Taken front, @Nullable Taken back) {
        Kind kind = Objects.requireNonNull(front.shot().truth().kind());
        if (!front.isRefused()) {
            pairs.put(Pair.FRONT_AS_FRONT, outcome(front.verdict().findings(), FindingCode.WRONG_SIDE));
            pairs.put(Pair.OWN_KIND, outcome(front.verdict().findings(), FindingCode.UNSUPPORTED_DOCUMENT_TYPE));
            if (kind.hasZone()) {
                IdentityDocumentType another = kind == Kind.PASSPORT ? IdentityDocumentType.ID_CARD : IdentityDocumentType.PASSPORT;
                pairs.put(Pair.ANOTHER_KIND, sent(front, another, Side.FRONT, FindingCode.UNSUPPORTED_DOCUMENT_TYPE));
            }
        }
        if (back != null && !front.isRefused()) {
            pairs.put(Pair.FRONT_AS_BACK, sent(front, kind.type(), Side.BACK, FindingCode.WRONG_SIDE));
        }
        if (back != null && !back.isRefused()) {
            pairs.put(Pair.BACK_AS_BACK, outcome(back.verdict().findings(), FindingCode.WRONG_SIDE));
            pairs.put(Pair.BACK_AS_FRONT, sent(back, kind.type(), Side.FRONT, FindingCode.WRONG_SIDE));
        }
    }

    private Outcome sent(Taken taken, IdentityDocumentType type, Side side, FindingCode code) {
        PictureRequest request = PictureRequest.ofDocument(taken.shot().bytes(), 1, type, side, Judge.AS_OF);
        return outcome(inspector.inspect(request).verdict().findings(), code);
    }

    private void sides(Map<Pair, Outcome> pairs, Scene scene, Taken front, Taken back, Kind backKind) {
        pairs.put(Pair.OWN_BACK, sides(front, back));
        Taken anothers = judged(Studio.shoot(scene.here, backKind, scene.seed, scene.seed + ANOTHER));
        if (!anothers.isRefused()) {
            pairs.put(Pair.ANOTHERS_BACK, sides(front, anothers));
        }
    }

    private Outcome sides(Taken front, Taken back) {
        List<Finding> findings = checks.compareSides(front.fingerprint(), back.fingerprint(), front.read(), back.read(),
                Objects.requireNonNull(front.shot().truth().kind()).type()).findings();
        Outcome outcome = outcome(findings, FindingCode.SIDES_DO_NOT_MATCH);
        boolean compared = findings.stream().noneMatch(finding -> finding.code() == FindingCode.NOT_CHECKED);
        return outcome == Outcome.NOTHING_FOUND && !compared ? Outcome.NOT_COMPARED : outcome;
    }

    private void zones(Map<Pair, Outcome> pairs, Scene scene, Taken front) {
        pairs.put(Pair.OWN_ZONE, zone(front));
        Taken forged = judged(Studio.shootWithZoneOf(scene.here, scene.kind, scene.seed, scene.seed + ANOTHER));
        if (!forged.isRefused()) {
            pairs.put(Pair.ANOTHERS_ZONE, zone(forged));
        }
    }

    private static Outcome zone(Taken judged) {
        Outcome outcome = outcome(judged.verdict().findings(), FindingCode.TAMPERED);
        return outcome == Outcome.NOTHING_FOUND && judged.read().mrz().isEmpty() ? Outcome.NOT_COMPARED : outcome;
    }

    private void expiry(Map<Pair, Outcome> pairs, Taken zoned) {
        LocalDate last = zoned.holder().expiry();
        boolean read = zoned.read().expiry() != null;
        pairs.put(Pair.LAST_DAY, read ? outcome(checks.checkExpiry(zoned.read(), last).findings(), FindingCode.EXPIRED) : Outcome.NOT_COMPARED);
        pairs.put(Pair.DAY_AFTER,
                read ? outcome(checks.checkExpiry(zoned.read(), last.plusDays(1)).findings(), FindingCode.EXPIRED) : Outcome.NOT_COMPARED);
    }

    private void metAgain(Map<Pair, Outcome> pairs, Scene scene, Taken zoned) {
        Kind kind = Objects.requireNonNull(zoned.shot().truth().kind());
        Taken again = judged(Studio.shoot(scene.elsewhere, kind, scene.seed));
        Taken another = judged(Studio.shoot(scene.elsewhere, kind, scene.seed, scene.seed + ANOTHER));
        pairs.put(Pair.MET_AGAIN, met(zoned, again));
        pairs.put(Pair.NEVER_MET, met(zoned, another));
    }

    private Outcome met(Taken one, Taken other) {
        Set<IdentityMark> mine = marks(one);
        Set<IdentityMark> theirs = marks(other);
        return mine.isEmpty() || theirs.isEmpty() ? Outcome.NOT_COMPARED : Collections.disjoint(mine, theirs) ? Outcome.NOTHING_FOUND : Outcome.DOUBTED;
    }

    private Set<IdentityMark> marks(Taken judged) {
        return checks.marks(new Declared(null, null, null, null, null, null), judged.read(), null);
    }

    private Map<Stated, Verdict> stated(long seed, Taken front, @Nullable Taken back) {
        Holder own = front.holder();
        Holder another = Studio.shoot(Condition.GOOD_CROPPED, Objects.requireNonNull(front.shot().truth().kind()), seed, seed + ANOTHER).truth().holder();
        Map<Stated, Verdict> stated = new LinkedHashMap<>();
        put(stated, How.RIGHTLY, declared(own), front, back);
        put(stated, How.OF_ANOTHER, declared(another), front, back);
        if (another.surname().equals(own.surname()) && another.givenNames().equalsIgnoreCase(own.givenNames())) {
            stated.remove(new Stated(Part.NAME, How.OF_ANOTHER)); // by chance
        }
        put(stated, How.BY_A_SLIP, slips(declared(own)), front, back);
        return stated;
    }

    private void put(Map<Stated, Verdict> stated, How how, Declared declared, Taken front, @Nullable Taken back) {
        for (FieldComparison compared : checks.fields(declared, front.read(), back == null ? null : back.read(), Judge.AS_OF)) {
            if (compared.part() != Part.NATIONALITY) {
                stated.put(new Stated(compared.part(), how), compared.verdict());
            }
        }
    }

    private static Declared declared(Holder holder) {
        return new Declared(holder.givenNames() + " " + holder.surname(), holder.dateOfBirth(), holder.documentNumber(), holder.expiry(), null, null);
    }

    /** Another letter at the end of the name, another digit in the number, the next day, the next year. */
    private static Declared slips(Declared right) {
        String name = Objects.requireNonNull(right.fullName());
        String number = Objects.requireNonNull(right.number());
        return new Declared(name.substring(0, name.length() - 1) + (name.endsWith("K") ? "M" : "K"), Objects.requireNonNull(right.dateOfBirth()).plusDays(1),
                withAnotherDigit(number), Objects.requireNonNull(right.expiry()).plusYears(1), null, null);
    }

    private static String withAnotherDigit(String number) {
        int place = 0;
        for (int i = 0; i < number.length(); i++) {
            place = Character.isDigit(number.charAt(i)) ? i : place;
        }
        char another = Character.isDigit(number.charAt(place)) ? (char) ('0' + (number.charAt(place) - '0' + 3) % 10) : 'W';
        return number.substring(0, place) + another + number.substring(place + 1);
    }

    private static @Nullable Boolean barcode(Taken back) {
        ReadFields read = back.read();
        Holder holder = back.holder();
        return read.documentNumber() == null ? null : read.documentNumber().equals(holder.documentNumber())
                && holder.dateOfBirth().equals(read.dateOfBirth()) && holder.expiry().equals(read.expiry());
    }

    private Taken judged(Shot shot) {
        return new Taken(shot, inspector.inspect(request(shot.bytes(), Objects.requireNonNull(shot.truth().kind()))).verdict());
    }

    private static PictureRequest request(byte[] bytes, Kind kind) {
        return PictureRequest.ofDocument(bytes, 1, kind.type(), kind.side(), Judge.AS_OF);
    }

    private static Outcome outcome(List<Finding> findings, FindingCode code) {
        return Outcome.of(Judged.worst(findings).get(code));
    }

    private static @Nullable Kind back(Kind front) {
        return switch (front) {
            case ID_CARD_FRONT -> Kind.ID_CARD_BACK;
            case DRIVING_LICENCE_FRONT -> Kind.DRIVING_LICENCE_BACK;
            case RESIDENCE_PERMIT_FRONT -> Kind.RESIDENCE_PERMIT_BACK;
            default -> null;
        };
    }
}
