package gatehouse.imagechecks.figures;

import gatehouse.imagechecks.CheckSettings;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The settings by name, whichever there are, so that a new one needs no line here. */
final class Thresholds {

    private Thresholds() {}

    static Map<String, Object> of(CheckSettings settings) {
        try {
            Map<String, Object> values = new LinkedHashMap<>();
            for (RecordComponent component : CheckSettings.class.getRecordComponents()) {
                values.put(component.getName(), component.getAccessor().invoke(settings));
            }
            return values;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The settings can't be read.", e);
        }
    }

    /** The same settings but for some. */
    static CheckSettings with(CheckSettings settings, Map<String, Object> changed) {
        Map<String, Object> values = of(settings);
        values.putAll(changed);
        try {
            return (CheckSettings) CheckSettings.class.getDeclaredConstructors()[0].newInstance(values.values().toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The settings can't be changed.", e);
        }
    }

    static String table(CheckSettings settings) {
        StringBuilder table = new StringBuilder("| setting | asked again beyond | a person looks beyond |\n|---|---|---|\n");
        Map<String, Object> values = of(settings);
        values.forEach((name, value) -> {
            if (!name.endsWith("Warn")) {
                String pair = name.replaceAll("Fail$", "");
                @Nullable Object warn = values.get(pair + "Warn");
                table.append(Tables.row(pair, value, warn == null || name.equals(pair) ? "–" : warn));
            }
        });
        return table.toString();
    }
}
