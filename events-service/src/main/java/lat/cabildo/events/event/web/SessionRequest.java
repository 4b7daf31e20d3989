package lat.cabildo.events.event.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lat.cabildo.events.agenda.Session;
import lat.cabildo.events.agenda.SessionKind;
import lat.cabildo.events.event.PlannedSession;
import lat.cabildo.platform.web.PlainText;
import org.jspecify.annotations.Nullable;

record SessionRequest(
        @NotNull SessionKind kind,

        @Size(max = Shapes.MOST_LANGUAGES) @Nullable
        Map<@Pattern(regexp = Shapes.LANGUAGE) String, @NotBlank @PlainText @Size(max = Shapes.LONGEST_NAME) String>
                title,

        @Positive @Max(100_000) @Nullable Integer minutes,
        @Size(max = Session.MOST_SEGMENTS) @Nullable List<@NotNull @Valid SegmentRequest> segments,
        @Size(max = Session.MOST_PEOPLE) @Nullable List<@NotNull @Valid AnnouncedRequest> people) {

    PlannedSession session() {
        return new PlannedSession(
                kind,
                Objects.requireNonNullElse(title, Map.of()),
                minutes,
                Objects.requireNonNullElse(segments, List.<SegmentRequest>of()).stream()
                        .map(SegmentRequest::segment)
                        .toList(),
                Objects.requireNonNullElse(people, List.<AnnouncedRequest>of()).stream()
                        .map(AnnouncedRequest::announced)
                        .toList());
    }
}
