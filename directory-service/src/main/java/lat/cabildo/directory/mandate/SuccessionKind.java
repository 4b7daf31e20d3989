package lat.cabildo.directory.mandate;

import java.util.Locale;

/** What a succession comes to. */
public enum SuccessionKind {
    /** Somebody holds the post, or will, and nobody is known to have held it before. */
    BEGAN,
    /** Somebody else has followed. */
    FOLLOWED,
    /** The same person holds it again. */
    CONFIRMED,
    /** Whoever held it has left, and nobody is known to have followed. */
    LEFT,
    /** What was told is not so any more. */
    WITHDRAWN;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
