package lat.cabildo.notifications.directory;

import java.util.regex.Pattern;
import lat.cabildo.platform.aggregate.Id;

/** A membership of the directory. */
record MembershipId(String value) implements Id {
    private static final Pattern SHAPE = Pattern.compile("mbr_[0-7][0-9A-HJKMNP-TV-Z]{25}");

    MembershipId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not an id of a membership");
        }
    }

    static boolean isValid(String text) {
        return SHAPE.matcher(text).matches();
    }
}
