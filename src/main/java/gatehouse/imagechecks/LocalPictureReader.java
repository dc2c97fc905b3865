package gatehouse.imagechecks;

import java.util.List;
import java.util.Optional;
import org.bytedeco.javacpp.PointerScope;
import org.jspecify.annotations.Nullable;

/** Decodes and checks in this very process. */
final class LocalPictureReader implements PictureReader {
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
        AllChecks.Looked looked = AllChecks.look(seen);
        return PictureVerdict.of(looked.findings(), Fingerprinting.of(seen), null, seen.isSelfie() ? null : looked.seen().read().fields(), basis);
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
            DecodedPicture portrait = DecodedPicture.of(request.portrait().bytes(), request.portrait().orientation());
            DecodedPicture selfie = DecodedPicture.of(request.selfie().bytes(), request.selfie().orientation());
            return portrait == null || selfie == null ? FaceMatch.NOT_COMPARED : faces.compare(Seen.of(request.portrait(), portrait, settings), selfie);
        }
    }

    @Override
    public void warmUp() {
        Rendering.upright(new byte[] {0}, 1, 100);
        FaceFinder.warmUp();
        DocumentReader.warmUp();
    }
}
