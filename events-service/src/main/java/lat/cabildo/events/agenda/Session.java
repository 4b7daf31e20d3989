package lat.cabildo.events.agenda;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import lat.cabildo.events.directory.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * One item of an agenda.
 *
 * @param title by language; empty where the kind says it all
 * @param minutes planned; null where none are printed
 * @param people in the order in which they are announced
 */
public record Session(
        SessionKind kind,
        Map<String, String> title,
        @Nullable Integer minutes,
        List<Segment> segments,
        List<Appearance> people) {

    public static final int MOST_SEGMENTS = 20;
    public static final int MOST_PEOPLE = 100;

    public Session {
        Objects.requireNonNull(kind);
        title = new TreeMap<>(title);
        if (minutes != null && minutes <= 0) {
            throw new IllegalArgumentException("a session of " + minutes + " minutes");
        }
        segments = List.copyOf(segments);
        people = List.copyOf(people);
        if (segments.size() > MOST_SEGMENTS || people.size() > MOST_PEOPLE) {
            throw new IllegalArgumentException("session too large");
        }
    }

    Session without(Set<PersonId> erased) {
        List<Appearance> blanked =
                people.stream().map(each -> each.without(erased)).toList();
        return new Session(kind, title, minutes, segments, blanked);
    }
}
