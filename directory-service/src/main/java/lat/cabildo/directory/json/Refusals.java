package lat.cabildo.directory.json;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import lat.cabildo.platform.web.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** Makes problems of refusals. */
public final class Refusals {

    private Refusals() {}

    /** Names and values by turns; those whose value is null are left out. */
    private static Map<String, String> of(@Nullable Object... namesAndValues) {
        Map<String, String> members = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i + 1] != null) {
                members.put(Objects.toString(namesAndValues[i]), Objects.toString(namesAndValues[i + 1]));
            }
        }
        return members;
    }

    public static ResponseEntity<ProblemDetail> conflict(String slug, String title, @Nullable Object... members) {
        return Problems.response(HttpStatus.CONFLICT, slug, title, of(members));
    }

    public static ResponseEntity<ProblemDetail> unprocessable(String slug, String title, @Nullable Object... members) {
        return Problems.response(HttpStatus.UNPROCESSABLE_CONTENT, slug, title, of(members));
    }

    /** @param pointer to the member of the body that refers to a record which is not in the register */
    public static ResponseEntity<ProblemDetail> unknownReference(String pointer, Object id) {
        return unprocessable(
                "unknown-reference",
                "A record that the request refers to is not in the register.",
                "pointer",
                pointer,
                "id",
                id);
    }
}
