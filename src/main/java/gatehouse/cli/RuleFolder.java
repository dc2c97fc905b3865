package gatehouse.cli;

import gatehouse.requirements.RuleFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import picocli.CommandLine;

/** Finds the rules to judge by: those named, or those beside the product, or those packed into it. */
final class RuleFolder {

    private RuleFolder() {}

    /** @throws CommandLine.ParameterException where the named folder holds no rules, or rules cannot be read */
    static List<RuleFile> files(@Nullable Path named, CommandLine command) {
        try {
            if (named != null) {
                return inFolder(named, command);
            }
            for (Path home : List.of(Path.of(System.getProperty("gatehouse.home", ".")), Path.of("."))) {
                if (Files.isDirectory(home.resolve("rules")) && !Lines.filesIn(home.resolve("rules"), ".drl").isEmpty()) {
                    return inFolder(home.resolve("rules"), command);
                }
            }
            return packed();
        } catch (IOException e) {
            throw new CommandLine.ParameterException(command, "The rules cannot be read.", e);
        }
    }

    private static List<RuleFile> inFolder(Path folder, CommandLine command) throws IOException {
        List<Path> paths = Files.isDirectory(folder) ? Lines.filesIn(folder, ".drl") : List.of();
        if (paths.isEmpty()) {
            throw new CommandLine.ParameterException(command, "There are no rules in " + folder + ".");
        }
        List<RuleFile> files = new ArrayList<>();
        for (Path path : paths) {
            files.add(new RuleFile(path.getFileName().toString(), Files.readAllBytes(path)));
        }
        return files;
    }

    private static List<RuleFile> packed() throws IOException {
        List<RuleFile> files = new ArrayList<>();
        for (Resource resource : new PathMatchingResourcePatternResolver().getResources("classpath:rules/*.drl")) {
            files.add(new RuleFile(String.valueOf(resource.getFilename()), resource.getContentAsByteArray()));
        }
        return files;
    }
}
