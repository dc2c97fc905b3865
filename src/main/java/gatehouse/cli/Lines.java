package gatehouse.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What every command shares: the files that its arguments name, and one JSON object a line for each. */
final class Lines {

    /** The code of a file that is not there or cannot be read. */
    static final String UNREADABLE = "UNREADABLE";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final PrintWriter out;
    private int status = CommandStatus.GOOD;

    Lines(PrintWriter out) {
        this.out = out;
    }

    /**
     * The files in the order given; a folder stands for the files directly in it whose names end so, sorted by name. A folder that
     * cannot be read stays among them, and fails like any unreadable file.
     */
    static List<Path> expand(List<Path> arguments, String ending) {
        List<Path> files = new ArrayList<>();
        for (Path argument : arguments) {
            if (Files.isDirectory(argument) && Files.isReadable(argument)) {
                files.addAll(filesIn(argument, ending));
            } else {
                files.add(argument);
            }
        }
        return files;
    }

    static List<Path> filesIn(Path folder, String ending) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> entry.getFileName().toString().endsWith(ending) && !Files.isDirectory(entry))
                    .sorted(Comparator.comparing(entry -> entry.getFileName().toString()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Prints the line of one file; the highest status of all lines is the command's. */
    void print(Path file, Map<String, ?> rest, int fileStatus) {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("file", file.toString());
        line.putAll(rest);
        status = Math.max(status, fileStatus);
        try {
            out.println(JSON.writeValueAsString(line));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain values can be written", e);
        }
    }

    /** Prints that a file can't be used. */
    void printError(Path file, String code, @Nullable String pointer, String message) {
        Map<String, @Nullable Object> error = new LinkedHashMap<>();
        error.put("code", code);
        error.put("pointer", pointer);
        error.put("message", message);
        print(file, Map.of("error", error), CommandStatus.UNUSABLE);
    }

    void printUnreadable(Path file) {
        printError(file, UNREADABLE, null, whyUnreadable(file));
    }

    static String whyUnreadable(Path file) {
        return Files.exists(file) ? "The file cannot be read." : "There is no such file.";
    }

    int status() {
        return status;
    }
}
