package lat.cabildo.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import lat.cabildo.systemtests.running.Service;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nobody puts a line of their own into an answer, or a second request behind a first. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HeaderInjectionJourneyIT {
    private final Cabildo cabildo = Cabildo.running();
    private final Injected injected = new Injected(cabildo);

    /** So that each list has a second page to lead to. */
    private final Injected others = new Injected(cabildo);

    @AfterAll
    void leavesNoTrace() {
        injected.requireNoTrace();
    }

    @ParameterizedTest
    @EnumSource
    void keepsLineFeedsOfAnAddressOutOfLinks(Service service) {
        String path = Injected.list(service) + "?size=1&x=%0d%0aInjected:%20yes";

        String answer = injected.send(service, injected.request(service, "GET " + path, ""));

        assertThat(answer).startsWith("HTTP/1.1 200 ").containsPattern("\r\nLink: <[!-~]+>; rel=\"next\"\r\n");
        assertThat(headers(answer)).noneMatch(each -> each.startsWith("injected"));
        assertThat(others.victim(service)).isNotEqualTo(injected.victim(service));
    }

    @ParameterizedTest
    @EnumSource
    void refusesLineFeedsInPaths(Service service) {
        for (String feed : List.of("%0d%0a", "%0a", "%0d", "%00", "%E5%98%8A%E5%98%8D")) {
            String operation = "GET " + Injected.list(service) + "/{id}";
            String request = injected.request(service, operation + feed + "Injected:%20yes", "");
            String answer = injected.send(service, request);

            injected.requireProblem(service, operation, answer);
            assertThat(headers(answer)).noneMatch(each -> each.startsWith("injected"));
        }
    }

    /** All else in these requests is in order: they would be done. */
    @ParameterizedTest
    @EnumSource
    void refusesControlCharactersInHeaders(Service service) {
        String operation = "POST " + Injected.list(service);
        for (String name : List.of("X-Correlation-ID", "traceparent", "Idempotency-Key", "Cabildo-Seen")) {
            for (String control : List.of("\r", "\0", "\u0001", "\u001b", "\u007f", "\r\rInjected: yes")) {
                String header = name + ": a" + control + "b";
                String answer = injected.send(
                        service, injected.request(service, operation, Injected.creation(service), header));

                injected.requireProblem(service, operation, answer);
                assertThat(headers(answer)).noneMatch(each -> each.startsWith("injected"));
            }
        }
    }

    /** A line feed alone ends a header's line, a line that begins with a space goes on with it: neither comes back. */
    @ParameterizedTest
    @EnumSource
    void answersNoLinesOfTheCallers(Service service) {
        for (String name : List.of("X-Correlation-ID", "traceparent", "Idempotency-Key", "Origin", "Accept-Language")) {
            for (String line : List.of("\n", "\r\n ", "\r\n\t", "%0d%0a")) {
                String header = name + ": a" + line + "Injected: yes";
                String answer =
                        injected.send(service, injected.request(service, "GET " + Injected.list(service), "", header));

                assertThat(answer).as(header).matches("(?s)HTTP/1\\.1 [24].*");
                assertThat(headers(answer)).as(header).noneMatch(each -> each.contains("injected"));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesIdempotencyKeysOfAnotherForm(Service service) {
        String operation = "POST " + Injected.list(service);
        for (String key : List.of("", "k".repeat(201), "ñ", "a\tb")) {
            String header = "Idempotency-Key: " + key;
            injected.requireProblem(
                    service,
                    operation,
                    injected.send(service, injected.request(service, operation, Injected.creation(service), header)));
        }
    }

    /**
     * Whoever does not know a coding has to say so with 501 (RFC 9112, 6.1), and cannot know where the request ends.
     */
    @ParameterizedTest
    @EnumSource
    void readsNothingInAnEncodingThatItDoesNotKnow(Service service) {
        for (String encoding : List.of("xchunked", "chunked, xchunked", "identity, chunked", "chunked\u000b")) {
            String hidden = injected.request(service, "POST " + Injected.list(service), Injected.creation(service));
            String request = injected.request(
                            service, "POST " + Injected.list(service), hidden, "Transfer-Encoding: " + encoding)
                    .replaceFirst("Connection: close\r\n", "");

            assertThat(injected.send(service, request))
                    .matches("(?s)HTTP/1\\.1 (400|501) (?:(?!HTTP/1).)*")
                    .contains("application/problem+json");
        }
    }

    /** What a front that counts bytes takes for a body, a back that reads chunks must not take for a request. */
    @ParameterizedTest
    @EnumSource
    void doesNotReadASecondRequestOutOfABody(Service service) {
        String operation = "POST " + Injected.list(service);
        String hidden = injected.request(service, operation, Injected.creation(service));
        String chunked = injected.request(
                        service, operation, "2\r\n{}\r\n0\r\n\r\n" + hidden, "Transfer-Encoding: chunked")
                .replaceFirst("Connection: close\r\n", "");
        injected.requireProblem(service, operation, injected.send(service, chunked));
        String twice = injected.request(service, operation, Injected.creation(service), "Content-Length: 2")
                .replaceFirst("Connection: close\r\n", "");
        injected.requireProblem(service, operation, injected.send(service, twice));
    }

    private static List<String> headers(String answer) {
        return answer.substring(0, answer.indexOf("\r\n\r\n"))
                .toLowerCase(Locale.ROOT)
                .lines()
                .toList();
    }
}
