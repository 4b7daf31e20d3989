package lat.cabildo.events.agenda;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** A part of a session without a time of its own, such as questions after a panel. */
public record Segment(SegmentKind kind, Map<String, String> title) {

    public Segment {
        Objects.requireNonNull(kind);
        title = new TreeMap<>(title);
    }
}
