package lat.cabildo.notifications.sending.webhook;

import java.net.UnknownHostException;

/** A webhook's host has an address that must not be called. */
final class ForbiddenAddress extends UnknownHostException {
    ForbiddenAddress() {
        super("forbidden address");
    }
}
