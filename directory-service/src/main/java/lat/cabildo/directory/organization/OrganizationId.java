package lat.cabildo.directory.organization;

import java.util.regex.Pattern;
import lat.cabildo.platform.aggregate.Id;

/** Id of an organization: {@code org_} and a ULID. */
public record OrganizationId(String value) implements Id {
    private static final Pattern SHAPE = Pattern.compile("org_[0-7][0-9A-HJKMNP-TV-Z]{25}");

    public OrganizationId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not an organization's id");
        }
    }

    public static boolean isValid(String text) {
        return SHAPE.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
