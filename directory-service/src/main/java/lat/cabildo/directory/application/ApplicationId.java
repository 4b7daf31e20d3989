package lat.cabildo.directory.application;

import java.util.regex.Pattern;
import lat.cabildo.platform.aggregate.Id;

/** Id of an application: {@code app_} and a ULID. */
public record ApplicationId(String value) implements Id {
    private static final Pattern SHAPE = Pattern.compile("app_[0-7][0-9A-HJKMNP-TV-Z]{25}");

    public ApplicationId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not an application's id");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
