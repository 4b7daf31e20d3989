package lat.cabildo.directory.post;

import java.util.Locale;

/** Whether a post still exists. */
public enum PostStatus {
    ACTIVE,
    ABOLISHED;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
