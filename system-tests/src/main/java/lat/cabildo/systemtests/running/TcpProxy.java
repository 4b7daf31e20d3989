package lat.cabildo.systemtests.running;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/**
 * Stands between a client and a server on this machine and treats what passes as a bad network does. What it has
 * swallowed is never delivered later: a connection that has lost bytes is broken off when the trouble ends.
 */
public final class TcpProxy implements AutoCloseable {

    /** What happens to bytes on their way. */
    public enum Trouble {
        NONE,
        /** All bytes arrive late. */
        DELAY,
        /** What the client says is lost; the server is still heard. */
        DROP_REQUESTS,
        /** What the server answers is lost, after it has acted. */
        DROP_REPLIES,
        /** Connections are open and nothing passes in either direction. */
        HALF_OPEN,
        /** Nobody listens. */
        REFUSED
    }

    private final ServerSocket listening;
    private final InetSocketAddress server;
    private final Set<Link> links = ConcurrentHashMap.newKeySet();
    private volatile Trouble trouble = Trouble.NONE;
    private volatile long delayMillis = 200;

    /** Between a new port, or {@code port}, and a server on {@code serverPort}. */
    public TcpProxy(int port, int serverPort) {
        try {
            listening = new ServerSocket();
            listening.setReuseAddress(true);
            listening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            server = new InetSocketAddress(InetAddress.getLoopbackAddress(), serverPort);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().name("proxy-" + listening.getLocalPort()).start(this::accept);
    }

    public TcpProxy(int serverPort) {
        this(0, serverPort);
    }

    public int port() {
        return listening.getLocalPort();
    }

    /** From now on this happens. */
    public void trouble(Trouble next) {
        trouble = next;
        reset(next == Trouble.REFUSED);
    }

    public void delay(long millis) {
        delayMillis = millis;
        trouble(Trouble.DELAY);
    }

    /** Breaks off all connections, as a router does that was restarted. */
    public void reset() {
        reset(true);
    }

    private void reset(boolean whole) {
        links.stream().filter(each -> whole || each.lossy).forEach(Link::abort);
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            reset(true);
        }
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket client = listening.accept();
                if (trouble == Trouble.REFUSED) {
                    abort(client);
                } else {
                    Thread.ofVirtual().start(() -> new Link(client).open());
                }
            } catch (IOException closed) {
                // Either the proxy is closed, which ends the loop, or one client was gone before it was accepted.
                LockSupport.parkNanos(1_000);
            }
        }
    }

    private static void abort(Socket socket) {
        try (socket) {
            socket.setSoLinger(true, 0);
        } catch (IOException gone) {
            // It is broken already, which is what was wanted.
        }
    }

    /** One client's connection and the one to the server for it. */
    private final class Link {
        private final Socket client;
        private final Socket upstream = new Socket();
        private volatile boolean lossy;

        Link(Socket client) {
            this.client = client;
        }

        void open() {
            links.add(this);
            try {
                client.setTcpNoDelay(true);
                upstream.setTcpNoDelay(true);
                upstream.connect(server);
                Thread.ofVirtual().start(() -> pump(upstream, client, Trouble.DROP_REPLIES));
                pump(client, upstream, Trouble.DROP_REQUESTS);
            } catch (IOException refused) {
                abort();
            }
        }

        private void pump(Socket from, Socket to, Trouble losing) {
            byte[] buffer = new byte[64 * 1024];
            boolean lost = false;
            try {
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    Trouble now = trouble;
                    if (now == Trouble.DELAY) {
                        Thread.sleep(delayMillis);
                    }
                    if (lost || now == losing || now == Trouble.HALF_OPEN) {
                        lost = true;
                        lossy = true;
                    } else {
                        out.write(buffer, 0, read);
                        out.flush();
                    }
                }
            } catch (IOException broken) {
                // One side is gone, and with it the link.
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            } finally {
                abort();
            }
        }

        void abort() {
            links.remove(this);
            TcpProxy.abort(client);
            TcpProxy.abort(upstream);
        }
    }
}
