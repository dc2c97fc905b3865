package gatehouse.imagechecks;

import gatehouse.vocabulary.Finding;
import gatehouse.vocabulary.IdentityDocumentType;
import gatehouse.vocabulary.Severity;
import gatehouse.vocabulary.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bytedeco.javacpp.PointerScope;
import org.jspecify.annotations.Nullable;

/** Decodes and checks in this very process. */
final class LocalPictureReader implements PictureReader {
    private static final List<PictureCheck> OF_DOCUMENTS = List.of(
            new Corners(), new CardSize(), new Darkness(), new Shadow(), new Overexposure(), new Colour(), new Sharpness(),
                    new SoftPrint(), new Compression(), new Glare(), new Covered(), new LyingThing(), new Screenshot(), new ScreenOrPrint(),
                    new Sheet(), new SquareCorners());
    /** Doubts about a picture that nothing else refuses: one that is taken anew need not be looked at so closely. */
    private static final List<PictureCheck> OF_DOCUMENTS_TO_READ = List.of(new EditedFile(), new PastedRegion(), new DrawnOver());
    private static final List<PictureCheck> OF_SELFIES =
            List.of(new SelfieFace(), new CardSize(), new Darkness(), new Overexposure(), new Colour(), new Sharpness(), new Screenshot());

    private final CheckSettings settings;
    private final String basis;
    private final @Nullable FaceComparison faces;

    LocalPictureReader(CheckSettings settings, @Nullable FaceModel faces) {
        this.settings = settings;
        this.basis = CheckBasis.of(settings);
        this.faces = faces == null ? null : new FaceComparison(faces);
    }

    @Override
    public PictureVerdict check(PictureRequest request) {
        // Without the scope native memory would wait for the garbage collector, which sees none of it.
        try (PointerScope scope = new PointerScope()) {
            DecodedPicture picture = DecodedPicture.of(request.bytes(), request.orientation());
            if (picture == null) {
                return PictureVerdict.of(List.of(NotChecked.because("The picture can't be decoded here: a person opens the original.")),
                        new PictureFingerprint(Models.sha256(request.bytes()), "", ""));
            }
            return judged(Seen.of(request, picture, settings));
        }
    }

    /** What the checks find in a picture, and what is read where nothing refuses it. */
    PictureVerdict judged(Seen seen) {
        List<Finding> findings = new ArrayList<>();
        for (PictureCheck check : seen.isSelfie() ? OF_SELFIES : OF_DOCUMENTS) {
            findings.addAll(check.look(seen));
        }
        boolean refused = findings.stream().anyMatch(finding -> finding.severity() == Severity.FAIL);
        ReadFields read = seen.isSelfie() ? null : refused ? unread(seen, findings) : read(seen, findings);
        return PictureVerdict.of(findings, Fingerprinting.of(seen), null, read, basis);
    }

    /** What a picture that must be taken anew shows need not be read. */
    private static ReadFields unread(Seen seen, List<Finding> findings) {
        findings.addAll(SheetShape.look(seen, null));
        return ReadFields.NONE;
    }

    private static ReadFields read(Seen seen, List<Finding> findings) {
        IdentityDocumentType type = Objects.requireNonNull(seen.request().type());
        Side side = Objects.requireNonNull(seen.request().side());
        OF_DOCUMENTS_TO_READ.forEach(check -> findings.addAll(check.look(seen)));
        DocumentRead read = DocumentReader.read(seen);
        findings.addAll(SheetShape.look(seen, read.place()));
        findings.addAll(CutOutCorners.look(seen, read.place()));
        List<Finding> none = NoDocument.look(seen, read);
        if (none.stream().anyMatch(finding -> finding.severity() == Severity.FAIL)) {
            // What was found of something that is no document says nothing.
            findings.clear();
        }
        findings.addAll(none);
        if (!none.isEmpty()) {
            return read.fields();
        }
        findings.addAll(WhichDocument.look(read, type, side));
        findings.addAll(ReadingConsistency.look(read.zone(), read.printed(), type, side));
        return read.fields();
    }

    @Override
    public Optional<byte[]> upright(byte[] bytes, int orientation, int maxEdge) {
        return Rendering.upright(bytes, orientation, maxEdge);
    }

    @Override
    public FaceMatch compareFaces(FaceRequest request) {
        if (faces == null) {
            return FaceMatch.NOT_COMPARED;
        }
        try (PointerScope scope = new PointerScope()) {
            DecodedPicture portrait = DecodedPicture.of(request.portrait(), request.portraitOrientation());
            DecodedPicture selfie = DecodedPicture.of(request.selfie(), request.selfieOrientation());
            return portrait == null || selfie == null ? FaceMatch.NOT_COMPARED : faces.compare(portrait, selfie);
        }
    }

    @Override
    public void warmUp() {
        Rendering.upright(new byte[] {0}, 1, 100);
        FaceFinder.warmUp();
        DocumentReader.warmUp();
    }
}
