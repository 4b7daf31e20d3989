package lat.cabildo.notifications.sending.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** A subscriber's side: keeps every call and answers as told. */
public final class WebhookReceiver implements AutoCloseable {
    private final HttpServer server;
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final List<Integer> next = new CopyOnWriteArrayList<>();
    private final Map<String, String> headers = new HashMap<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile int status = 204;
    private volatile boolean endless;
    private volatile boolean silent;

    /** What was received. */
    public record Call(Map<String, List<String>> headers, String body) {

        public String header(String name) {
            return headers.getOrDefault(name, List.of("")).getFirst();
        }
    }

    public WebhookReceiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::receive);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    public List<Call> calls() {
        return List.copyOf(calls);
    }

    /** To every call from now on. */
    public WebhookReceiver answer(int code) {
        status = code;
        return this;
    }

    /** To the next calls, one each; then as before. */
    public WebhookReceiver answerNext(int... codes) {
        for (int code : codes) {
            next.add(code);
        }
        return this;
    }

    WebhookReceiver header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    void endlessBody() {
        endless = true;
    }

    void silent() {
        silent = true;
    }

    private void receive(HttpExchange exchange) throws IOException {
        Map<String, List<String>> received = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        received.putAll(exchange.getRequestHeaders());
        calls.add(new Call(received, new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        if (silent) {
            awaitClosed();
        }
        headers.forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        int code = next.isEmpty() ? status : next.removeFirst();
        exchange.sendResponseHeaders(code, endless ? 0 : -1);
        try (exchange) {
            byte[] rubbish = new byte[8_192];
            while (endless) {
                exchange.getResponseBody().write(rubbish);
            }
        }
    }

    private void awaitClosed() {
        try {
            closed.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }
}
