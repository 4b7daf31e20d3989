package lat.cabildo.directory.importing;

import java.util.Locale;

/** How far an import is. */
public enum ImportStatus {
    /** There is no file yet. */
    OPEN,
    /** What each row would do is being found out. */
    CHECKING,
    /** What each row would do is known; nothing of it is done. */
    CHECKED,
    APPLYING,
    APPLIED,
    CANCELLED;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
