package lat.cabildo.events.directory;

import lat.cabildo.platform.aggregate.Id;

/** {@code per_} and a ULID, given by the directory. */
public record PersonId(String value) implements Id {

    public static final String SHAPE = "per_[0-7][0-9A-HJKMNP-TV-Z]{25}";

    public PersonId {
        if (!value.matches(SHAPE)) {
            throw new IllegalArgumentException("not a per_ id");
        }
    }
}
