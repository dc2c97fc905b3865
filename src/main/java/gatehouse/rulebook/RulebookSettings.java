package gatehouse.rulebook;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of the rulebook.
 *
 * @param folder the folder of rule files; null for those that came with the build
 */
@ConfigurationProperties("gatehouse.rules")
public record RulebookSettings(@Nullable Path folder) {}
