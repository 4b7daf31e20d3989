package lat.cabildo.agreements.agreement;

import java.util.Locale;

/** What happened to an agreement at an event. */
public enum EventRelation {
    SIGNED_AT,
    PRESENTED_AT;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
