package lat.cabildo.systemtests.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import lat.cabildo.systemtests.running.TcpProxy.Trouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TcpProxyTests {
    private final ServerSocket server = open();
    private final AtomicInteger heard = new AtomicInteger();
    private final TcpProxy proxy = new TcpProxy(server.getLocalPort());

    private static ServerSocket open() {
        try {
            return new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @BeforeEach
    void answerEachByteWithTheNextOne() {
        Thread.ofVirtual().start(this::accept);
    }

    private void accept() {
        try {
            while (true) {
                Socket client = server.accept();
                Thread.ofVirtual().start(() -> echo(client));
            }
        } catch (IOException closed) {
            Thread.yield();
        }
    }

    private void echo(Socket client) {
        try (client) {
            for (int read = client.getInputStream().read();
                    read >= 0;
                    read = client.getInputStream().read()) {
                heard.incrementAndGet();
                client.getOutputStream().write(read + 1);
            }
        } catch (IOException broken) {
            // As the proxy was told to do.
            Thread.yield();
        }
    }

    @AfterEach
    void close() throws IOException {
        proxy.close();
        server.close();
    }

    @Test
    void passesBytesOn() throws IOException {
        try (Socket client = connect()) {
            assertThat(ask(client)).isEqualTo(8);
        }
    }

    @Test
    void delays() throws IOException {
        try (Socket client = connect()) {
            proxy.delay(150);
            long before = System.nanoTime();

            assertThat(ask(client)).isEqualTo(8);

            assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
        }
    }

    @Test
    void losesRequestsOrRepliesAndBreaksOffWhenTheTroubleEnds() throws IOException {
        for (Trouble trouble : new Trouble[] {Trouble.DROP_REQUESTS, Trouble.DROP_REPLIES, Trouble.HALF_OPEN}) {
            heard.set(0);
            try (Socket client = connect()) {
                proxy.trouble(trouble);
                assertThatThrownBy(() -> ask(client)).isInstanceOf(SocketTimeoutException.class);
                assertThat(heard.get()).isEqualTo(trouble == Trouble.DROP_REPLIES ? 1 : 0);

                proxy.trouble(Trouble.NONE);
                assertThatThrownBy(() -> ask(client)).isInstanceOf(IOException.class);
            }
            try (Socket again = connect()) {
                assertThat(ask(again)).isEqualTo(8);
            }
        }
    }

    @Test
    void breaksConnectionsOff() throws IOException {
        try (Socket client = connect()) {
            assertThat(ask(client)).isEqualTo(8);
            proxy.reset();
            assertThatThrownBy(() -> ask(client)).isInstanceOf(IOException.class);
        }
        proxy.trouble(Trouble.REFUSED);
        assertThatThrownBy(() -> ask(connect())).isInstanceOf(IOException.class);
    }

    private Socket connect() throws IOException {
        Socket client = new Socket(InetAddress.getLoopbackAddress(), proxy.port());
        client.setSoTimeout(500);
        return client;
    }

    /** Throws at the end of the stream as at any other failure. */
    private static int ask(Socket client) throws IOException {
        client.getOutputStream().write(7);
        int answer = client.getInputStream().read();
        if (answer < 0) {
            throw new IOException("broken off");
        }
        return answer;
    }
}
