import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/**
 * Ends with 0 if the service of this container says that it is ready. Needs neither a shell nor curl. It asks again for
 * as long as the engine waits for it: a JVM for each question would take from a start what it needs itself.
 */
final class Probe {
    private static final int PATIENCE_MILLISECONDS = 4_000;
    private static final int PAUSE_MILLISECONDS = 250;
    private static final String REQUEST =
            "GET /actuator/health/readiness HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

    private Probe() {}

    public static void main(String[] arguments) throws GeneralSecurityException, InterruptedException {
        int port = Integer.parseInt(System.getenv().getOrDefault("PORT", "8080"));
        long latest = System.nanoTime() + PATIENCE_MILLISECONDS * 1_000_000L;
        String status = answer(port);
        while (!status.startsWith("HTTP/1.1 200") && System.nanoTime() < latest) {
            Thread.sleep(PAUSE_MILLISECONDS);
            status = answer(port);
        }
        System.out.println(status);
        System.exit(status.startsWith("HTTP/1.1 200") ? 0 : 1);
    }

    /** The first line of what the service says, or why it says nothing. */
    private static String answer(int port) throws GeneralSecurityException {
        try (Socket socket = connect(port)) {
            socket.setSoTimeout(PATIENCE_MILLISECONDS);
            OutputStream out = socket.getOutputStream();
            out.write(REQUEST.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            String status = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
            return String.valueOf(status);
        } catch (IOException unreachable) {
            return String.valueOf(unreachable.getMessage());
        }
    }

    private static Socket connect(int port) throws IOException, GeneralSecurityException {
        InetAddress here = InetAddress.getLoopbackAddress();
        if (!Boolean.parseBoolean(System.getenv("CABILDO_TLS"))) {
            return new Socket(here, port);
        }
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new Anybody()}, null);
        return context.getSocketFactory().createSocket(here, port);
    }

    /** The certificate is for others; who answers on this address is the service itself. */
    private static final class Anybody implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
