package lat.cabildo.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import lat.cabildo.platform.web.TestService.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

class StoreOutageTests {
    private final TestService client = TestService.SERVICE;
    private MongoServer store = new MongoServer(new MemoryBackend());
    private final InetSocketAddress address = store.bind();
    private final ConfigurableApplicationContext service =
            TestService.start("mongodb://127.0.0.1:" + address.getPort(), client.issuer.address());
    private int port;

    @BeforeEach
    void findPort() {
        port = service.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    @AfterEach
    void stop() {
        service.close();
        store.shutdownNow();
    }

    private Reply write(String key) {
        return client.send(
                port,
                "POST",
                "/things",
                "{\"name\":\"x\"}",
                "Authorization",
                "Bearer " + client.issuer.token("testing:write"),
                "Content-Type",
                "application/json",
                "Idempotency-Key",
                key);
    }

    private static long millis(Runnable work) {
        long before = System.nanoTime();
        work.run();
        return (System.nanoTime() - before) / 1_000_000;
    }

    private void assertUnavailable(Reply reply) {
        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.slug()).isEqualTo("store-unavailable");
        assertThat(reply.header("Retry-After")).isNotEmpty();
    }

    @Test
    void refusesAtOnceWhileTheStoreIsAwayAndServesAgainAfterwards() {
        assertThat(write("one").status()).isEqualTo(201);
        store.shutdownNow();

        assertThat(millis(() -> assertUnavailable(write("two")))).isLessThan(3_000);
        StoreGate gate = service.getBean(StoreGate.class);
        assertThat(gate.isOpen()).isFalse();
        assertThat(millis(() -> {
                    List<CompletableFuture<Reply>> many = new ArrayList<>();
                    for (int request = 0; request < 50; request++) {
                        String key = "many" + request;
                        many.add(CompletableFuture.supplyAsync(() -> write(key)));
                    }
                    many.forEach(each -> assertUnavailable(each.join()));
                }))
                .isLessThan(1_500);
        assertThat(client.send(port, "GET", "/actuator/health/liveness", "").status())
                .isEqualTo(200);
        assertThat(client.send(port, "GET", "/actuator/health/readiness", "").status())
                .isEqualTo(503);

        store = new MongoServer(new MemoryBackend());
        store.bind(address);
        awaitOpen(gate);
        assertThat(write("three").status()).isEqualTo(201);
    }

    @Test
    void refusesWithinThreeSecondsWhileTheStoreHangs() throws IOException {
        assertThat(write("one").status()).isEqualTo(201);
        store.shutdownNow();
        try (ServerSocket silent = new ServerSocket()) {
            silent.setReuseAddress(true);
            silent.bind(address);

            assertThat(millis(() -> assertUnavailable(write("two")))).isLessThan(3_000);
            assertThat(millis(() -> assertUnavailable(write("three")))).isLessThan(3_000);
        }
    }

    private static void awaitOpen(StoreGate gate) {
        long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!gate.isOpen() && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        assertThat(gate.isOpen()).isTrue();
    }
}
