package lat.cabildo.events.event;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import lat.cabildo.events.directory.OrganizationId;
import org.jspecify.annotations.Nullable;

/**
 * What an event is and who holds it.
 *
 * @param title by BCP 47 language, at least one
 * @param series that it is an edition of, such as {@code Foro Iberoamericano}
 * @param edition its number in the series
 * @param within the larger event it takes place in
 */
public record Profile(
        EventKind kind,
        Map<String, String> title,
        Map<String, String> description,
        List<Organizer> organizers,
        List<String> themes,
        @Nullable String series,
        @Nullable Integer edition,
        @Nullable EventId within) {

    public static final int MOST_ORGANIZERS = 100;
    public static final int MOST_THEMES = 50;

    public Profile {
        Objects.requireNonNull(kind);
        title = new TreeMap<>(title);
        description = new TreeMap<>(description);
        organizers = List.copyOf(organizers);
        themes = List.copyOf(themes);
        if (title.isEmpty() || organizers.isEmpty()) {
            throw new IllegalArgumentException("an event has a title and an organizer");
        }
        if (organizers.size() > MOST_ORGANIZERS || themes.size() > MOST_THEMES) {
            throw new IllegalArgumentException("profile too large");
        }
    }

    public List<OrganizationId> organizerIds() {
        return organizers.stream().map(Organizer::organization).distinct().toList();
    }
}
