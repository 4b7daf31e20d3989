package lat.cabildo.events.event.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Objects;
import lat.cabildo.platform.web.PlainText;
import org.jspecify.annotations.Nullable;

record CancelRequest(
        @Size(max = Shapes.MOST_LANGUAGES) @Nullable
        Map<@Pattern(regexp = Shapes.LANGUAGE) String, @NotBlank @PlainText(lines = true) @Size(max = 2_000) String>
                reason) {

    Map<String, String> reasons() {
        return Objects.requireNonNullElse(reason, Map.of());
    }
}
