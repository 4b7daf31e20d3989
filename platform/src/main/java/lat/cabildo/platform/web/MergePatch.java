package lat.cabildo.platform.web;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A partial change as RFC 7396 has it: members replace those of the same name, null removes one, arrays are replaced
 * whole. The body of a PATCH request with {@code application/merge-patch+json}.
 */
public final class MergePatch {
    private final ObjectNode patch;
    private final JsonMapper mapper;
    private final Validator validator;

    MergePatch(ObjectNode patch, JsonMapper mapper, Validator validator) {
        this.patch = patch;
        this.mapper = mapper;
        this.validator = validator;
    }

    /**
     * A record like {@code current}, with the patch applied. A member that the record does not know, a wrong type or an
     * invalid value is answered as if the whole result had been sent: a problem with pointers into it.
     */
    public <T> T apply(T current) {
        ObjectNode target = mapper.valueToTree(current);
        merge(target, patch);
        @SuppressWarnings("unchecked")
        Class<T> type = (Class<T>) current.getClass();
        T merged;
        try {
            merged = mapper.treeToValue(target, type);
        } catch (JacksonException unbindable) {
            throw new RequestRefused(JsonProblems.of(unbindable));
        }
        Set<ConstraintViolation<T>> violations = validator.validate(merged);
        if (!violations.isEmpty()) {
            throw new RequestRefused(ValidationProblems.of(violations));
        }
        return merged;
    }

    private static void merge(ObjectNode target, ObjectNode patch) {
        patch.forEachEntry((name, change) -> {
            if (change.isNull()) {
                target.remove(name);
            } else if (change instanceof ObjectNode members) {
                JsonNode existing = target.get(name);
                merge(existing instanceof ObjectNode object ? object : target.putObject(name), members);
            } else {
                target.set(name, change);
            }
        });
    }
}
