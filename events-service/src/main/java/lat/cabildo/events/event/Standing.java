package lat.cabildo.events.event;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * How far an event has come.
 *
 * @param reason why it was cancelled, by language; empty where nobody said
 */
public record Standing(EventStatus status, Map<String, String> reason) {

    public Standing {
        Objects.requireNonNull(status);
        reason = new TreeMap<>(reason);
        if (status != EventStatus.CANCELLED && !reason.isEmpty()) {
            throw new IllegalArgumentException("a reason without a cancellation");
        }
    }

    static Standing draft() {
        return new Standing(EventStatus.DRAFT, Map.of());
    }

    static Standing published() {
        return new Standing(EventStatus.PUBLISHED, Map.of());
    }

    static Standing cancelled(Map<String, String> reason) {
        return new Standing(EventStatus.CANCELLED, reason);
    }

    boolean is(EventStatus wanted) {
        return status == wanted;
    }
}
