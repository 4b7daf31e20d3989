package lat.cabildo.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import lat.cabildo.platform.web.TestService.Reply;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** A service that is told to end answers what it has begun, and begins nothing. */
class EndTests {
    private final TestService service = TestService.SERVICE;

    @Test
    void cutsNoRequest() throws Exception {
        ConfigurableApplicationContext ending = TestService.start(service.store(), service.issuer.address());
        int port = ending.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        ThingController things = ending.getBean(ThingController.class);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Reply> begun = threads.submit(() -> slow(port));
            await().until(() -> !things.commands.isEmpty());

            Future<?> end = threads.submit(ending::close);
            await().until(() -> !accepts(port));
            assertThat(begun).isNotDone();
            things.behaviour.add("answer");

            assertThat(begun.get().status()).isEqualTo(200);
            end.get();
        }
    }

    private Reply slow(int port) {
        String token = "Bearer " + service.issuer.token("testing:write");
        return service.send(port, "POST", "/slow", "{}", "Authorization", token, "Content-Type", "application/json");
    }

    private static boolean accepts(int port) {
        try (Socket socket = new Socket("localhost", port)) {
            return socket.isConnected();
        } catch (IOException refused) {
            return false;
        }
    }
}
