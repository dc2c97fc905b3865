package gatehouse.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The diagrams that are deployed: those of a folder, or those that came with the build. */
final class ProcessFiles {

    record ProcessFile(String name, byte[] content) {}

    private ProcessFiles() {}

    static List<ProcessFile> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".bpmn")).sorted(Comparator.comparing(Path::getFileName))
                    .map(file -> new ProcessFile(file.getFileName().toString(), read(file))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<ProcessFile> packaged() {
        try {
            return Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath:processes/*.bpmn"))
                    .map(resource -> new ProcessFile(resource.getFilename(), read(resource)))
                    .sorted(Comparator.comparing(ProcessFile::name)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(Resource resource) {
        try {
            return resource.getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
