package gatehouse.intake;

import gatehouse.vocabulary.FileProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether a foreign file is safe to take. Pure: no file is written, nothing is decoded to a picture, no script or font is
 * run. Every answer comes within two seconds; the same bytes and name get the same answer.
 */
public final class FileInspection {
    /** The largest file that is taken, in bytes. */
    public static final int MAX_BYTES = 20_000_000;

    private FileInspection() {}

    /**
     * Judges a file on disk under the name that the client sent.
     *
     * @throws IOException when it can't be read; never because of what it holds
     */
    public static Inspected inspect(Path file, String sentName) throws IOException {
        if (Files.size(file) > MAX_BYTES) {
            return tooLarge();
        }
        return inspect(Files.readAllBytes(file), sentName);
    }

    /** Judges bytes under the name that the client sent. */
    public static Inspected inspect(byte[] bytes, String sentName) {
        if (bytes.length > MAX_BYTES) {
            return tooLarge();
        }
        try {
            return judge(bytes, new SentName(sentName));
        } catch (Refusal refusal) {
            return refusal.toAnswer();
        } catch (RuntimeException unforeseen) {
            // A parser that trips over its input has met input that is not what it says.
            return Refusal.damaged("its structure contradicts itself").toAnswer();
        }
    }

    private static Inspected judge(byte[] bytes, SentName name) {
        List<UploadWarning> warnings = new ArrayList<>(name.judge());
        if (bytes.length == 0) {
            throw new Refusal(FileProblem.FILE_EMPTY, "The file is empty. Choose the file again.");
        }
        MediaType type = ContentType.of(bytes);
        if (name.disagreesWith(type)) {
            warnings.add(UploadWarning.EXTENSION_DISAGREES);
        }
        Structure structure = switch (type) {
            case JPEG -> new JpegStructure(bytes, new Budget()).judge();
            case PNG -> new PngStructure(bytes, new Budget()).judge();
            case PDF -> new PdfStructure(bytes, new Budget()).judge();
        };
        warnings.addAll(structure.warnings());
        return new Inspected.Accepted(
                type, structure.pages(), structure.width(), structure.height(), structure.orientation(), warnings, name.forDisplay());
    }

    private static Inspected.Refused tooLarge() {
        return new Inspected.Refused(FileProblem.FILE_TOO_LARGE, "The file is larger than 20 MB. Send a smaller one.");
    }
}
