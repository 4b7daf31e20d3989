package lat.cabildo.directory.organization;

import java.util.Locale;

/** Whether an organization still stands for itself. */
public enum OrganizationStatus {
    ACTIVE,
    DISSOLVED,
    MERGED;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
