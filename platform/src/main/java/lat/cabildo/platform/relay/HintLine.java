package lat.cabildo.platform.relay;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.DatagramChannel;
import java.nio.channels.UnsupportedAddressTypeException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import lat.cabildo.platform.log.Discreetly;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the instance that serves a shard, by one datagram, that something is pending there. A hint only saves the wait
 * for the next poll: it may be lost or doubled without harm, and a forged one costs a look into the store.
 */
final class HintLine implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HintLine.class);
    private static final int LARGEST = 512;

    /** A hint as it arrives. */
    interface Receiver {
        void hinted(String aggregate, String id);
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

    /** Never waits: to addresses only that were looked up before. */
    void send(String to, String aggregate, String id, int shard) {
        SocketAddress target = addresses.get(to);
        // An interrupted thread would close the channel for all others.
        if (target == null || Thread.currentThread().isInterrupted()) {
            return;
        }
        byte[] hint = String.join("\n", service, aggregate, Integer.toString(shard), id)
                .getBytes(StandardCharsets.UTF_8);
        try {
            if (hint.length <= LARGEST) {
                channel.send(ByteBuffer.wrap(hint), target);
            }
        } catch (IOException | UnsupportedAddressTypeException | SecurityException unreachable) {
            LOG.debug("No hint for {}: {}", to, Discreetly.told(unreachable));
        }
    }

    void sendToAll(String aggregate, String id, int shard) {
        addresses.keySet().forEach(each -> send(each, aggregate, id, shard));
    }

    /** Looks up where the other instances are; may wait for a name server. */
    void resolve(Collection<String> others) {
        addresses.keySet().retainAll(others);
        for (String each : others) {
            int colon = each.lastIndexOf(':');
            if (colon > 0 && !addresses.containsKey(each)) {
                InetSocketAddress found =
                        new InetSocketAddress(each.substring(0, colon), Integer.parseInt(each.substring(colon + 1)));
                if (!found.isUnresolved()) {
                    addresses.put(each, found);
                }
            }
        }
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
                LOG.debug("A hint was not read: {}", Discreetly.told(failure));
            }
        }
    }

    private void read(String hint, Receiver receiver) {
        String[] parts = hint.split("\n", -1);
        if (parts.length == 4 && parts[0].equals(service) && parts[2].matches("\\d{1,4}")) {
            receiver.hinted(parts[1], parts[3]);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException failure) {
            LOG.debug("The line of hints was not closed: {}", Discreetly.told(failure));
        }
    }
}
