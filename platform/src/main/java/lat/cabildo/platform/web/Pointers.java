package lat.cabildo.platform.web;

import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.List;
import tools.jackson.core.JacksonException;

/** JSON pointers (RFC 6901) out of the paths of Jackson and of Jakarta Validation. */
final class Pointers {
    /** Names of unknown members are the client's own; a pointer repeats no more of one than is needed to find it. */
    private static final int LONGEST_NAME = 64;

    private Pointers() {}

    static String of(List<JacksonException.Reference> path) {
        StringBuilder pointer = new StringBuilder();
        for (JacksonException.Reference step : path) {
            append(
                    pointer,
                    step.getPropertyName() == null ? Integer.toString(step.getIndex()) : step.getPropertyName());
        }
        return pointer.toString();
    }

    /** @param steps names of the method and its parameter, which lead the path of a parameter, left out */
    static String of(Path path) {
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : path) {
            if (node.isInIterable()) {
                if (node.getKey() != null) {
                    append(pointer, node.getKey().toString());
                } else if (node.getIndex() != null) {
                    append(pointer, node.getIndex().toString());
                }
            }
            if (node.getKind() == ElementKind.PROPERTY && node.getName() != null) {
                append(pointer, node.getName());
            }
        }
        return pointer.toString();
    }

    private static void append(StringBuilder pointer, String name) {
        String shown = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "…" : name;
        pointer.append('/').append(shown.replace("~", "~0").replace("/", "~1"));
    }
}
