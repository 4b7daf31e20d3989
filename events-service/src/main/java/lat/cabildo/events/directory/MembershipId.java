package lat.cabildo.events.directory;

import lat.cabildo.platform.aggregate.Id;

/** {@code mbr_} and a ULID, given by the directory. */
record MembershipId(String value) implements Id {

    public static final String SHAPE = "mbr_[0-7][0-9A-HJKMNP-TV-Z]{25}";

    public MembershipId {
        if (!value.matches(SHAPE)) {
            throw new IllegalArgumentException("not a mbr_ id");
        }
    }
}
