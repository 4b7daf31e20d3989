package lat.cabildo.events.event;

import lat.cabildo.platform.aggregate.Id;

/** {@code evt_} and a ULID. */
public record EventId(String value) implements Id {

    public static final String SHAPE = "evt_[0-7][0-9A-HJKMNP-TV-Z]{25}";

    public EventId {
        if (!value.matches(SHAPE)) {
            throw new IllegalArgumentException("not an evt_ id");
        }
    }
}
