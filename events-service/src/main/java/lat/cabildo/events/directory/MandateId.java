package lat.cabildo.events.directory;

import lat.cabildo.platform.aggregate.Id;

/** {@code mdt_} and a ULID, given by the directory. */
record MandateId(String value) implements Id {

    public static final String SHAPE = "mdt_[0-7][0-9A-HJKMNP-TV-Z]{25}";

    public MandateId {
        if (!value.matches(SHAPE)) {
            throw new IllegalArgumentException("not a mdt_ id");
        }
    }
}
