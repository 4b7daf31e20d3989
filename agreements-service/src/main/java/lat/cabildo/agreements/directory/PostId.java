package lat.cabildo.agreements.directory;

import java.util.regex.Pattern;
import lat.cabildo.platform.aggregate.Id;

/** Id of a post of the directory. */
public record PostId(String value) implements Id {

    private static final Pattern SHAPE = Pattern.compile("pst_[0-7][0-9A-HJKMNP-TV-Z]{25}");

    public PostId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not an id of a post");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
