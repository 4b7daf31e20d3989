package lat.cabildo.events.event;

import java.util.Locale;

/** What has become of a follow-up. */
public enum FollowUpStatus {
    OPEN,
    DONE,
    DROPPED;

    /** As written on the wire. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
