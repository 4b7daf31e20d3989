package lat.cabildo.directory.post;

import java.util.Locale;

/** At which level somebody stands for an organization. */
public enum RepresentationLevel {
    /** The mayor, or whoever speaks in that place. */
    POLITICAL,
    /** A focal point, a sherpa: whoever does the work. */
    TECHNICAL;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
