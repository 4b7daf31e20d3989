package lat.cabildo.events.registration;

import java.time.Instant;
import lat.cabildo.events.directory.OrganizationId;
import lat.cabildo.events.event.EventStatus;
import org.jspecify.annotations.Nullable;

/** Why somebody cannot register. */
public abstract sealed class RegistrationRefusal extends RuntimeException {

    private RegistrationRefusal(String message) {
        super(message);
    }

    /** Nobody registers here for this event, but perhaps elsewhere. */
    public static final class NoRegistrationHere extends RegistrationRefusal {
        private final @Nullable String formUrl;

        NoRegistrationHere(@Nullable String formUrl) {
            super("no registration here");
            this.formUrl = formUrl;
        }

        public @Nullable String formUrl() {
            return formUrl;
        }
    }

    /** The event is a draft or was cancelled. */
    public static final class EventNotPublished extends RegistrationRefusal {
        private final EventStatus status;

        EventNotPublished(EventStatus status) {
            super("event is " + status);
            this.status = status;
        }

        public EventStatus status() {
            return status;
        }
    }

    /** Registration has not begun. */
    public static final class NotYetOpen extends RegistrationRefusal {
        private final Instant opensAt;

        NotYetOpen(Instant opensAt) {
            super("opens " + opensAt);
            this.opensAt = opensAt;
        }

        public Instant opensAt() {
            return opensAt;
        }
    }

    /** The deadline has passed. */
    public static final class DeadlinePassed extends RegistrationRefusal {
        private final Instant closedAt;

        DeadlinePassed(Instant closedAt) {
            super("closed " + closedAt);
            this.closedAt = closedAt;
        }

        public Instant closedAt() {
            return closedAt;
        }
    }

    /** Too few seats are left, and nobody may wait. */
    public static final class EventIsFull extends RegistrationRefusal {
        EventIsFull() {
            super("full");
        }
    }

    /** The delegation is larger than the room. */
    public static final class DelegationTooLarge extends RegistrationRefusal {
        private final int capacity;

        DelegationTooLarge(int capacity) {
            super("capacity " + capacity);
            this.capacity = capacity;
        }

        public int capacity() {
            return capacity;
        }
    }

    /** The same address is registered for this event, or about to be. */
    public static final class AlreadyRegistered extends RegistrationRefusal {
        private final RegistrationId id;

        AlreadyRegistered(RegistrationId id) {
            super("registered as " + id.value());
            this.id = id;
        }

        public RegistrationId id() {
            return id;
        }
    }

    /** The organization for which somebody comes is not known here. */
    public static final class UnknownOrganization extends RegistrationRefusal {
        private final OrganizationId id;

        UnknownOrganization(OrganizationId id) {
            super("unknown " + id.value());
            this.id = id;
        }

        public OrganizationId id() {
            return id;
        }
    }
}
