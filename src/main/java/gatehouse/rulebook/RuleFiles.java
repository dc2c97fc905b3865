package gatehouse.rulebook;

import gatehouse.requirements.RuleFile;
import gatehouse.requirements.RuleVetting;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The rule files of the folder that is set, or those that came with the build. */
final class RuleFiles {

    private RuleFiles() {}

    static List<RuleFile> from(RulebookSettings settings) {
        Path folder = settings.folder();
        try {
            return folder == null ? packaged() : in(folder);
        } catch (UncheckedIOException e) {
            throw folder == null ? e : unreadable(folder, e.getCause());
        } catch (IOException e) {
            throw folder == null ? new UncheckedIOException(e) : unreadable(folder, e);
        }
    }

    /** Said to people: what the file system says is for nobody but its programmers. */
    private static BrokenRules unreadable(Path folder, IOException e) {
        if (!Files.isDirectory(folder)) {
            return new BrokenRules("There is no folder " + folder + ". Put it back, with its rule files.");
        }
        String what = e instanceof FileSystemException file && file.getFile() != null ? file.getFile() : folder.toString();
        return new BrokenRules(what + (e instanceof NoSuchFileException ? " went away while it was read." : e instanceof AccessDeniedException
                ? " may not be read by the product. Give it leave to read it." : " can't be read."));
    }

    private static List<RuleFile> in(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> sorted = files.filter(RuleFiles::isRuleFile).sorted(Comparator.comparing(Path::getFileName)).limit(Drafts.MOST_FILES + 1).toList();
            if (sorted.isEmpty()) {
                throw new BrokenRules("There is no rule file (*.drl) in " + folder + ".");
            }
            if (sorted.size() > Drafts.MOST_FILES) {
                throw new BrokenRules("There are more than " + Drafts.MOST_FILES + " rule files in " + folder + ".");
            }
            Stream.Builder<RuleFile> read = Stream.builder();
            for (Path file : sorted) {
                read.add(new RuleFile(name(file), bytes(file)));
            }
            return read.build().toList();
        }
    }

    private static String name(Path file) {
        String name = file.getFileName().toString();
        RuleVetting.faultOfName(name).ifPresent(fault -> {
            throw new BrokenRules(fault);
        });
        if (!Drafts.FILE_NAME.matcher(name).matches()) {
            throw new BrokenRules("The file can't be called " + name + ": the name of a rule file has letters of the Latin alphabet, digits, hyphens, "
                    + "underscores and full stops, and ends with .drl. Rename it, as in trust.drl.");
        }
        return name;
    }

    /** No more than a rule file may have is read, whatever lies there. */
    private static byte[] bytes(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(Drafts.LONGEST_FILE + 1);
            if (bytes.length > Drafts.LONGEST_FILE) {
                throw new BrokenRules("The file " + file.getFileName() + " has more than " + Drafts.LONGEST_FILE + " bytes. Split it.");
            }
            return bytes;
        }
    }

    /** Not what an editor keeps beside a file while it is open. */
    private static boolean isRuleFile(Path file) {
        String name = file.getFileName().toString();
        return name.toLowerCase(Locale.ROOT).endsWith(".drl") && !name.startsWith(".") && Files.isRegularFile(file);
    }

    private static List<RuleFile> packaged() throws IOException {
        Stream.Builder<RuleFile> read = Stream.builder();
        for (var resource : new PathMatchingResourcePatternResolver().getResources("classpath:rules/*.drl")) {
            read.add(new RuleFile(resource.getFilename(), resource.getContentAsByteArray()));
        }
        return read.build().sorted(Comparator.comparing(RuleFile::name)).toList();
    }
}
