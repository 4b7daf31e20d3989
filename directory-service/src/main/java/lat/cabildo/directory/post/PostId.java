package lat.cabildo.directory.post;

import java.util.regex.Pattern;
import lat.cabildo.platform.aggregate.Id;

/** Id of a post: {@code pst_} and a ULID. */
public record PostId(String value) implements Id {
    private static final Pattern SHAPE = Pattern.compile("pst_[0-7][0-9A-HJKMNP-TV-Z]{25}");

    public PostId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a post's id");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
