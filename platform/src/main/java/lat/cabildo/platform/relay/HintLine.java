package lat.cabildo.platform.relay;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.DatagramChannel;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the instance that serves a shard, by one datagram, that something is pending there. A hint only saves the wait
 * for the next poll: it may be lost, doubled or forged without harm, since whoever gets it looks into the store.
 */
final class HintLine implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HintLine.class);
    private static final int LARGEST = 512;
    private static final int MOST_ADDRESSES = 1_000;

    /** A hint as it arrives. */
    interface Receiver {
        void hinted(String aggregate, String id, int shard);
    }

    private final String service;
    private final String address;
    private final DatagramChannel channel;
    private final Map<String, SocketAddress> addresses = new ConcurrentHashMap<>();

    private HintLine(String service, String host, DatagramChannel channel) throws IOException {
        this.service = service;
        this.channel = channel;
        this.address = host + ":" + ((InetSocketAddress) channel.getLocalAddress()).getPort();
    }

    /**
     * @param host under which the other instances reach this one; null for no line, so that they wait for the poll
     * @param port zero for any that is free
     * @throws IllegalStateException if it cannot be opened there
     */
    static @Nullable HintLine open(String service, @Nullable String host, int port) {
        if (host == null || host.isBlank()) {
            return null;
        }
        try {
            DatagramChannel channel = DatagramChannel.open().bind(new InetSocketAddress(host, port));
            return new HintLine(service, host, channel);
        } catch (IOException failure) {
            throw new IllegalStateException("cabildo.backbone.address: no hints are taken at " + host, failure);
        }
    }

    /** {@code host:port}, as it stands in this instance's leases. */
    String address() {
        return address;
    }

    /** Never waits. */
    void send(String to, String aggregate, String id, int shard) {
        byte[] hint = String.join("\n", service, aggregate, Integer.toString(shard), id)
                .getBytes(StandardCharsets.UTF_8);
        try {
            if (hint.length <= LARGEST) {
                channel.send(ByteBuffer.wrap(hint), resolved(to));
            }
        } catch (IOException unreachable) {
            LOG.debug("No hint for {}: {}", to, unreachable.toString());
        }
    }

    private SocketAddress resolved(String to) throws IOException {
        SocketAddress known = addresses.get(to);
        if (known != null) {
            return known;
        }
        int colon = to.lastIndexOf(':');
        InetSocketAddress found =
                new InetSocketAddress(to.substring(0, colon), Integer.parseInt(to.substring(colon + 1)));
        if (found.isUnresolved()) {
            throw new UnknownHostException(to);
        }
        if (addresses.size() >= MOST_ADDRESSES) {
            addresses.clear();
        }
        addresses.put(to, found);
        return found;
    }

    /** Hands on all hints until the line is closed. */
    void receive(Receiver receiver) {
        ByteBuffer buffer = ByteBuffer.allocate(LARGEST);
        while (channel.isOpen()) {
            try {
                buffer.clear();
                channel.receive(buffer);
                buffer.flip();
                read(StandardCharsets.UTF_8.decode(buffer).toString(), receiver);
            } catch (AsynchronousCloseException closed) {
                return;
            } catch (IOException failure) {
                LOG.debug("A hint was not read: {}", failure.toString());
            }
        }
    }

    private void read(String hint, Receiver receiver) {
        String[] parts = hint.split("\n", -1);
        if (parts.length == 4 && parts[0].equals(service) && parts[2].matches("\\d{1,4}")) {
            receiver.hinted(parts[1], parts[3], Integer.parseInt(parts[2]));
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException failure) {
            LOG.debug("The line of hints was not closed: {}", failure.toString());
        }
    }
}
