package lat.cabildo.events.event;

import java.util.List;
import java.util.Map;
import lat.cabildo.events.agenda.Segment;
import lat.cabildo.events.agenda.SessionKind;
import org.jspecify.annotations.Nullable;

/** A session before the billing of its people is settled. */
public record PlannedSession(
        SessionKind kind,
        Map<String, String> title,
        @Nullable Integer minutes,
        List<Segment> segments,
        List<Announced> people) {}
