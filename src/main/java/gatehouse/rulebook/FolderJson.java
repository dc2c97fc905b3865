package gatehouse.rulebook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import gatehouse.requirements.RuleFile;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The files of a folder as they are kept: whatever bytes they hold. */
final class FolderJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private FolderJson() {}

    static String write(List<RuleFile> files) {
        try {
            return JSON.writeValueAsString(files.stream().collect(Collectors.toMap(RuleFile::name, RuleFile::bytes, (a, b) -> b, TreeMap::new)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<RuleFile> read(String text) {
        try {
            return JSON.readValue(text, new TypeReference<TreeMap<String, byte[]>>() {}).entrySet().stream()
                    .map(file -> new RuleFile(file.getKey(), file.getValue())).toList();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
