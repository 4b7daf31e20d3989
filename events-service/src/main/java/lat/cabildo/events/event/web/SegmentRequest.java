package lat.cabildo.events.event.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Objects;
import lat.cabildo.events.agenda.Segment;
import lat.cabildo.events.agenda.SegmentKind;
import lat.cabildo.platform.web.PlainText;
import org.jspecify.annotations.Nullable;

record SegmentRequest(
        @NotNull SegmentKind kind,

        @Size(max = Shapes.MOST_LANGUAGES) @Nullable
        Map<@Pattern(regexp = Shapes.LANGUAGE) String, @NotBlank @PlainText @Size(max = Shapes.LONGEST_NAME) String>
                title) {

    Segment segment() {
        return new Segment(kind, Objects.requireNonNullElse(title, Map.of()));
    }
}
