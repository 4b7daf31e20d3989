package lat.cabildo.local.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Fills {@code $names} in a tree of maps and lists; what has no value, and what is empty without it, is left out. */
final class Template {
    private final Map<?, ?> values;

    Template(Map<?, ?> values) {
        this.values = values;
    }

    @Nullable
    Object fill(Object node) {
        return switch (node) {
            case Map<?, ?> map -> fillMap(map);
            case List<?> list -> fillList(list);
            case String text when text.startsWith("$") -> values.get(text.substring(1));
            default -> node;
        };
    }

    private @Nullable Map<String, Object> fillMap(Map<?, ?> map) {
        Map<String, Object> filled = new LinkedHashMap<>();
        map.forEach((key, value) -> {
            Object each = fill(value);
            if (each != null) {
                filled.put(key.toString(), each);
            }
        });
        return filled.isEmpty() && !map.isEmpty() ? null : filled;
    }

    private @Nullable List<Object> fillList(List<?> list) {
        List<Object> filled = new ArrayList<>();
        for (Object value : list) {
            Object each = fill(value);
            if (each != null) {
                filled.add(each);
            }
        }
        return filled.isEmpty() && !list.isEmpty() ? null : filled;
    }
}
