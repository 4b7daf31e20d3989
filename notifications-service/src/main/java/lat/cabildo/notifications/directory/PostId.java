package lat.cabildo.notifications.directory;

import java.util.regex.Pattern;
import lat.cabildo.platform.aggregate.Id;

/** A post of the directory. */
public record PostId(String value) implements Id {
    private static final Pattern SHAPE = Pattern.compile("pst_[0-7][0-9A-HJKMNP-TV-Z]{25}");

    public PostId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not an id of a post");
        }
    }

    public static boolean isValid(String text) {
        return SHAPE.matcher(text).matches();
    }
}
