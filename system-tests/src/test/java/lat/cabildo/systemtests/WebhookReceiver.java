package lat.cabildo.systemtests;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.json.JsonMapper;

/** A partner's endpoint that refuses each message twice; attempts to tell of the same carry the same id. */
final class WebhookReceiver implements AutoCloseable {
    private static final int REFUSALS = 2;

    private record Call(String message, String domainEvent, int status) {}

    private final HttpServer server;
    private final List<Call> calls = new CopyOnWriteArrayList<>();

    WebhookReceiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        server.createContext("/", exchange -> {
            String message = exchange.getRequestHeaders().getFirst("webhook-id");
            String domainEvent = JsonMapper.shared()
                    .readTree(exchange.getRequestBody().readAllBytes())
                    .path("id")
                    .asString();
            long before = calls.stream()
                    .filter(each -> each.message().equals(message))
                    .count();
            int status = before < REFUSALS ? 500 : 204;
            calls.add(new Call(message, domainEvent, status));
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    /** The status of each answer to a call about this domain event. */
    List<Integer> answersTo(String domainEvent) {
        return calls.stream()
                .filter(each -> each.domainEvent().equals(domainEvent))
                .map(Call::status)
                .toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
