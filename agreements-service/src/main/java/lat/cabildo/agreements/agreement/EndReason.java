package lat.cabildo.agreements.agreement;

import java.util.Locale;

/** Why an agreement is over. */
public enum EndReason {
    EXPIRED,
    DENOUNCED,
    REPLACED,
    COMPLETED;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
