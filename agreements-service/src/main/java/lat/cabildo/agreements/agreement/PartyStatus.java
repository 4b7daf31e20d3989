package lat.cabildo.agreements.agreement;

import java.util.Locale;

/** Where a party stands. Whoever withdrew stays listed. */
public enum PartyStatus {
    INVITED,
    PARTY,
    SUSPENDED,
    WITHDRAWN;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
