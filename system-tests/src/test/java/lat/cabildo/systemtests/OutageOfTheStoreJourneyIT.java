package lat.cabildo.systemtests;

import static lat.cabildo.platform.test.Eventually.eventually;
import static lat.cabildo.systemtests.running.Service.AGREEMENTS;
import static lat.cabildo.systemtests.running.Service.DIRECTORY;
import static lat.cabildo.systemtests.running.Service.EVENTS;
import static lat.cabildo.systemtests.running.Service.NOTIFICATIONS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import lat.cabildo.systemtests.running.Answer;
import lat.cabildo.systemtests.running.Service;
import lat.cabildo.systemtests.running.TcpProxy.Trouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A store that cannot be reached, and one that takes connections and does not answer. */
class OutageOfTheStoreJourneyIT {
    private static final Duration BOUND = Duration.ofSeconds(3);
    private static final int CROWD = 50;
    private static final int FEW_THREADS = 20;
    private static final Map<Service, String> LISTS = Map.of(
            DIRECTORY, "/organizations",
            EVENTS, "/events",
            AGREEMENTS, "/agreements",
            NOTIFICATIONS, "/subscriptions");

    private final Cabildo cabildo = Cabildo.running();

    @AfterEach
    void heal() {
        cabildo.storeProxy().trouble(Trouble.NONE);
        eventually(() -> LISTS.forEach((service, path) ->
                assertThat(cabildo.api(service).get(path).status()).isEqualTo(200)));
    }

    @ParameterizedTest
    @EnumSource(names = {"REFUSED", "HALF_OPEN", "DROP_REPLIES"})
    void refusesCommandsAndQueriesInTime(Trouble trouble) {
        String city = Requests.city(cabildo.api(DIRECTORY), "Ambato").id();

        cabildo.storeProxy().trouble(trouble);

        LISTS.forEach((service, path) -> assertUnavailable(cabildo.api(service).get(path)));
        assertUnavailable(Requests.tryRename(cabildo.api(DIRECTORY), city, "San Juan de Ambato"));
        assertUnavailable(cabildo.api(DIRECTORY).post("/organizations", Requests.cityNamed("Latacunga")));
    }

    @ParameterizedTest
    @EnumSource(names = {"REFUSED", "HALF_OPEN"})
    void lastsThroughACrowdWithoutPilingUpThreads(Trouble trouble) throws Exception {
        String city = Requests.city(cabildo.api(DIRECTORY), "Riobamba").id();
        long before = threads();
        cabildo.storeProxy().trouble(trouble);

        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Answer>> crowd = new ArrayList<>();
            for (int each = 0; each < CROWD; each++) {
                String name = "Riobamba " + each;
                crowd.add(CompletableFuture.supplyAsync(
                        () -> Requests.tryRename(cabildo.api(DIRECTORY), city, name), clients));
            }
            crowd.forEach(each -> assertUnavailable(each.join()));
        }

        assertThat(threads()).isLessThan(before + FEW_THREADS);
    }

    /** Whatever was answered while the store was away: a write whose answer was lost may have happened, once. */
    @Test
    void countsACommandOnceWhoseAnswerWasLost() {
        Answer city = Requests.city(cabildo.api(DIRECTORY), "Ibarra");
        cabildo.storeProxy().trouble(Trouble.DROP_REPLIES);
        String[] key = {"If-Match", "*", "Idempotency-Key", city.id()};
        Map<String, ?> rename = Map.of("name", "San Miguel de Ibarra", "language", "es");
        String path = "/organizations/" + city.id() + "/rename";
        assertUnavailable(cabildo.api(DIRECTORY).post(path, rename, key));
        cabildo.storeProxy().trouble(Trouble.NONE);

        eventually(
                () -> assertThat(cabildo.api(DIRECTORY).post(path, rename, key).status())
                        .isEqualTo(200));

        Answer after = cabildo.api(DIRECTORY).get("/organizations/" + city.id());
        assertThat(after.version()).isEqualTo(2);
        assertThat(after.body().path("name").asString()).isEqualTo("San Miguel de Ibarra");
    }

    private static void assertUnavailable(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(503);
        assertThat(answer.problem()).isEqualTo("store-unavailable");
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isPositive();
        assertThat(answer.took()).isLessThan(BOUND);
    }

    /** Of the operating system, in the directory's process. */
    private long threads() throws IOException {
        Path status =
                Path.of("/proc", String.valueOf(cabildo.instance(DIRECTORY).pid()), "status");
        return Files.readAllLines(status).stream()
                .filter(each -> each.startsWith("Threads:"))
                .mapToLong(each -> Long.parseLong(each.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }
}
