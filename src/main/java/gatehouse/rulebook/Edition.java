package gatehouse.rulebook;

import gatehouse.requirements.Fingerprint;
import gatehouse.requirements.RuleFile;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What is drafted, approved and published as one: rule files and the golden cases that must hold under them.
 *
 * @param files  sorted by name
 * @param golden sorted by name
 */
public record Edition(List<RuleFile> files, List<GoldenCase> golden) {

    public Edition {
        files = files.stream().sorted(Comparator.comparing(RuleFile::name)).toList();
        golden = golden.stream().sorted(Comparator.comparing(GoldenCase::name)).toList();
    }

    /** The rule set's SHA-256, as assessments name it. */
    public String sha256() {
        return Fingerprint.of(files);
    }

    /** SHA-256 of the files and of the golden cases: what an approval is of. */
    public String hash() {
        RuleFile cases = new RuleFile("golden", GoldenJson.write(golden).getBytes(StandardCharsets.UTF_8));
        return Fingerprint.of(Stream.concat(files.stream(), Stream.of(cases)).toList());
    }

    /** The files as text, by name; what is not UTF-8 shows its bad bytes as replacement characters. */
    public SortedMap<String, String> texts() {
        SortedMap<String, String> texts = new TreeMap<>();
        files.forEach(file -> texts.put(file.name(), new String(file.bytes(), StandardCharsets.UTF_8)));
        return texts;
    }

    /** SHA-256 of one file's bytes; empty where there is no such file. */
    public String hashOf(String name) {
        return file(name).map(file -> Fingerprint.of(List.of(file))).orElse("");
    }

    Optional<RuleFile> file(String name) {
        return files.stream().filter(file -> file.name().equals(name)).findFirst();
    }

    /** With this file in place of the one of its name, or as one more. */
    Edition with(RuleFile file) {
        return new Edition(Stream.concat(without(file.name()).files.stream(), Stream.of(file)).toList(), golden);
    }

    Edition without(String name) {
        return new Edition(files.stream().filter(file -> !file.name().equals(name)).toList(), golden);
    }

    Edition withGolden(List<GoldenCase> other) {
        return new Edition(files, other);
    }
}
