package lat.cabildo.directory.organization;

import java.util.Locale;

/** How one organization comes after another. */
public enum SuccessionKind {
    /** The one became part of the other, whose record stands for both. */
    MERGE,
    /** The one was divided: others have parts of it. */
    SPLIT,
    /** The one ended, and the other does what it did. */
    REPLACEMENT;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
