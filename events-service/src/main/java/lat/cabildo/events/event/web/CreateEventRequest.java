package lat.cabildo.events.event.web;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.OptBoolean;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import lat.cabildo.events.event.EventId;
import lat.cabildo.events.event.EventKind;
import lat.cabildo.events.event.Mode;
import lat.cabildo.events.event.Profile;
import lat.cabildo.events.event.Venue;
import lat.cabildo.events.time.Overlap;
import lat.cabildo.platform.web.PlainText;
import org.jspecify.annotations.Nullable;

/** A draft: what, when and where in one flat body. */
@ConsistentTime
record CreateEventRequest(
        @NotNull EventKind kind,

        @NotEmpty @Size(max = Shapes.MOST_LANGUAGES)
        Map<@Pattern(regexp = Shapes.LANGUAGE) String, @NotBlank @PlainText @Size(max = Shapes.LONGEST_NAME) String>
                title,

        @Size(max = Shapes.MOST_LANGUAGES) @Nullable
        Map<
                        @Pattern(regexp = Shapes.LANGUAGE) String,
                        @NotBlank @PlainText(lines = true) @Size(max = Shapes.LONGEST_TEXT) String>
                description,

        @NotEmpty @Size(max = Profile.MOST_ORGANIZERS) List<@NotNull @Valid OrganizerRequest> organizers,

        @Size(max = Profile.MOST_THEMES) @Nullable
        List<@NotNull @Pattern(regexp = Shapes.THEME) @Size(max = 100) String> themes,

        @PlainText @Size(min = 1, max = Shapes.LONGEST_NAME) @Nullable
        String series,

        @Positive @Max(10_000) @Nullable Integer edition,
        @Pattern(regexp = EventId.SHAPE) @Nullable String within,
        @JsonFormat(lenient = OptBoolean.FALSE) @Nullable LocalDateTime start,
        @JsonFormat(lenient = OptBoolean.FALSE) @Nullable LocalDateTime end,
        @Zone @Nullable String zone,
        @Nullable Overlap overlap,
        @Edtf @Nullable String on,
        @Edtf @Nullable String until,
        @NotNull Mode mode,
        @Valid @Nullable PlaceRequest place)
        implements TimeFields {

    Profile profile() {
        return new ProfileRequest(kind, title, description, organizers, themes, series, edition, within).profile();
    }

    Venue venue() {
        return new MoveRequest(mode, place).venue();
    }
}
