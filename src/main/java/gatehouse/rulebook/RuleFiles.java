package gatehouse.rulebook;

import gatehouse.requirements.RuleFile;
import gatehouse.requirements.RuleVetting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
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
            List<Path> sorted = files.filter(RuleFiles::isRuleFile).sorted(Comparator.comparing(Path::getFileName)).toList();
            if (sorted.isEmpty()) {
                throw new BrokenRules("There is no rule file (*.drl) in " + folder + ".");
            }
            Stream.Builder<RuleFile> read = Stream.builder();
            for (Path file : sorted) {
                RuleVetting.faultOfName(file.getFileName().toString()).ifPresent(fault -> {
                    throw new BrokenRules(fault);
                });
                read.add(new RuleFile(file.getFileName().toString(), Files.readAllBytes(file)));
            }
            return read.build().toList();
        }
    }

    /** Not what an editor keeps beside a file while it is open. */
    private static boolean isRuleFile(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".drl") && !name.startsWith(".") && Files.isRegularFile(file);
    }

    private static List<RuleFile> packaged() throws IOException {
        Stream.Builder<RuleFile> read = Stream.builder();
        for (var resource : new PathMatchingResourcePatternResolver().getResources("classpath:rules/*.drl")) {
            read.add(new RuleFile(resource.getFilename(), resource.getContentAsByteArray()));
        }
        return read.build().sorted(Comparator.comparing(RuleFile::name)).toList();
    }
}
