package lat.cabildo.directory.organization;

import java.util.Locale;

/** Whether a network speaks for its members or works on a theme. */
public enum NetworkType {
    REPRESENTATIVE,
    THEMATIC;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
