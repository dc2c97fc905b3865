package gatehouse.web.compliance;

import gatehouse.rulebook.Drafts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Rule files out of a foreign ZIP, or a single one. Nothing is ever written by a name that the ZIP says; folders are ignored. */
final class RuleArchive {

    private static final int MOST_FILES = 200;
    private static final int MOST_ENTRIES = 1000;
    private static final int LONGEST = 256 * 1024;

    private RuleArchive() {}

    /** The files by name; empty where it is no archive of them, or holds too many or too large ones, or two of one name. */
    static Optional<SortedMap<String, byte[]>> read(String name, byte[] bytes) {
        String plain = plain(name);
        if (Drafts.FILE_NAME.matcher(plain).matches()) {
            return bytes.length <= LONGEST ? Optional.of(new TreeMap<>(java.util.Map.of(plain, bytes))) : Optional.empty();
        }
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            int entries = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String file = plain(entry.getName());
                if (++entries > MOST_ENTRIES) {
                    return Optional.empty();
                }
                if (entry.isDirectory() || !Drafts.FILE_NAME.matcher(file).matches()) {
                    if (zip.readNBytes(LONGEST + 1).length > LONGEST) {
                        return Optional.empty();
                    }
                    continue;
                }
                byte[] content = zip.readNBytes(LONGEST + 1);
                if (content.length > LONGEST || files.size() >= MOST_FILES || files.put(file, content) != null) {
                    return Optional.empty();
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
        return files.isEmpty() ? Optional.empty() : Optional.of(files);
    }

    private static String plain(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }
}
