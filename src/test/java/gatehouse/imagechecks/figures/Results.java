package gatehouse.imagechecks.figures;

import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import gatehouse.studio.Condition;
import gatehouse.studio.SelfieCondition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What a run over all pictures came to, kept so that the page's tables can be made anew without another.
 *
 * @param run the page's table about the run itself
 */
record Results(List<List<Judged>> documents, List<List<Judged>> selfies, Map<Condition, List<Map<String, Double>>> measures,
        Map<SelfieCondition, List<Map<String, Double>>> selfieMeasures, String run) {
    private static final JsonMapper JSON = JsonMapper.builder().disable(MapperFeature.AUTO_DETECT_IS_GETTERS).build();

    void keep(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        JSON.writeValue(file.toFile(), this);
    }

    static Results kept(Path file) throws IOException {
        return JSON.readValue(file.toFile(), Results.class);
    }
}
