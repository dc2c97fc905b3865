package gatehouse.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** The container files as far as they can be checked without an engine: they parse, and hold what operations promises. */
class ContainerTests {

    @Test
    @SuppressWarnings("unchecked")
    void twoNodesRunOnOnePostgresqlBehindAProxyWithAMailCatcher() throws IOException {
        Map<String, Object> compose = new Yaml().load(Files.readString(Path.of("docker-compose.yml")));
        Map<String, Map<String, Object>> services = (Map<String, Map<String, Object>>) compose.get("services");
        assertThat(services).containsKeys("node1", "node2", "postgres", "proxy", "mail");
        for (String node : List.of("node1", "node2")) {
            assertThat(services.get(node)).containsEntry("read_only", true).containsEntry("user", "10001:10001");
            assertThat((Map<String, Object>) services.get(node).get("environment")).containsKeys("SPRING_DATASOURCE_URL", "SPRING_MAIL_HOST");
        }
        assertThat(Files.readString(Path.of("docker/proxy.conf"))).contains("node1:8080", "node2:8080");
    }

    @Test
    void theImageRunsAPrebuiltJarAsNobodyAndSaysHowItIs() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("Dockerfile"));
        assertThat(lines).anyMatch(line -> line.matches("USER [1-9]\\d+:[1-9]\\d+")).anyMatch(line -> line.startsWith("HEALTHCHECK"));
        assertThat(lines).noneMatch(line -> line.contains("mvn"));
        assertThat(Files.readString(Path.of("docker-compose.yml"))).doesNotContain("password:").doesNotContain("PASSWORD: g");
    }

    @Test
    void theEngineIsSentWhatTheImageCopiesAndNothingElse() throws IOException {
        List<String> copied = Files.readAllLines(Path.of("Dockerfile")).stream().filter(line -> line.startsWith("COPY"))
                .map(line -> line.split(" ")[2]).toList();
        List<String> ignored = Files.readAllLines(Path.of(".dockerignore"));
        List<String> sent = ignored.stream().filter(line -> line.startsWith("!")).map(line -> line.substring(1)).toList();
        assertThat(ignored).contains("*");
        assertThat(copied).isNotEmpty().allMatch(file -> sent.stream().anyMatch(file::startsWith));
        assertThat(sent).allMatch(file -> copied.stream().anyMatch(copy -> copy.startsWith(file)));
    }
}
