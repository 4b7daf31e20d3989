package lat.cabildo.systemtests;

import static lat.cabildo.systemtests.running.Service.AGREEMENTS;
import static lat.cabildo.systemtests.running.Service.DIRECTORY;
import static lat.cabildo.systemtests.running.Service.EVENTS;
import static lat.cabildo.systemtests.running.Service.NOTIFICATIONS;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.ulid.UlidCreator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import lat.cabildo.platform.test.Tokens;
import lat.cabildo.systemtests.checking.Remnants;
import lat.cabildo.systemtests.running.Answer;
import lat.cabildo.systemtests.running.Api;
import lat.cabildo.systemtests.running.Checkout;
import lat.cabildo.systemtests.running.Service;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * One record in each service to be attacked, and a text of which nothing may stay anywhere: each attack that has a body
 * brings it as {@code MARK}.
 */
final class Injected {
    private static final int PATIENCE_MILLIS = 20_000;
    private static final int PAUSE_MILLIS = 250;
    private static final int NOTHING = -2;
    private static final Map<Service, String> LISTS = Map.of(
            Service.DIRECTORY, "/organizations",
            Service.EVENTS, "/events",
            Service.AGREEMENTS, "/agreements",
            Service.NOTIFICATIONS, "/subscriptions");
    private static final Map<Service, String> BODIES = Map.of(
            Service.DIRECTORY,
            "{\"kind\":\"city\",\"names\":[{\"text\":\"MARK\",\"type\":\"legal\"}]}",
            Service.EVENTS,
            "{\"kind\":\"seminar\",\"title\":{\"es\":\"MARK\"},\"mode\":\"online\","
                    + "\"organizers\":[{\"organization\":\"ORGANIZATION\",\"role\":\"organizer\"}]}",
            Service.AGREEMENTS,
            "{\"kind\":\"twinning\",\"title\":{\"es\":\"MARK\"},"
                    + "\"parties\":[{\"organization\":\"ORGANIZATION\",\"role\":\"signatory\"}]}",
            Service.NOTIFICATIONS,
            "{\"owner\":\"ORGANIZATION\",\"filter\":[\"country:EC\"],\"language\":\"es\","
                    + "\"channel\":{\"type\":\"email\",\"address\":\"MARK@example.org\"}}");

    private final String mark =
            "zq" + UlidCreator.getUlid().toString().substring(10).toLowerCase(Locale.ROOT);
    private final String bearer = Tokens.secretariat().bearer();
    private final Map<Service, String> victims = new EnumMap<>(Service.class);
    private final Map<Service, JsonNode> contracts = new EnumMap<>(Service.class);
    private final Cabildo cabildo;

    Injected(Cabildo cabildo) {
        this.cabildo = cabildo;
        Api directory = cabildo.api(DIRECTORY);
        Answer city = Requests.city(directory, "Quevedo");
        victims.put(DIRECTORY, city.id());
        victims.put(
                EVENTS,
                Requests.seminar(cabildo.api(EVENTS), city.id(), city.seen()).id());
        victims.put(
                AGREEMENTS,
                Requests.twinning(cabildo.api(AGREEMENTS), city.id(), city.seen())
                        .id());
        Map<String, ?> channel = Requests.email("quevedo@example.org");
        victims.put(
                NOTIFICATIONS,
                Requests.subscription(cabildo.api(NOTIFICATIONS), city.id(), channel, city.seen())
                        .id());
        for (Service service : Service.values()) {
            contracts.put(
                    service,
                    new YAMLMapper()
                            .readTree(Checkout.here()
                                    .root()
                                    .resolve(service.word() + "-service/contracts/openapi.yaml")));
        }
    }

    /** Where a service has the records of which one is attacked, and takes new ones. */
    static String list(Service service) {
        return Objects.requireNonNull(LISTS.get(service));
    }

    /** One of them in good order, but for its {@code MARK}. */
    static String creation(Service service) {
        return Objects.requireNonNull(BODIES.get(service));
    }

    String victim(Service service) {
        return Objects.requireNonNull(victims.get(service));
    }

    /** A text with {@code MARK}, {@code ORGANIZATION} and {@code {id}} filled in. */
    String filled(Service service, String text) {
        return text.replace("MARK", mark)
                .replace("ORGANIZATION", victim(DIRECTORY))
                .replace("{id}", victim(service));
    }

