package lat.cabildo.events.directory;

import lat.cabildo.platform.aggregate.Id;

/** {@code pst_} and a ULID, given by the directory. */
public record PostId(String value) implements Id {

    public static final String SHAPE = "pst_[0-7][0-9A-HJKMNP-TV-Z]{25}";

    public PostId {
        if (!value.matches(SHAPE)) {
            throw new IllegalArgumentException("not a pst_ id");
        }
    }
}
