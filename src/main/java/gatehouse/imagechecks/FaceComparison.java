package gatehouse.imagechecks;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_objdetect.FaceRecognizerSF;
import org.jspecify.annotations.Nullable;

/**
 * Compares two faces by SFace (Zhong and others, 2021). At 0.363 or more its authors call two faces the same person's (OpenCV Zoo,
 * measured on Labeled Faces in the Wild). Fewer is left to a person: nothing here was measured on portraits of documents.
 */
final class FaceComparison {
    private static final double SAME = 0.363;
    private static final int EDGE = 640;

    private final FaceModel model;
    private @Nullable FaceRecognizerSF recogniser;

    FaceComparison(FaceModel model) {
        this.model = model;
    }

    /** @param front of a document, whichever way it is held */
    FaceMatch compare(Seen front, DecodedPicture selfie) {
        Mat one = portrait(front);
        Mat other = feature(selfie.pixels(), largest(selfie.pixels()));
        if (one == null || other == null) {
            return new FaceMatch(FaceMatch.Result.NO_FACE, 0);
        }
        double similarity = recogniser().match(one, other, FaceRecognizerSF.FR_COSINE);
        return new FaceMatch(similarity >= SAME ? FaceMatch.Result.SAME : FaceMatch.Result.NOT_SURELY_SAME, similarity);
    }

    /** Of the surest face on the document alone, for somebody may hold it beside their own. */
    private @Nullable Mat portrait(Seen front) {
        Mat upright = front.card().flat();
        FaceFinder.Face surest = null;
        for (int quarters = 0; quarters < 4; quarters++) {
            Mat turned = DecodedPicture.turned(front.card().flat(), quarters);
            FaceFinder.Face face = largest(turned);
            if (face != null && (surest == null || face.score() > surest.score())) {
                surest = face;
                upright = turned;
            }
        }
        return feature(upright, surest);
    }

    private static FaceFinder.@Nullable Face largest(Mat pixels) {
        List<FaceFinder.Face> faces = FaceFinder.find(pixels, EDGE);
        return faces.isEmpty() ? null : faces.get(0);
    }

    private @Nullable Mat feature(Mat pixels, FaceFinder.@Nullable Face face) {
        if (face == null) {
            return null;
        }
        Mat row = new Mat(1, 15, opencv_core.CV_32F);
        java.nio.FloatBuffer values = row.createBuffer();
        values.put(0, (float) face.x()).put(1, (float) face.y()).put(2, (float) face.width()).put(3, (float) face.height());
        for (int i = 0; i < 10; i++) {
            values.put(4 + i, (float) face.marks()[i]);
        }
        values.put(14, (float) face.score());
        Mat aligned = new Mat();
        recogniser().alignCrop(pixels, row, aligned);
        Mat feature = new Mat();
        recogniser().feature(aligned, feature);
        return feature.clone();
    }

    private synchronized FaceRecognizerSF recogniser() {
        FaceRecognizerSF loaded = recogniser;
        if (loaded == null) {
            byte[] bytes = verified();
            ByteBuffer buffer = ByteBuffer.allocateDirect(bytes.length).put(bytes);
            buffer.flip();
            loaded = FaceRecognizerSF.create("onnx", buffer, ByteBuffer.allocateDirect(0), 0, 0);
            loaded.retainReference();
            recogniser = loaded;
        }
        return loaded;
    }

    private byte[] verified() {
        try {
            byte[] bytes = Files.readAllBytes(Path.of(model.path()));
            if (!Models.sha256(bytes).equalsIgnoreCase(model.sha256())) {
                throw new IllegalStateException("The model for comparing faces has not the checksum that the settings name.");
            }
            return bytes;
        } catch (IOException e) {
            throw new IllegalStateException("The model for comparing faces can't be read.", e);
        }
    }
}
