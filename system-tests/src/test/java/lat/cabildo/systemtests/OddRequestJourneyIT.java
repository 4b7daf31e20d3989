package lat.cabildo.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import lat.cabildo.systemtests.running.Answer;
import lat.cabildo.systemtests.running.Service;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Neither a deep body nor a slow one nor an address in another writing gets further than to its refusal. Who asks is
 * the secretariat, which no other rule would stop.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OddRequestJourneyIT {
    private static final int DEPTH = 10_000;
    private static final List<String> DEEP = List.of(
            "[".repeat(DEPTH) + "]".repeat(DEPTH),
            "{\"a\":".repeat(DEPTH) + "1" + "}".repeat(DEPTH),
            "[{\"a\":".repeat(DEPTH / 2),
            "{\"$ne\":[".repeat(DEPTH / 2));

    private final Cabildo cabildo = Cabildo.running();
    private final Injected injected = new Injected(cabildo);

    @AfterAll
    void leavesNoTrace() {
        injected.requireNoTrace();
    }

    /** Else the refusals of this class would be of something else. */
    @ParameterizedTest
    @EnumSource
    void doesTheSameInGoodForm(Service service) {
        Injected others = new Injected(cabildo);
        String create = others.request(service, "POST " + Injected.list(service), Injected.creation(service));

        assertThat(others.send(service, create)).startsWith("HTTP/1.1 201 ");
        assertThat(cabildo.api(service).get("/actuator/info").status()).isEqualTo(200);
    }

    /** At the top, below a member that is known, one that is not and one that takes any key, and in a patch. */
    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    DIRECTORY | POST /organizations | DEEP
                    DIRECTORY | POST /organizations | {"kind":"city","names":[{"text":"MARK","type":"legal"}],"more":DEEP}
                    DIRECTORY | POST /organizations | {"kind":"city","names":[{"text":"MARK","type":"legal"}],"identifiers":DEEP}
                    DIRECTORY | POST /organizations:resolve | {"identifiers":[{"scheme":"wikidata","value":DEEP}]}
                    DIRECTORY | PATCH /organizations/{id} | DEEP
                    DIRECTORY | PATCH /organizations/{id} | {"place":DEEP}
                    DIRECTORY | POST /posts | {"organization":"ORGANIZATION","role":"mayor","title":{"es":"MARK","en":DEEP}}
                    DIRECTORY | POST /imports | {"source":{"title":"MARK"},"constants":{"kind":DEEP}}
                    EVENTS | POST /events | DEEP
                    EVENTS | POST /events | {"kind":"seminar","title":{"es":"MARK","en":DEEP},"organizers":[{"organization":"ORGANIZATION","role":"organizer"}],"mode":"online"}
                    EVENTS | POST /events | {"kind":"seminar","title":{"es":"MARK"},"organizers":[{"organization":"ORGANIZATION","role":"organizer"}],"mode":"online","more":DEEP}
                    EVENTS | PATCH /events/{id} | DEEP
                    EVENTS | PATCH /events/{id} | {"title":{"es":"MARK","en":DEEP}}
                    EVENTS | PUT /events/{id}/agenda | {"sessions":DEEP}
                    AGREEMENTS | POST /agreements | DEEP
                    AGREEMENTS | POST /agreements | {"kind":"twinning","title":{"es":"MARK","en":DEEP},"parties":[{"organization":"ORGANIZATION","role":"signatory"}]}
                    AGREEMENTS | POST /agreements | {"kind":"twinning","title":{"es":"MARK"},"parties":[{"organization":"ORGANIZATION","role":"signatory"}],"more":DEEP}
                    AGREEMENTS | PATCH /agreements/{id} | DEEP
                    AGREEMENTS | PATCH /agreements/{id} | {"title":{"es":"MARK","en":DEEP}}
                    NOTIFICATIONS | POST /subscriptions | DEEP
                    NOTIFICATIONS | POST /subscriptions | {"owner":"ORGANIZATION","filter":DEEP,"channel":{"type":"email","address":"MARK@example.org"},"language":"es"}
                    NOTIFICATIONS | POST /subscriptions | {"owner":"ORGANIZATION","filter":["country:EC"],"channel":{"type":"email","address":"MARK@example.org","more":DEEP},"language":"es"}
                    NOTIFICATIONS | PATCH /subscriptions/{id} | DEEP
                    NOTIFICATIONS | PATCH /subscriptions/{id} | {"language":DEEP}
                    """)
    void refusesDeepBodies(Service service, String operation, String body) {
        for (String deep : DEEP) {
            injected.requireRefused(service, operation, body.replace("DEEP", deep));
        }
    }

    /** It is read as it comes in, and what came before was kept until then. */
    @Test
    void refusesDeepFiles() {
        Answer opened = Requests.done(cabildo.api(Service.DIRECTORY).post("/imports", Map.of()));
        String address = "PUT /imports/" + opened.id() + "/file";
        for (String deep : DEEP) {
            for (String file : List.of(deep, "[{\"name\":\"MARK\"},{\"name\":\"MARK\",\"area\":%s}]".formatted(deep))) {
                String answer = injected.send(Service.DIRECTORY, injected.request(Service.DIRECTORY, address, file));

                injected.requireProblem(Service.DIRECTORY, "PUT /imports/{id}/file", answer);
            }
        }
    }

    /** Each byte comes in time, and all of them would be in order. */
    @Test
    void givesUpBodiesThatTrickle() {
        Map<Service, Future<String>> answers = new EnumMap<>(Service.class);
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Service service : Service.values()) {
                String request = injected.request(service, create(service), Injected.creation(service));
                answers.put(service, callers.submit(() -> injected.trickle(service, request)));
            }
        }

        answers.forEach((service, answer) -> {
            injected.requireProblem(service, create(service), answer.resultNow());
            assertThat(answer.resultNow()).startsWith("HTTP/1.1 408 ").contains("/problems/body-too-slow");
        });
    }

    /**
     * What one reads as the address of a list, a record or an operator's page, another would read as something else.
     */
    @ParameterizedTest
    @EnumSource
    void refusesAddressesThatCouldBeReadInTwoWays(Service service) {
        for (String address : List.of(
                "//LIST",
                "/LIST/",
                "/LIST//{id}",
                "/./LIST",
                "/LIST/.",
                "/LIST/./{id}",
                "/MARK/../LIST",
                "/%2e/LIST",
                "/MARK/%2e%2e/LIST",
                "/MARK/%2E./LIST",
                "/MARK/..%2fLIST",
                "/MARK%2f..%2fLIST",
                "/%2fLIST",
                "/MARK/%252e%252e/LIST",
                "/MARK/..%252fLIST",
                "/LIST;jsessionid=MARK",
                "/LIST/{id};jsessionid=MARK",
                "/;MARK/LIST",
                "/MARK/..;/LIST",
                "/LIST%3bMARK",
                "/LIST%00",
                "/LIST%00MARK",
                "/LIST/{id}%00",
                "/LIST%0a",
                "/LIST%20",
                "/LIST\\",
                "\\LIST",
                "/MARK\\..\\LIST",
                "/MARK%5c..%5cLIST",
                // Overlong forms of a full stop and a slash: RFC 3629, 3.
                "/MARK/%c0%ae%c0%ae/LIST",
                "/MARK/..%c0%afLIST",
                "/MARK/..%e0%80%afLIST",
                "/MARK/..%f0%80%80%afLIST",
                "/MARK/..\u00c0\u00afLIST",
                "/%u002fLIST",
                "/LIST%",
                "/LIST%zz",
                "/LIST.json",
                "/LIST#MARK",
                "LIST",
                "http://localhost//LIST",
                "http://localhost/MARK/..%2fLIST",
                "/LIST/{id}%2f..%2f{id}",
                "/LIST/../actuator/info",
                "/LIST/..%2factuator/info",
                "/LIST/..%2f..%2factuator/info",
                "/LIST/%2e%2e/actuator/info",
                "/LIST/..;/actuator/info",
                "/LIST/..%5cactuator%5cinfo",
                "/actuator/health/..%2finfo",
                "/actuator/health/..;/info",
                "/actuator//info",
                "/actuator/info;MARK",
                "/contracts/..%2fLIST",
                "/contracts/..%2f..%2fapplication.yaml",
                "/contracts/%2e%2e/application.yaml",
                "/contracts/..%5c..%5capplication.yaml")) {
            String written = address.replace("LIST", Injected.list(service).substring(1));

            Injected.requireProblem(
                    injected.send(service, injected.request(service, "POST " + written, Injected.creation(service))));
            Injected.requireProblem(injected.send(service, injected.request(service, "GET " + written, "")));
        }
    }

    private static String create(Service service) {
        return "POST " + Injected.list(service);
    }
}
