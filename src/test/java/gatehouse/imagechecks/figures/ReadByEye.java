package gatehouse.imagechecks.figures;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A file of what somebody saw in real pictures: a line a picture, parted by tabs, its name first. */
final class ReadByEye {

    private ReadByEye() {}

    /** The cells of each line that is no remark; none where there is no such file. */
    static List<String[]> rows(String name) throws IOException {
        try (var file = ReadByEye.class.getResourceAsStream("/figures/" + name)) {
            String text = file == null ? "" : new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).map(line -> line.split("\t", -1)).toList();
        }
    }
}
