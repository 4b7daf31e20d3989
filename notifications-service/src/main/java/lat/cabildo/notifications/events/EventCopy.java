package lat.cabildo.notifications.events;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What we need of an event's published state.
 *
 * @param start local date and time as printed, in {@code zone}
 * @param organizers ids of organizations
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record EventCopy(
        @Nullable Map<String, String> title,
        @Nullable String status,
        @Nullable String start,
        @Nullable String zone,
        @Nullable Place place,
        @Nullable List<String> organizers,
        @Nullable List<String> themes) {

    /** Where it takes place. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Place(
            @Nullable String name,
            @Nullable String organization,
            @Nullable String country) {}

    public List<String> organizersOrNone() {
        return organizers == null ? List.of() : organizers;
    }

    public List<String> themesOrNone() {
        return themes == null ? List.of() : themes;
    }
}
