package lat.cabildo.agreements.directory;

import java.util.regex.Pattern;
import lat.cabildo.platform.aggregate.Id;

/** Id of an organization of the directory. */
public record OrganizationId(String value) implements Id {

    private static final Pattern SHAPE = Pattern.compile("org_[0-7][0-9A-HJKMNP-TV-Z]{25}");

    public OrganizationId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not an id of an organization");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
