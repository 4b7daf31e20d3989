package lat.cabildo.notifications.sending;

import lat.cabildo.notifications.delivery.Verdict;
import lat.cabildo.notifications.subscription.Channel;

/** Brings parcels by one channel. */
public interface Carrier {

    Channel channel();

    /** How many parcels it may carry at once. */
    int atOnce();

    /**
     * Tries once, in bounded time. Throws only if surely nothing was sent; what went wrong with the receiver or the way
     * to it is a verdict.
     */
    Verdict carry(Parcel parcel);
}
