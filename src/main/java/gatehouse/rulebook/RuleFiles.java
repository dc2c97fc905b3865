package gatehouse.rulebook;

import gatehouse.requirements.RuleFile;
import gatehouse.requirements.RuleVetting;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
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
        try {
            return settings.folder() == null ? packaged() : in(settings.folder());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
