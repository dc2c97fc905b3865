package gatehouse.imagechecks.figures;

import gatehouse.imagechecks.CheckSettings;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The settings by name, whichever there are, so that a new one needs no line here. */
public final class Thresholds {

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
    public static CheckSettings with(CheckSettings settings, Map<String, Object> changed) {
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
        Set<String> pairs = new LinkedHashSet<>();
        values.keySet().forEach(name -> pairs.add(name.replaceAll("(Fail|Warn)$", "")));
        for (String pair : pairs) {
            table.append(Tables.row(pair, shown(values, pair + "Fail", pair), shown(values, pair + "Warn", "none")));
        }
        return table.toString();
    }

    /** A dash where a check does only one of both. */
    private static Object shown(Map<String, Object> values, String name, String otherwise) {
        return values.getOrDefault(name, values.getOrDefault(otherwise, "–"));
    }
}
