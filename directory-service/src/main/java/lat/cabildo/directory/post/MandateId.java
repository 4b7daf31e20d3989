package lat.cabildo.directory.post;

import java.util.regex.Pattern;
import lat.cabildo.platform.aggregate.Id;

/** Id of a mandate: {@code mdt_} and a ULID. */
public record MandateId(String value) implements Id {
    private static final Pattern SHAPE = Pattern.compile("mdt_[0-7][0-9A-HJKMNP-TV-Z]{25}");

    public MandateId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a mandate's id");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
