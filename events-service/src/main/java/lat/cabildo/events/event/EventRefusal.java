package lat.cabildo.events.event;

import java.time.Duration;
import java.util.List;
import lat.cabildo.events.time.Gap;

/** Why an event does not take a command. */
public abstract sealed class EventRefusal extends RuntimeException {

    private EventRefusal(String message) {
        super(message);
    }

    /** Nothing is known here under an id that the command names. */
    public static final class UnknownReference extends EventRefusal {
        private final Reference reference;

        UnknownReference(Reference reference) {
            super("unknown " + reference.id());
            this.reference = reference;
        }

        public Reference reference() {
            return reference;
        }
    }

    /** A cancelled event keeps its time, place and agenda. */
    public static final class EventIsCancelled extends EventRefusal {
        private final EventId id;

        EventIsCancelled(EventId id) {
            super("cancelled " + id.value());
            this.id = id;
        }

        public EventId id() {
            return id;
        }
    }

    /** What is published must at least say when. */
    public static final class TimeIsUnknown extends EventRefusal {
        TimeIsUnknown() {
            super("time unknown");
        }
    }

    /** No clock will show a local time of the command. */
    public static final class TimeInGap extends EventRefusal {
        private final Gap gap;

        TimeInGap(Gap gap) {
            super("time in gap");
            this.gap = gap;
        }

        public Gap gap() {
            return gap;
        }
    }

    /** The end is not after the beginning. */
    public static final class EndsTooEarly extends EventRefusal {
        EndsTooEarly() {
            super("ends too early");
        }
    }

    /** The sessions of what is published must fit between its beginning and its end. */
    public static final class AgendaTooLong extends EventRefusal {
        private final Duration planned;
        private final Duration available;

        AgendaTooLong(Duration planned, Duration available) {
            super("%s planned, %s available".formatted(planned, available));
            this.planned = planned;
            this.available = available;
        }

        public Duration planned() {
            return planned;
        }

        public Duration available() {
            return available;
        }
    }

    /** An event cannot take place inside itself. */
    public static final class NestedInItself extends EventRefusal {
        private final List<EventId> path;

        NestedInItself(List<EventId> path) {
            super("nested in itself");
            this.path = List.copyOf(path);
        }

        public List<EventId> path() {
            return path;
        }
    }

    /** The event holds as many follow-ups as it may. */
    public static final class TooManyFollowUps extends EventRefusal {
        TooManyFollowUps() {
            super("too many follow-ups");
        }
    }

    /** The event has no follow-up of this number. */
    public static final class UnknownFollowUp extends EventRefusal {
        private final int number;

        UnknownFollowUp(int number) {
            super("unknown follow-up " + number);
            this.number = number;
        }

        public int number() {
            return number;
        }
    }
}
