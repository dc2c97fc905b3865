package gatehouse.web.compliance;

import gatehouse.rulebook.Drafts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Rule files out of a foreign ZIP, or a single one. Nothing is ever written by a name that the ZIP says; folders are ignored. */
final class RuleArchive {

    private static final int MOST_FILES = 200;
    private static final int MOST_ENTRIES = 1000;

    private RuleArchive() {}

    /** What was found in it. */
    sealed interface Read {

        /** @param single whether it was one rule file, and no archive of a whole set */
        record Files(SortedMap<String, byte[]> files, boolean single) implements Read {}

        /** @param key of the message that says why not; @param name of the file it is about; may be empty */
        record Refused(String key, String name) implements Read {}
    }

    static Read read(String name, byte[] bytes) {
        String plain = plain(name);
        if (plain.endsWith(".drl")) {
            return !Drafts.FILE_NAME.matcher(plain).matches() ? new Read.Refused("drafts.import.name", plain)
                    : bytes.length > Drafts.LONGEST_FILE ? new Read.Refused("drafts.import.too-large", plain) : new Read.Files(new TreeMap<>(Map.of(plain, bytes)), true);
        }
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            int entries = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String file = plain(entry.getName());
                byte[] content = zip.readNBytes(Drafts.LONGEST_FILE + 1);
                if (++entries > MOST_ENTRIES || content.length > Drafts.LONGEST_FILE) {
                    return new Read.Refused("drafts.import.too-large", file);
                }
                if (entry.isDirectory() || !file.endsWith(".drl")) {
                    continue; // a read-me, or what an archiver adds
                }
                if (!Drafts.FILE_NAME.matcher(file).matches()) {
                    return new Read.Refused("drafts.import.name", file);
                }
                if (files.put(file, content) != null) {
                    return new Read.Refused("drafts.import.twice", file);
                }
                if (files.size() > MOST_FILES) {
                    return new Read.Refused("drafts.import.too-large", file);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            return new Read.Refused("drafts.import.unusable", "");
        }
        return files.isEmpty() ? new Read.Refused("drafts.import.unusable", "") : new Read.Files(files, false);
    }

    private static String plain(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }
}
