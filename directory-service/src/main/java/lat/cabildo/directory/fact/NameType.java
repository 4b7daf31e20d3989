package lat.cabildo.directory.fact;

import java.util.Locale;

/** What a name is to its bearer. */
public enum NameType {
    LEGAL,
    ALIAS,
    ACRONYM,
    FORMER;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
