package lat.cabildo.events.event.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lat.cabildo.events.event.EventId;
import lat.cabildo.events.event.EventKind;
import lat.cabildo.events.event.Profile;
import lat.cabildo.platform.web.PlainText;
import org.jspecify.annotations.Nullable;

/** What an event is, as it is corrected. */
record ProfileRequest(
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
        @Pattern(regexp = EventId.SHAPE) @Nullable String within) {

    static ProfileRequest of(Profile profile) {
        EventId outer = profile.within();
        return new ProfileRequest(
                profile.kind(),
                profile.title(),
                profile.description(),
                profile.organizers().stream().map(OrganizerRequest::of).toList(),
                profile.themes(),
                profile.series(),
                profile.edition(),
                outer == null ? null : outer.value());
    }

    Profile profile() {
        return new Profile(
                kind,
                title,
                Objects.requireNonNullElse(description, Map.of()),
                organizers.stream().map(OrganizerRequest::organizer).toList(),
                Objects.requireNonNullElse(themes, List.of()),
                series,
                edition,
                within == null ? null : new EventId(within));
    }
}
