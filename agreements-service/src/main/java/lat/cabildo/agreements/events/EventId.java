package lat.cabildo.agreements.events;

import java.util.regex.Pattern;
import lat.cabildo.platform.aggregate.Id;

/** Id of an event of the events service. */
public record EventId(String value) implements Id {

    private static final Pattern SHAPE = Pattern.compile("evt_[0-7][0-9A-HJKMNP-TV-Z]{25}");

    public EventId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not an id of an event");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
