package lat.cabildo.events.directory;

import lat.cabildo.platform.aggregate.Id;

/** {@code org_} and a ULID, given by the directory. */
public record OrganizationId(String value) implements Id {

    public static final String SHAPE = "org_[0-7][0-9A-HJKMNP-TV-Z]{25}";

    public OrganizationId {
        if (!value.matches(SHAPE)) {
            throw new IllegalArgumentException("not a org_ id");
        }
    }
}
