package lat.cabildo.notifications.events;

import java.util.regex.Pattern;
import lat.cabildo.platform.aggregate.Id;

/** An event of the events service: a forum, a seminar, a bureau meeting. */
public record EventId(String value) implements Id {
    private static final Pattern SHAPE = Pattern.compile("evt_[0-7][0-9A-HJKMNP-TV-Z]{25}");

    public EventId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not an id of an event");
        }
    }

    public static boolean isValid(String text) {
        return SHAPE.matcher(text).matches();
    }
}
