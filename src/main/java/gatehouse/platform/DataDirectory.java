package gatehouse.platform;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** The folder that everything is kept in. A new one is its owner's alone: it holds people's documents, and logs about them. */
final class DataDirectory {

    /** Where it is unless somebody says otherwise, in picocli's spelling. */
    static final String USUAL = "${env:GATEHOUSE_DATA:-./data}";

    private DataDirectory() {}

    /**
     * The folder's real path; made if it is not there yet.
     *
     * @throws StartProblem where there can't be such a folder, or nothing can be written to it
     */
    static Path make(Path wanted) {
        Path folder = wanted.toAbsolutePath().normalize();
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            if (!Files.isWritable(folder)) {
                throw new AccessDeniedException(folder.toString());
            }
            return folder.toRealPath();
        } catch (IOException e) {
            throw unusable(folder, e);
        }
    }

    static StartProblem unusable(Path folder, IOException why) {
        return new StartProblem("The data directory " + folder + " can't be used: " + reason(why) + ". Name another with --data.", why);
    }

    private static String reason(IOException why) {
        if (why instanceof AccessDeniedException) {
            return "nothing may be written there";
        }
        if (why instanceof FileAlreadyExistsException) {
            return "there is a file of that name";
        }
        String reason = why instanceof FileSystemException files ? files.getReason() : why.getMessage();
        return reason == null ? "it can't be made or written to" : reason;
    }
}
