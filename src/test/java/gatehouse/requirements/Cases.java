package gatehouse.requirements;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The recorded cases, and the product's own rules. */
final class Cases {

    static final ObjectMapper JSON = new ObjectMapper();
    private static final Path FOLDER = Path.of("src/test/resources/cases");

    private Cases() {}

    static List<Path> files(String folder) {
        try (Stream<Path> entries = Files.list(FOLDER.resolve(folder))) {
            return entries.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] bytes(Path path) {
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode json(String file) {
        try {
            return JSON.readTree(bytes(FOLDER.resolve(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Texts of rule files that are accepted: the good cases, and the product's own. */
    static List<String> goodRules() {
        try (Stream<Path> own = Files.list(Path.of("rules"))) {
            return Stream.concat(files("rules").stream().filter(file -> file.getFileName().toString().startsWith("g")), own)
                    .filter(file -> file.toString().endsWith(".drl")).sorted()
                    .map(file -> new String(bytes(file), StandardCharsets.UTF_8)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rules that the product ships. */
    static RuleSet productRules() {
        try (Stream<Path> entries = Files.list(Path.of("rules"))) {
            return compiled(entries.filter(path -> path.toString().endsWith(".drl"))
                    .map(path -> new RuleFile(path.getFileName().toString(), bytes(path))).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static RuleSet rules(String text) {
        return compiled(List.of(file("test.drl", text)));
    }

    static RuleSet compiled(List<RuleFile> files) {
        Compilation compilation = RuleSet.compile(files);
        if (compilation instanceof Compilation.Accepted accepted) {
            return accepted.rules();
        }
        throw new AssertionError(compilation);
    }

    static RuleFile file(String name, String text) {
        return new RuleFile(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** An application from JSON; single quotes stand for double ones. */
    static ApplicationFacts application(String json) {
        ReadResult result = ApplicationReader.read(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
        if (result instanceof ReadResult.Application application) {
            return application.facts();
        }
        throw new AssertionError(result);
    }
}
