package gatehouse.web.compliance;

import gatehouse.rulebook.Drafts;
import gatehouse.rulebook.Edition;
import gatehouse.rulebook.GoldenCase;
import gatehouse.rulebook.PlainText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;

/**
 * A rule set as a ZIP: its files under {@code rules/}; its golden cases under {@code golden/}, applications and what is expected of them
 * apart, so that the command line reads the former. A foreign ZIP is read by its directory, so that one that was cut off is seen to be.
 * Nothing is ever written by a name that it says; folders count for golden cases alone.
 */
final class RuleArchive {

    private static final int MOST_GOLDEN = 500;
    private static final int MOST_ENTRIES = 2000;
    private static final int LONGEST_GOLDEN_NAME = 120;
    private static final int MOST_BYTES = 64_000_000;
    private static final String APPLICATIONS = "golden/applications/";
    private static final String EXPECTED = "golden/expected/";

    private final SortedMap<String, byte[]> files = new TreeMap<>();
    private final SortedMap<String, byte[]> applications = new TreeMap<>();
    private final SortedMap<String, byte[]> expected = new TreeMap<>();

    private RuleArchive() {}

    /** What was found in it. */
    sealed interface Read {

        /** @param single whether it was one rule file, and no archive of a whole set */
        record Files(SortedMap<String, byte[]> files, List<GoldenCase> golden, boolean single) implements Read {}

        /** @param key of the message that says why not; @param name of the file it is about; may be empty */
        record Refused(String key, String name) implements Read {}
    }

    static byte[] write(Edition edition) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : edition.texts().entrySet()) {
                put(zip, "rules/" + file.getKey(), file.getValue().getBytes(StandardCharsets.UTF_8));
            }
            int number = 0;
            for (GoldenCase golden : edition.golden()) {
                // The number keeps their order, and apart what is called alike.
                String called = golden.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
                String name = String.format(Locale.ROOT, "%03d-%s.json", ++number, called);
                put(zip, APPLICATIONS + name, golden.application().getBytes(StandardCharsets.UTF_8));
                put(zip, EXPECTED + name, golden.expectedJson().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    static Read read(String name, byte[] bytes) {
        String plain = plain(name);
        if (plain.endsWith(".drl")) {
            return !Drafts.FILE_NAME.matcher(plain).matches() ? new Read.Refused("drafts.import.name", plain)
                    : bytes.length > Drafts.LONGEST_FILE ? new Read.Refused("drafts.import.too-large", plain)
                    : new Read.Files(new TreeMap<>(Map.of(plain, bytes)), List.of(), true);
        }
        if (!isAt(bytes, 0, 'P', 'K')) {
            return new Read.Refused("drafts.import.unusable", "");
        }
        if (entries(bytes) > MOST_ENTRIES) {
            return new Read.Refused("drafts.import.too-large", "");
        }
        try (ZipFile zip = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes)).get()) {
            return new RuleArchive().read(zip);
        } catch (IOException | IllegalArgumentException e) {
            return new Read.Refused("drafts.import.damaged", "");
        }
    }

    /** How many entries its directory may have: told before the directory is read, which takes room for each. */
    private static int entries(byte[] bytes) {
        int entries = 0;
        for (int i = 0; i < bytes.length; i++) {
            entries += isAt(bytes, i, 'P', 'K', 1, 2) ? 1 : 0;
        }
        return entries;
    }

    private static boolean isAt(byte[] bytes, int at, int... signs) {
        for (int i = 0; i < signs.length; i++) {
            if (at + i >= bytes.length || bytes[at + i] != signs[i]) {
                return false;
            }
        }
        return true;
    }

    private Read read(ZipFile zip) throws IOException {
        int left = MOST_BYTES;
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            String path = entry.getName().replace('\\', '/');
            String file = plain(path);
            SortedMap<String, byte[]> kind = entry.isDirectory() ? null : kind(path, file);
            if (kind == null) {
                continue; // a read-me, or what an archiver adds
            }
            byte[] content = content(zip, entry);
            left -= content.length;
            if (content.length > Drafts.LONGEST_FILE || left < 0) {
                return new Read.Refused("drafts.import.too-large", file);
            }
            if (kind == files && !Drafts.FILE_NAME.matcher(file).matches()) {
                return new Read.Refused("drafts.import.name", file);
            }
            if (kind.put(file, content) != null) {
                return new Read.Refused("drafts.import.twice", file);
            }
            if (files.size() > Drafts.MOST_FILES || applications.size() > MOST_GOLDEN || expected.size() > MOST_GOLDEN) {
                return new Read.Refused("drafts.import.too-large", file);
            }
        }
        return files.isEmpty() ? new Read.Refused("drafts.import.unusable", "") : withGolden();
    }

    private @Nullable SortedMap<String, byte[]> kind(String path, String file) {
        String folder = "/" + path.substring(0, path.length() - file.length());
        if (file.startsWith("._") || folder.contains("/__MACOSX/")) {
            return null; // what macOS keeps beside the files that it packs
        }
        return file.endsWith(".drl") ? files : !file.endsWith(".json") ? null
                : folder.endsWith("/" + APPLICATIONS) ? applications : folder.endsWith("/" + EXPECTED) ? expected : null;
    }

    /** @throws IOException where what is there is not what was packed */
    private static byte[] content(ZipFile zip, ZipArchiveEntry entry) throws IOException {
        if (!zip.canReadEntryData(entry)) {
            throw new IOException("packed in a way that is not read here");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] content = in.readNBytes(Drafts.LONGEST_FILE + 1);
            CRC32 sum = new CRC32();
            sum.update(content);
            if (content.length <= Drafts.LONGEST_FILE && (content.length != entry.getSize() || sum.getValue() != entry.getCrc())) {
                throw new IOException("damaged");
            }
            return content;
        }
    }

    private Read withGolden() {
        List<GoldenCase> golden = new ArrayList<>();
        Set<String> names = new HashSet<>();
        Set<String> both = new HashSet<>(applications.keySet());
        both.addAll(expected.keySet());
        for (String file : both.stream().sorted().toList()) {
            byte[] application = applications.get(file);
            byte[] says = expected.get(file);
            if (application == null || says == null) {
                return new Read.Refused("drafts.import.golden", file);
            }
            try {
                GoldenCase one = GoldenCase.read(new String(application, StandardCharsets.UTF_8), new String(says, StandardCharsets.UTF_8));
                if (one.name().isBlank() || one.name().length() > LONGEST_GOLDEN_NAME) {
                    return new Read.Refused("drafts.import.golden", file);
                }
                if (PlainText.hiddenCharacter(one.name()).isPresent()) {
                    return new Read.Refused("drafts.import.golden-name", one.name());
                }
                if (!names.add(one.name())) {
                    return new Read.Refused("drafts.import.twice", one.name());
                }
                golden.add(one);
            } catch (IllegalArgumentException e) {
                return new Read.Refused("drafts.import.golden", file);
            }
        }
        return new Read.Files(files, golden, false);
    }

    private static String plain(String path) {
        return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    }
}
