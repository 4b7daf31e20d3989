package lat.cabildo.directory.erasure;

import java.util.Locale;

/** How far an erasure is. */
public enum ErasureStatus {
    /** Nothing stops it any more. */
    REQUESTED,
    /** The register has nothing of the person, and has told all who follow it. */
    CARRIED_OUT;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
