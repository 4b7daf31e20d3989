package lat.cabildo.systemtests;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;

/** Takes spans as a trace store does: OTLP over HTTP, in protobuf, of which it reads no more than it needs. */
final class SpanCollector implements AutoCloseable {
    private static final int LENGTH_DELIMITED = 2;

    /** @param service that has told of it */
    record Span(String service, String trace, String name) {}

    private final List<Span> spans = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    SpanCollector() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.createContext("/v1/traces", this::take);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1/traces";
    }

    List<Span> of(String trace) {
        return spans.stream().filter(each -> each.trace().equals(trace)).toList();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            // ExportTraceServiceRequest: resource_spans = 1
            fields(ByteBuffer.wrap(exchange.getRequestBody().readAllBytes()), (field, resourceSpans) -> {
                if (field == 1) {
                    takeResource(resourceSpans);
                }
            });
            exchange.sendResponseHeaders(200, -1);
        }
    }

    /** ResourceSpans: resource = 1, scope_spans = 2, of which spans = 2. */
    private void takeResource(ByteBuffer resourceSpans) {
        String service = service(resourceSpans.duplicate());
        fields(resourceSpans, (field, scopeSpans) -> {
            if (field == 2) {
                fields(scopeSpans, (inner, span) -> {
                    if (inner == 2) {
                        takeSpan(service, span);
                    }
                });
            }
        });
    }

    /** Span: trace_id = 1, name = 5. */
    private void takeSpan(String service, ByteBuffer span) {
        String[] found = {"", ""};
        fields(span, (field, value) -> {
            if (field == 1) {
                found[0] = HexFormat.of().formatHex(bytes(value));
            } else if (field == 5) {
                found[1] = text(value);
            }
        });
        spans.add(new Span(service, found[0], found[1]));
    }

    /** Resource: attributes = 1, each a key = 1 and a value = 2 whose text = 1. */
    private static String service(ByteBuffer resourceSpans) {
        String[] found = {""};
        fields(resourceSpans, (field, resource) -> {
            if (field == 1) {
                fields(resource, (attribute, pair) -> {
                    String[] entry = {"", ""};
                    fields(pair, (part, value) -> {
                        if (part == 1) {
                            entry[0] = text(value);
                        } else if (part == 2) {
                            fields(value, (kind, text) -> entry[1] = text(text));
                        }
                    });
                    if (entry[0].equals("service.name")) {
                        found[0] = entry[1];
                    }
                });
            }
        });
        return found[0];
    }

    /** Hands on the length-delimited fields of a message and passes over all others. */
    private static void fields(ByteBuffer message, BiConsumer<Integer, ByteBuffer> taker) {
        while (message.hasRemaining()) {
            long tag = varint(message);
            int wireType = (int) (tag & 7);
            if (wireType == LENGTH_DELIMITED) {
                int length = (int) varint(message);
                taker.accept((int) (tag >>> 3), message.slice(message.position(), length));
                message.position(message.position() + length);
            } else if (wireType == 0) {
                varint(message);
            } else {
                message.position(message.position() + (wireType == 1 ? Long.BYTES : Integer.BYTES));
            }
        }
    }

    private static long varint(ByteBuffer message) {
        long value = 0;
        int shift = 0;
        byte next;
        do {
            next = message.get();
            value |= (next & 0x7FL) << shift;
            shift += 7;
        } while (next < 0);
        return value;
    }

    private static byte[] bytes(ByteBuffer value) {
        byte[] bytes = new byte[value.remaining()];
        value.duplicate().get(bytes);
        return bytes;
    }

    private static String text(ByteBuffer value) {
        return new String(bytes(value), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