    /**
     * Asks for an operation of the service's description, with this body.
     *
     * @param operation method and route, as {@code PATCH /events/{id}}
     */
    void requireRefused(Service service, String operation, String body) {
        requireProblem(service, operation, send(service, request(service, operation, body)));
    }

    /** A request as it goes over the line, well formed. */
    String request(Service service, String operation, String body, String... headers) {
        String type = operation.startsWith("PATCH") ? "application/merge-patch+json" : "application/json";
        String filled = filled(service, body);
        StringBuilder request = new StringBuilder(filled(service, operation))
                .append(" HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nIf-Match: *\r\nAuthorization: ")
                .append(bearer)
                .append("\r\n");
        for (String header : headers) {
            request.append(header).append("\r\n");
        }
        if (!filled.isEmpty()) {
            request.append("Content-Type: %s\r\nContent-Length: %d\r\n".formatted(type, filled.length()));
        }
        return request.append("\r\n").append(filled).toString();
    }

    /** Sends what may be no request at all, and takes all that comes until the line is closed. */
    String send(Service service, String request) {
        try (Socket socket = line(service)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Sends the head, and one byte more of the body each time that it has listened for an answer and heard none. */
    String trickle(Service service, String request) {
        byte[] bytes = request.getBytes(StandardCharsets.ISO_8859_1);
        int sent = request.indexOf("\r\n\r\n") + 4;
        try (Socket socket = line(service)) {
            socket.getOutputStream().write(bytes, 0, sent);
            socket.setSoTimeout(PAUSE_MILLIS);
            int first = NOTHING;
            while (first == NOTHING && sent < bytes.length) {
                socket.getOutputStream().write(bytes[sent++]);
                first = heard(socket);
            }
            socket.setSoTimeout(PATIENCE_MILLIS);
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return first < 0 ? answer : (char) first + answer;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static int heard(Socket socket) throws IOException {
        try {
            return socket.getInputStream().read();
        } catch (SocketTimeoutException nothing) {
            return NOTHING;
        }
    }

    private Socket line(Service service) throws IOException {
        return new Socket(
                "127.0.0.1", URI.create(cabildo.instance(service).url()).getPort());
    }

    /** A problem as {@link #requireProblem(String)}, with a status that the operation's description has. */
    void requireProblem(Service service, String operation, String answer) {
        requireProblem(answer);
        String[] words = operation.split(" ");
        JsonNode documented = Objects.requireNonNull(contracts.get(service))
                .path("paths")
                .path(words[1])
                .path(words[0].toLowerCase(Locale.ROOT))
                .path("responses");
        assertThat(documented.propertyNames()).as(operation).contains(answer.substring(9, 12));
    }

    /** One answer, a problem of the house that blames the caller, and nothing of ours. */
    static void requireProblem(String answer) {
        assertThat(answer).startsWith("HTTP/1.1 4").contains("\r\nContent-Type: application/problem+json");
        assertThat(answer.split("HTTP/1\\.1 ", -1)).as(answer).hasSize(2);
        assertThat(answer).contains("https://cabildo.lat/problems/");
        assertThat(answer).doesNotContain("Exception", "Error:", "java.", "mongo", "springframework");
    }

    /** Nothing of an attack is kept anywhere, and each victim is as it was. */
    void requireNoTrace() {
        try (Remnants remnants = cabildo.remnants(mark)) {
            assertThat(remnants.lasting()).isEmpty();
            assertThat(remnants.passing()).isEmpty();
        }
        for (Service service : Service.values()) {
            String path = list(service) + "/" + victim(service);
            assertThat(cabildo.api(service).get(path).version()).as(path).isEqualTo(1);
        }
        requireTracesOfWhatWasDone();
    }

    /** Else nothing would be found of an attack either. */
    private void requireTracesOfWhatWasDone() {
        try (Remnants remnants = cabildo.remnants(victim(DIRECTORY))) {
            List<String> stored = remnants.stored();
            for (String place : List.of("organizations", "events", "agreements", "subscriptions")) {
                assertThat(stored).anyMatch(each -> each.contains("/" + place + "/"));
            }
        }
    }
}
