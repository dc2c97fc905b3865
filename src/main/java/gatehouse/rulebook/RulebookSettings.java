package gatehouse.rulebook;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the rulebook.
 *
 * @param folder        the folder of rule files; null for those that came with the build
 * @param publishFolder whether a changed file goes live at once; else it becomes a draft that awaits its approver
 */
@ConfigurationProperties("gatehouse.rules")
public record RulebookSettings(@Nullable Path folder, @DefaultValue("false") boolean publishFolder) {

    /** Where files come from that nobody wrote in the browser. */
    RuleSource source() {
        return folder == null ? RuleSource.BUILD : RuleSource.FOLDER;
    }
}
