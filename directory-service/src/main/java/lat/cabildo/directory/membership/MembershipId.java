package lat.cabildo.directory.membership;

import java.util.regex.Pattern;
import lat.cabildo.platform.aggregate.Id;

/** Id of a membership: {@code mbr_} and a ULID. */
public record MembershipId(String value) implements Id {
    private static final Pattern SHAPE = Pattern.compile("mbr_[0-7][0-9A-HJKMNP-TV-Z]{25}");

    public MembershipId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a membership's id");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
