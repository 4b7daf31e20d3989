package lat.cabildo.directory.duplicate;

import java.util.Locale;

/** Why two records may mean the same. */
public enum Reason {
    /** The same words in the same order, whatever accents and case. */
    SAME_NAME,
    /** Most words are the same or one slip apart. */
    SIMILAR_NAME,
    /** An e-mail address, a telephone or a handle of one is the other's, too. */
    SAME_ADDRESS,
    SAME_COUNTRY,
    /** Both hold a post of one organization, or have held one. */
    SAME_ORGANIZATION,
    /** Both hold the same post, or have held it. */
    SAME_POST;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
