package lat.cabildo.events.event;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import lat.cabildo.events.time.Deadline;
import lat.cabildo.platform.aggregate.PartialDate.Answer;
import org.jspecify.annotations.Nullable;

/**
 * How people register: here, within times and seats that are kept to, or in a form of somebody else, of which only what
 * was printed is known.
 *
 * @param zone of opening and deadline; an external form may not have printed any
 * @param capacity seats; null if there are enough for all
 * @param waitingList whether those who come too late for a seat wait for one
 */
public record RegistrationPolicy(
        RegistrationType type,
        @Nullable ZoneId zone,
        @Nullable LocalDateTime opens,
        @Nullable Deadline deadline,
        @Nullable Integer capacity,
        boolean waitingList,
        @Nullable String formUrl) {

    /** As many seats as one ledger holds. */
    public static final int MOST_SEATS = 10_000;

    public RegistrationPolicy {
        Objects.requireNonNull(type);
        if (capacity != null && (capacity < 1 || capacity > MOST_SEATS)) {
            throw new IllegalArgumentException("capacity of " + capacity);
        }
        switch (type) {
            case NATIVE -> {
                boolean timed = opens != null || deadline != null;
                if (formUrl != null || timed && zone == null || deadline != null && !deadline.isReadable()) {
                    throw new IllegalArgumentException("registering here needs times that can be kept to");
                }
            }
            case EXTERNAL -> {
                if (formUrl == null || waitingList) {
                    throw new IllegalArgumentException("registering elsewhere needs its form and nothing of ours");
                }
            }
        }
    }

    public Optional<Instant> opensAt() {
        return opens == null || zone == null
                ? Optional.empty()
                : Optional.of(opens.atZone(zone).toInstant());
    }

    /** The first instant that is too late, where zone and deadline are printed. */
    public Optional<Instant> closesAt() {
        return zone == null ? Optional.empty() : closesAt(zone);
    }

    /** The first instant that is too late, if the deadline was meant in this zone. */
    public Optional<Instant> closesAt(ZoneId assumed) {
        return Optional.ofNullable(deadline).map(each -> each.closesAt(assumed));
    }

    public boolean hasOpened(Instant now) {
        return opensAt().map(at -> !now.isBefore(at)).orElse(true);
    }

    public Answer isBeforeDeadline(Instant now) {
        return deadline == null ? Answer.YES : deadline.isAhead(now, zone);
    }
}
