package lat.cabildo.platform.backbone;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;

/** TLS, with a certificate asked of whoever comes, before a server that speaks none. */
final class TlsFront implements AutoCloseable {
    private final SSLServerSocket door;
    private final InetSocketAddress server;

    TlsFront(SSLContext shown, InetSocketAddress server) throws IOException {
        this.server = server;
        door = (SSLServerSocket)
                shown.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        door.setNeedClientAuth(true);
        Thread.ofPlatform().daemon().name("tls-front").start(this::open);
    }

    int port() {
        return door.getLocalPort();
    }

    private void open() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                Thread.ofVirtual().start(() -> lead(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void lead(Socket client) {
        try (client;
                Socket behind = new Socket(server.getAddress(), server.getPort())) {
            Thread back = Thread.ofVirtual().start(() -> carry(behind, client));
            carry(client, behind);
            back.join();
        } catch (IOException | InterruptedException broken) {
            // The driver sees for itself that the connection is gone.
        }
    }

    /** Until one of both ends it, or cannot agree with this one about TLS. */
    private static void carry(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException ended) {
            // Both are closed.
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
