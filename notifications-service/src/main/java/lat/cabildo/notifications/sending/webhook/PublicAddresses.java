package lat.cabildo.notifications.sending.webhook;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves hosts for webhooks and lets none through that has any address inside: loopback, private, link-local with the
 * clouds' metadata services, and whatever else is not of the public internet (RFC 6890). The connection goes to the
 * very addresses that were judged, so that a name cannot change its mind in between. For trying out, this machine and
 * private networks of IPv4 may be let through; link-local addresses never are.
 */
final class PublicAddresses implements DnsResolver {
    private final DnsResolver system;
    private final boolean privateToo;

    PublicAddresses(DnsResolver system, boolean privateToo) {
        this.system = system;
        this.privateToo = privateToo;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] all = system.resolve(host);
        if (all == null || all.length == 0) {
            throw new UnknownHostException("no address");
        }
        for (InetAddress each : all) {
            if (!isPublic(each) && !(privateToo && isPrivate(each))) {
                throw new ForbiddenAddress();
            }
        }
        return all;
    }

    @Override
    public String resolveCanonicalHostname(String host) throws UnknownHostException {
        return system.resolveCanonicalHostname(host);
    }

    private static boolean isPrivate(InetAddress address) {
        return address.isLoopbackAddress() || address.isSiteLocalAddress();
    }

    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        return switch (address) {
            case Inet4Address four -> isPublic4(four.getAddress());
            case Inet6Address six -> isPublic6(six.getAddress());
            default -> false;
        };
    }

    private static boolean isPublic4(byte[] bytes) {
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        int third = bytes[2] & 0xff;
        boolean thisNetwork = first == 0;
        boolean sharedByCarriers = first == 100 && second >= 64 && second <= 127;
        boolean protocols = first == 192 && second == 0 && (third == 0 || third == 2);
        boolean relays = first == 192 && second == 88 && third == 99;
        boolean benchmarks = first == 198 && (second == 18 || second == 19);
        boolean documentation =
                (first == 198 && second == 51 && third == 100) || (first == 203 && second == 0 && third == 113);
        boolean reserved = first >= 240;
        return !(thisNetwork || sharedByCarriers || protocols || relays || benchmarks || documentation || reserved);
    }

    /** Only global unicast, 2000::/3, without tunnels (Teredo, 6to4) and what carries an IPv4 address inside. */
    private static boolean isPublic6(byte[] bytes) {
        boolean globalUnicast = (bytes[0] & 0xe0) == 0x20;
        int first = (bytes[0] & 0xff) << 8 | (bytes[1] & 0xff);
        int second = (bytes[2] & 0xff) << 8 | (bytes[3] & 0xff);
        boolean special = first == 0x2001 && second < 0x200;
        boolean documentation = (first == 0x2001 && second == 0x0db8) || first == 0x3fff;
        boolean sixToFour = first == 0x2002;
        return globalUnicast && !(special || documentation || sixToFour);
    }
}
