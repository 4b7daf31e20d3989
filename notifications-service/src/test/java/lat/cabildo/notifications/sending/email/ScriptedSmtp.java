package lat.cabildo.notifications.sending.email;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ServerSocketFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** A mail server that answers each step as told, or hangs up there. One that has a certificate speaks TLS. */
final class ScriptedSmtp implements AutoCloseable {
    static final String HANG_UP = "";

    private static final String START_TLS = "STARTTLS";

    private final Map<String, String> answers = new ConcurrentHashMap<>(Map.of(
            "CONNECT", "220 ready",
            "EHLO", "250 here",
            "MAIL", "250 ok",
            "RCPT", "250 ok",
            "DATA", "354 go on",
            ".", "250 taken",
            "RSET", "250 ok",
            "QUIT", "221 bye"));
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final ServerSocket socket;
    private final @Nullable SSLContext secured;

    ScriptedSmtp() {
        this(ServerSocketFactory.getDefault(), null);
    }

    private ScriptedSmtp(ServerSocketFactory sockets, @Nullable SSLContext secured) {
        this.secured = secured;
        try {
            socket = sockets.createServerSocket(0, 1, InetAddress.getLoopbackAddress());
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
        Thread.ofVirtual().start(this::serve);
    }

    static ScriptedSmtp underTls(SSLContext secured) {
        return new ScriptedSmtp(secured.getServerSocketFactory(), null);
    }

    static ScriptedSmtp offeringStartTls(SSLContext secured) {
        return new ScriptedSmtp(ServerSocketFactory.getDefault(), secured)
                .answer("EHLO", "250-here\r\n250 STARTTLS")
                .answer(START_TLS, "220 go on");
    }

    /** @param step a command, {@code CONNECT} for the greeting or {@code .} for the end of the data */
    ScriptedSmtp answer(String step, String line) {
        answers.put(step, line);
        return this;
    }

    int port() {
        return socket.getLocalPort();
    }

    /** All lines, those of the message included. */
    List<String> heard() {
        return List.copyOf(heard);
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                converse(client);
            } catch (IOException over) {
                // The client or the test has left.
            }
        }
    }

    private void converse(Socket client) throws IOException {
        if (say(client.getOutputStream(), "CONNECT")) {
            goOn(client);
        }
    }

    private void goOn(Socket client) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        OutputStream out = client.getOutputStream();
        boolean data = false;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            heard.add(line);
            String step = data ? (line.equals(".") ? "." : "") : line.split("[ :]")[0];
            if (step.isEmpty()) {
                continue;
            }
            if (!say(out, step)) {
                return;
            }
            if (step.equals(START_TLS) && secured != null) {
                goOn(secured(secured, client));
                return;
            }
            data = step.equals("DATA");
        }
    }

    private static Socket secured(SSLContext context, Socket client) throws IOException {
        SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket(client, null, true);
        socket.setUseClientMode(false);
        return socket;
    }

    private boolean say(OutputStream out, String step) throws IOException {
        String answer = answers.getOrDefault(step, "500 what?");
        if (answer.equals(HANG_UP)) {
            return false;
        }
        out.write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
        return true;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
