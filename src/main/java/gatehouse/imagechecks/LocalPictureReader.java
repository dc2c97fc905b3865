package gatehouse.imagechecks;

import gatehouse.vocabulary.Finding;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.PointerScope;

/** Decodes and checks in this very process. */
final class LocalPictureReader implements PictureReader {
    private static final List<PictureCheck> OF_DOCUMENTS = List.of(
            new Corners(), new CardSize(), new Darkness(), new Overexposure(), new Colour(), new Sharpness(), new Glare(),
                    new Originality());
    private static final List<PictureCheck> OF_SELFIES =
            List.of(new CardSize(), new Darkness(), new Overexposure(), new Colour(), new Sharpness(), new Originality());

    private final CheckSettings settings;

    LocalPictureReader(CheckSettings settings) {
        this.settings = settings;
    }

    @Override
    public PictureVerdict check(PictureRequest request) {
        // Without the scope native memory would wait for the garbage collector, which sees none of it.
        try (PointerScope scope = new PointerScope()) {
            DecodedPicture picture = DecodedPicture.of(request.bytes(), request.orientation());
            PictureFingerprint fingerprint = Fingerprinting.of(request.bytes(), picture);
            if (picture == null) {
                return PictureVerdict.of(List.of(Unbuilt.notChecked("The picture can't be decoded here: a person opens the original.")),
                        fingerprint);
            }
            return PictureVerdict.of(findings(Seen.of(request, picture, settings)), fingerprint);
        }
    }

    private static List<Finding> findings(Seen seen) {
        List<Finding> findings = new ArrayList<>(seen.isSelfie() ? Unbuilt.forSelfie() : Unbuilt.forDocument());
        for (PictureCheck check : seen.isSelfie() ? OF_SELFIES : OF_DOCUMENTS) {
            findings.addAll(check.look(seen));
        }
        return findings;
    }
}
